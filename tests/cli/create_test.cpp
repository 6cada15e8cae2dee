// chohyo new: which forms a new file gets, and what is proposed when it grows from one that is there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace chohyo::cli {
namespace {

using support::TemporaryFolder;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

support::Outcome chohyo_in(const TemporaryFolder& folder, const std::vector<std::string>& words) {
  return chohyo(words, {folder.path(), {}});
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

/// A made-up hospital with a checklist and the table of one of its two vendors.
const std::string kHospital = R"(<?xml version="1.0" encoding="UTF-8"?>
<answers version="1">
  <facility id="aoba" name="架空あおば病院" kind="hospital"><person role="administrator" title="院長" name="架空 太郎"/></facility>
  <vendors>
    <vendor id="a" name="A事業者" system="レセプト" status="existing"/>
    <vendor id="c" name="B事業者"/>
  </vendors>
  <checklist edition="r6">
    <item id="gate" first="yes" first-date="2024-06-10"/>
    <item id="1-1" first="no" first-date="2024-06-10" target="2024-09-30" second="yes" second-date="2024-09-24"/>
    <item id="3-3" first="no" first-date="2024-06-10" target="2025-02-28" note="策定中"/>
  </checklist>
  <contract edition="r6" vendor="a" first-date="2024-07-01">
    <item id="part1/B-1" first="yes" note="A事業者との打ち合わせの前に確認"/>
    <item id="part2/A-6" first="yes" party="facility"/>
    <item id="part2/A-7" first="yes" party="both"/>
  </contract>
</answers>
)";

TEST(New, WritesEveryFormThatAsksForSomething) {
  const TemporaryFolder folder;
  ASSERT_EQ(chohyo_in(folder, {"new", "--out", "a.xml"}).status, 0);
  const auto text = read(folder / "a.xml");
  EXPECT_THAT(text, AllOf(HasSubstr("<checklist edition=\"r6\">"), HasSubstr("<bcp-check edition=\"r6\">"),
                          HasSubstr("Write vendors under contract here"), Not(HasSubstr("<contract")),
                          Not(HasSubstr("<vendor-matrix")), Not(HasSubstr("<guideline-index"))));
}

TEST(New, WritesAVendorsFormOnceForEachVendor) {
  const TemporaryFolder folder;
  ASSERT_EQ(chohyo_in(folder, {"new", "--out", "a.xml", "--vendor", "A事業者", "--vendor", "B事業者"}).status, 0);
  const auto text = read(folder / "a.xml");
  EXPECT_THAT(text, AllOf(HasSubstr("<vendor id=\"a\" name=\"A事業者\" system=\"\" status=\"\"/>"),
                          HasSubstr("<contract edition=\"r6\" vendor=\"a\" first-date=\"\" part2-first-date=\"\">"),
                          HasSubstr("<contract edition=\"r6\" vendor=\"b\" first-date=\"\" part2-first-date=\"\">"),
                          HasSubstr("\nVendor: B事業者\nFields of the form as a whole:\n  first-date="),
                          HasSubstr("Fields that items take:\n  first=\"yes|no\""), Not(HasSubstr("<contract-guide"))));
  EXPECT_EQ(count(text, "<item id=\"part2/ref-8\"/>"), 2u);
  // Marks of terms belong to print; the words are those of the form.
  EXPECT_EQ(count(text, "サービス仕様適合開示書等（MDS/SDS、MDS2等）を確認しているか。 -->"), 2u);
  EXPECT_THAT(text, Not(HasSubstr("*1")));
  EXPECT_THAT(text, Not(HasSubstr("proposal")));
}

TEST(New, WritesAFormNamedTwiceOnce) {
  const TemporaryFolder folder;
  ASSERT_EQ(chohyo_in(folder, {"new", "--out", "a.xml", "--form", "checklist", "--form", "checklist"}).status, 0);
  EXPECT_EQ(count(read(folder / "a.xml"), "<checklist "), 1u);
}

TEST(New, AddsAVendorsTableWithProposals) {
  const TemporaryFolder folder;
  write(folder / "aoba.xml", kHospital);
  const auto made = chohyo_in(
      folder, {"new", "--form", "contract", "--vendor", "C事業者", "--from", "aoba.xml", "--out", "more.json"});
  ASSERT_EQ(made.status, 0) << made.err;
  EXPECT_EQ(made.out, "more.json\n");
  EXPECT_THAT(made.err, HasSubstr("items hold proposals"));
  ASSERT_EQ(chohyo_in(folder, {"convert", "aoba.xml", "--out", "aoba.json"}).status, 0);
  const std::string script =
      "import json,sys\nold,new=[json.load(open(f,encoding='utf-8')) for f in sys.argv[1:]]\n"
      "for part in ('version','facility','checklist'): assert new[part]==old[part],part\n"
      "assert new['vendors'][:2]==old['vendors'] and len(new['vendors'])==3\n"
      "assert new['vendors'][2]['id']=='b' and new['vendors'][2]['name']=='C事業者',new['vendors']\n"
      "assert len(new['contract'])==2 and new['contract'][0]==old['contract']\n"
      "table=new['contract'][1]\n"
      "assert (table['vendor'],table['edition'],table['first-date'])==('b','r6','')\n"
      "items={k:v for k,v in table['items'].items() if v}\n"
      "assert items['part1/B-1']=={'first':'yes','proposal':'contract/a/part1/B-1'}\n"
      "assert items['part2/A-6']=={'first':'yes','party':'facility','proposal':'contract/a/part2/A-6'}\n"
      "assert items['part2/A-7']=={'party':'both','proposal':'contract/a/part2/A-7'}\n"
      "assert items['part1/ref-2']=={'first':'yes','proposal':'checklist/1-1'}\n"  // a no that became a yes
      "assert 'part1/ref-4-2' not in items\n"                                      // 3-(3) is still a no
      "assert len(table['items'])==53,len(table['items'])\n";
  const auto compared = shell("/usr/bin/python3 -c \"$2\" \"$3\" \"$4\"",
                              {script, (folder / "aoba.json").string(), (folder / "more.json").string()});
  EXPECT_EQ(compared.status, 0) << compared.err;
}

TEST(New, WritesProposalsAndTextsToXml) {
  const TemporaryFolder folder;
  write(folder / "aoba.xml", kHospital);
  ASSERT_EQ(chohyo_in(folder, {"new", "--vendor", "C事業者", "--from", "aoba.xml", "--out", "more.xml"}).status, 0);
  const auto text = read(folder / "more.xml");
  EXPECT_THAT(text, AllOf(HasSubstr("note=\"A事業者との打ち合わせの前に確認\""),
                          HasSubstr("confirm or correct them, then remove proposal"),
                          HasSubstr("    <!-- 「医療情報システムの安全管理に関するガイドライン」を確認したか。 -->\n"
                                    "    <item id=\"part1/B-1\" first=\"yes\" proposal=\"contract/a/part1/B-1\"/>\n")));
  EXPECT_EQ(count(text, "then remove proposal"), 1u);  // not in front of the table that was there
  EXPECT_EQ(count(text, "<bcp-check"), 0u);            // nobody asked for it
  const auto valid =
      shell("\"$1\" forms --schema xsd > \"$2/a.xsd\" && xmllint --noout --schema \"$2/a.xsd\" \"$2/more.xml\"",
            {folder.path().string()});
  EXPECT_EQ(valid.status, 0) << valid.err;
}

TEST(New, ProposalsAreListedByCheckUntilTheyAreConfirmed) {
  const TemporaryFolder folder;
  write(folder / "aoba.xml", kHospital);
  ASSERT_EQ(chohyo_in(folder, {"new", "--vendor", "C事業者", "--from", "aoba.xml", "--out", "more.xml"}).status, 0);
  auto text = read(folder / "more.xml");
  const auto checked = chohyo_in(folder, {"check", "more.xml", "--output", "line", "--date", "2024-12-20"});
  EXPECT_EQ(checked.status, 0) << checked.out;
  EXPECT_EQ(count(checked.out, "[C139]"), count(text, " proposal=\""));
  EXPECT_GT(count(checked.out, "[C139]"), 3u);
  const auto inspected = chohyo_in(folder, {"check", "more.xml", "--form", "contract", "--as", "inspector"});
  EXPECT_EQ(inspected.status, 1);
  EXPECT_THAT(inspected.out, HasSubstr("Confirm the proposals and remove \"proposal\": part1/B-1, part1/ref-2,"));
  const auto printed =
      chohyo_in(folder, {"render", "more.xml", "--form", "contract", "--format", "pdf", "--out", "out"});
  EXPECT_EQ(printed.status, 0) << printed.err;
  EXPECT_THAT(printed.out, HasSubstr("contract-r6.b.pdf"));
  for (auto at = text.find(" proposal=\""); at != std::string::npos; at = text.find(" proposal=\"")) {
    text.erase(at, text.find('"', at + 11) + 1 - at);
  }
  write(folder / "more.xml", text);
  EXPECT_EQ(count(chohyo_in(folder, {"check", "more.xml", "--output", "line"}).out, "[C139]"), 0u);
}

TEST(New, FillsUpVendorsThatAreListedAlready) {
  const TemporaryFolder folder;
  write(folder / "aoba.xml", kHospital);
  for (const std::string name : {"B事業者", "c", ""}) {
    std::vector<std::string> words = {"new",      "--from",  "aoba.xml", "--out",
                                      "more.xml", "--force", "--form",   "contract"};
    if (!name.empty()) words.insert(words.end(), {"--vendor", name});
    const auto made = chohyo_in(folder, words);
    ASSERT_EQ(made.status, 0) << made.err;
    const auto text = read(folder / "more.xml");
    EXPECT_EQ(count(text, "<vendor "), 2u) << name;
    EXPECT_EQ(count(text, "<contract "), 2u) << name;
    EXPECT_THAT(text, HasSubstr("<contract edition=\"r6\" vendor=\"c\""));
  }
}

TEST(New, AddsAFormOfTheFacility) {
  const TemporaryFolder folder;
  write(folder / "aoba.xml", kHospital);
  ASSERT_EQ(chohyo_in(folder, {"new", "--form", "bcp-check", "--from", "aoba.xml", "--out", "more.xml"}).status, 0);
  const auto text = read(folder / "more.xml");
  EXPECT_EQ(count(text, "<bcp-check edition=\"r6\">"), 1u);
  EXPECT_EQ(count(text, "<contract "), 1u);
}

TEST(New, RefusesWhatMakesNoSense) {
  const TemporaryFolder folder;
  write(folder / "aoba.xml", kHospital);
  write(folder / "full.xml", small_answers("full"));
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
      {{"--form", "contract-guide"},
       "\"contract-guide\" has nothing to fill in; render makes it from answers to contract"},
      {{"--form", "contract"}, "\"contract\" is made for each vendor; name one with --vendor"},
      {{"--from", "aoba.xml", "--facility", "別の病院"}, "--facility cannot go with --from"},
      {{"--from", "aoba.xml", "--vendor", "A事業者"}, "\"aoba.xml\" has contract-r6 of vendor \"a\" already"},
      {{"--from", "aoba.xml", "--form", "checklist"}, "\"aoba.xml\" has checklist-r6 already"},
      {{"--from", "full.xml"}, "there is nothing to add"},
      {{"--from", "full.xml", "--form", "contract"}, "name one with --vendor"},
  };
  for (auto [words, expected] : cases) {
    words.insert(words.begin(), {"new", "--out", "new.xml"});
    const auto outcome = chohyo_in(folder, words);
    EXPECT_EQ(outcome.status, 2) << expected;
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, AllOf(StartsWith("chohyo: "), HasSubstr(expected)));
  }
  EXPECT_THAT(names_below(folder.path()), testing::UnorderedElementsAre("aoba.xml", "full.xml"));
}

