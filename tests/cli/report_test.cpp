// What a run over a group tells: tables and workbook, held against the answers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/group.hpp"

namespace chohyo::cli {
namespace {

using support::TemporaryFolder;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// A group of the generator's; one in five facilities has an impossible date.
void generate(const std::filesystem::path& folder, const std::vector<std::string>& more = {}) {
  const std::string generator = (kRoot / "samples/generate").string();
  std::vector<std::string> words = {"/usr/bin/python3", generator, "--out", folder.string()};
  words.insert(words.end(), more.begin(), more.end());
  const auto outcome = support::run(words);
  if (outcome.status != 0) throw std::runtime_error(outcome.err);
}

TEST(Generator, MakesTheSameOfTheSameSeedAndWhatIsAsked) {
  const TemporaryFolder folder;
  generate(folder / "a", {"6", "--seed", "5", "--gaps", "0"});
  generate(folder / "b", {"6", "--seed", "5", "--gaps", "0"});
  generate(folder / "c", {"6", "--seed", "6", "--gaps", "0"});
  EXPECT_EQ(files_below(folder / "a"), files_below(folder / "b"));
  EXPECT_NE(files_below(folder / "a"), files_below(folder / "c"));
  EXPECT_EQ(names_below(folder / "a").size(), 7u);
  const auto checked =
      chohyo({"check", (folder / "a/answers").string(), "--date", "2024-12-20", "--output", "line"});
  EXPECT_EQ(checked.status, 0) << checked.out;
  EXPECT_THAT(checked.out, Not(HasSubstr("missing")));
}

TEST(Report, TablesAndWorkbookSayWhatIsMissingWhere) {
  const TemporaryFolder folder;
  generate(folder / "group", {"10", "--seed", "4", "--gaps", "0.05", "--errors", "0.2"});
  const auto out = folder / "out";
  const auto outcome = chohyo({"batch", (folder / "group/group.xml").string(), "--out", out.string(), "--date",
                               "2024-12-20", "--form", "checklist", "--form", "contract"});
  EXPECT_EQ(outcome.status, 1);
  const auto checked = shell(
      "cd \"$2\" && /usr/bin/python3 -X utf8 -c '\n"
      "import csv,json,zipfile,re\n"
      "report=json.load(open(\"report.json\"))\n"
      "rows=lambda n:list(csv.DictReader(open(f\"report-{n}.csv\",encoding=\"utf-8-sig\",newline=\"\")))\n"
      "F,M,I,V=rows(\"facilities\"),rows(\"missing\"),rows(\"items\"),rows(\"vendors\")\n"
      "t=report[\"totals\"]\n"
      "assert t[\"facilities\"]==len(F)==10==t[\"done\"]+t[\"failed\"] and 0<t[\"failed\"]<10, t\n"
      "assert [f[\"status\"] for f in F]==[f[\"status\"] for f in report[\"facilities\"]]\n"
      "for n in (\"documents\",\"pages\"): assert sum(int(f[n]) for f in F)==t[n]\n"
      "found=[d for f in report[\"facilities\"] for d in f[\"diagnostics\"]]\n"
      "found=[d for d in found if d[\"severity\"] in (\"missing\",\"error\")]\n"
      "assert len(found)==len(M)>20, (len(found),len(M))\n"
      "assert sum(int(f[\"missing\"])+int(f[\"errors\"]) for f in F)==len(M)\n"
      "assert all(m[\"item\"] and m[\"form\"] and m[\"item_label\"] for m in M), [m for m in M if not m[\"item\"]]\n"
      "assert sum(int(i[\"missing\"])+int(i[\"errors\"]) for i in I)==len(M)\n"
      "one=I[0]\n"
      "same=lambda m: m[\"item\"]==one[\"item\"] and m[\"form\"]==one[\"form\"]\n"
      "assert int(one[\"facilities\"])==len({m[\"facility\"] for m in M if same(m)})\n"
      "assert sum(int(v[\"missing\"]) for v in V)==len([m for m in M if m[\"vendor\"]])>0\n"
      "assert sum(int(v[\"facilities\"]) for v in V)==20\n"
      "z=zipfile.ZipFile(\"report.xlsx\")\n"
      "s=z.read(\"xl/sharedStrings.xml\").decode()\n"
      "assert len(re.findall(\"<sheet \",z.read(\"xl/workbook.xml\").decode()))==3\n"
      "from xml.sax.saxutils import escape\n"
      "for m in M: assert escape(m[\"message\"]) in s and escape(m[\"item_label\"]).lstrip(\"\\x27\") in s, m\n"
      "'",
      {out.string()});
  EXPECT_EQ(checked.status, 0) << checked.err;
}

TEST(Report, IsTheSameAtAnyJobsAndTellsOfTodayOnly) {
  const TemporaryFolder folder;
  generate(folder / "group", {"40", "--vendors", "0", "--errors", "0.3"});
  const auto make = [&](const std::string& out, const std::string& jobs) {
    chohyo({"batch", (folder / "group/group.xml").string(), "--out", (folder / out).string(), "--date", "2024-12-20",
            "--jobs", jobs});
  };
  make("one", "1");
  make("four", "4");
  for (const std::string name :
       {"report-facilities.csv", "report-missing.csv", "report-items.csv", "report-vendors.csv", "report.xlsx"}) {
    EXPECT_EQ(read(folder / "one" / name), read(folder / "four" / name)) << name;
  }
  // The workbook is the last to go. A run that is killed at once leaves none of yesterday's reports.
  shell("\"$1\" batch \"$2\" --out \"$3\" --jobs 1 > /dev/null 2>&1 & "
        "for i in {1..1000}; do test -e \"$3/report.xlsx\" || break; sleep 0.01; done; kill -s KILL $!; wait $!",
        {(folder / "group/group.xml").string(), (folder / "one").string()});
  for (const auto& name : names_below(folder / "one")) EXPECT_THAT(name, Not(testing::StartsWith("report")));
}

}  // namespace
}  // namespace chohyo::cli