TEST(New, WritesNothingWhenTheFileOrANameIsBroken) {
  const TemporaryFolder folder;
  write(folder / "broken.xml", "<answers version=\"1\"><facility id=\"f\" name=\"x\"/><vendors>");
  EXPECT_EQ(chohyo_in(folder, {"new", "--vendor", "C", "--from", "broken.xml", "--out", "new.xml"}).status, 1);
  EXPECT_EQ(chohyo_in(folder, {"new", "--vendor", "C", "--from", "none.xml", "--out", "new.xml"}).status, 1);
  for (const std::string name : {"new.xml", "new.json"}) {
    const auto outcome = chohyo_in(folder, {"new", "--facility", "病院\x01", "--out", name});
    EXPECT_EQ(outcome.status, 2) << outcome.err;  // the argument is wrong, no file
  }
  EXPECT_THAT(names_below(folder.path()), testing::ElementsAre("broken.xml"));
}

TEST(New, NeverOverwritesTheFileItGrowsFrom) {
  const TemporaryFolder folder;
  write(folder / "aoba.xml", kHospital);
  EXPECT_EQ(chohyo_in(folder, {"new", "--vendor", "C", "--from", "aoba.xml", "--out", "aoba.xml"}).status, 2);
  EXPECT_EQ(read(folder / "aoba.xml"), kHospital);
  EXPECT_EQ(chohyo_in(folder, {"new", "--vendor", "C", "--from", "aoba.xml", "--out", "aoba.xml", "--force"}).status,
            0);
  EXPECT_EQ(count(read(folder / "aoba.xml"), "<contract "), 2u);  // nobody asked for that of B事業者
}

}  // namespace
}  // namespace chohyo::cli
