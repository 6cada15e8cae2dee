// The packs under tests/packs, written with the documentation alone: they load, follow the schema, say what is expected,
// and what they make is as archivable as the official forms.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <ostream>
#include <set>

#include "base/file.hpp"
#include "support/outside.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::samples {
namespace {

namespace fs = std::filesystem;

const fs::path kPacks = fs::path(CHOHYO_SOURCE_DIR) / "tests/packs";

support::Outcome chohyo(std::vector<std::string> words) {
  words.insert(words.begin(), std::string(CHOHYO_BINARY_DIR) + "/chohyo");
  return support::run(words);
}

std::set<fs::path> folders() {
  std::set<fs::path> out;
  for (const auto& one : fs::recursive_directory_iterator(kPacks)) {
    if (one.path().filename() == "form.xml") out.insert(one.path().parent_path());
  }
  return out;
}

TEST(Packs, SayWhatIsExpected) {
  std::vector<std::string> words;
  for (const fs::path& folder : folders()) words.push_back(folder.string());
  ASSERT_FALSE(words.empty());
  words.insert(words.begin(), {"pack", "test"});
  const auto outcome = chohyo(words);
  EXPECT_EQ(outcome.status, 0) << outcome.out << outcome.err;
}

TEST(Packs, FollowTheSchema) {
  const support::TemporaryFolder temporary;
  const auto schema = chohyo({"forms", "--schema", "pack"});
  ASSERT_FALSE(base::write_file(temporary / "pack.xsd", schema.out));
  for (const fs::path& folder : folders()) {
    const auto valid = support::run(
        {"xmllint", "--noout", "--schema", (temporary / "pack.xsd").string(), (folder / "form.xml").string()});
    EXPECT_EQ(valid.status, 0) << valid.err;
  }
}

TEST(Packs, OfAnA3PageAreA3InBothFiles) {
  const support::TemporaryFolder temporary;
  const auto made = chohyo({"render", (kPacks / "ward-duty/r1/sample.xml").string(), "--templates", kPacks.string(),
                            "--out", (temporary / "out").string(), "--date", "2024-06-01"});
  ASSERT_EQ(made.status, 0) << made.err;
  const fs::path file = temporary / "out/kasumi/ward-duty-r1";
  const auto pdf = support::run({"pdfinfo", file.string() + ".pdf"});
  EXPECT_NE(pdf.out.find("1190.55 x 841.89 pts (A3)"), std::string::npos) << pdf.out;
  const auto sheet = support::run({"unzip", "-p", file.string() + ".xlsx", "xl/worksheets/sheet1.xml"});
  // ECMA-376 §18.3.1.63: 8 is A3.
  EXPECT_NE(sheet.out.find("paperSize=\"8\""), std::string::npos);
  EXPECT_NE(sheet.out.find("orientation=\"landscape\""), std::string::npos);
}

struct PaperCase {
  std::string size;
  double width, height;  ///< millimetres
  int paper;             ///< ECMA-376 §18.3.1.63; of what has none there, the next larger one that has
};

std::ostream& operator<<(std::ostream& out, const PaperCase& one) { return out << one.size; }

class PaperOf : public ::testing::TestWithParam<PaperCase> {};

TEST_P(PaperOf, PageAndSheetIsThatOfThePack) {
  const PaperCase& wanted = GetParam();
  const support::TemporaryFolder temporary;
  const fs::path folder = temporary / "templates/note/r1";
  fs::create_directories(folder);
  ASSERT_FALSE(base::write_file(folder / "form.xml",
                                R"(<form id="note" edition="r1" title="連絡票" fiscal-year="2024">
  <styles><style id="s" size="9pt"/></styles>
  <page size=")" + wanted.size + R"(" top="8mm" right="8mm" bottom="8mm" left="8mm"/>
  <phrases continued="c" annex-title="別紙" annex-forward="f" annex-back="b" draft="d" chosen="c"/>
  <fields><text id="word" label="連絡"/></fields>
  <body><table id="t" summary="連絡" header-style="s" group-style="s" band-style="s">
    <columns>
      <column id="c" width="40mm" style="s"><item-text/></column>
      <column id="d" width="40mm" style="s"><field ref="word"/></column>
    </columns>
    <rows><item id="a"><text>連絡すること</text></item></rows>
  </table></body>
  <provenance><line>作り物</line></provenance>
</form>)"));
  const auto made = chohyo({"blank", "note", "--templates", (temporary / "templates").string(), "--out",
                            (temporary / "out").string(), "--date", "2024-06-01"});
  ASSERT_EQ(made.status, 0) << made.err;
  std::string points, paper;
  for (const auto& one : fs::recursive_directory_iterator(temporary / "out")) {
    if (one.path().extension() == ".pdf") points = support::run({"pdfinfo", one.path().string()}).out;
    if (one.path().extension() == ".xlsx") {
      paper = support::run({"unzip", "-p", one.path().string(), "xl/worksheets/sheet1.xml"}).out;
    }
  }
  double width = 0, height = 0;
  const std::size_t at = points.find("Page size:");
  ASSERT_NE(at, points.npos) << points;
  ASSERT_EQ(std::sscanf(points.c_str() + at, "Page size: %lf x %lf", &width, &height), 2);
  constexpr double kPointsPerMm = 72 / 25.4;
  EXPECT_NEAR(width, wanted.width * kPointsPerMm, 0.01);
  EXPECT_NEAR(height, wanted.height * kPointsPerMm, 0.01);
  EXPECT_NE(paper.find("paperSize=\"" + std::to_string(wanted.paper) + "\""), paper.npos);
}

INSTANTIATE_TEST_SUITE_P(Packs, PaperOf,
                         ::testing::Values(PaperCase{"A3", 297, 420, 8}, PaperCase{"A4", 210, 297, 9},
                                           PaperCase{"A5", 148, 210, 11}, PaperCase{"B4", 257, 364, 12},
                                           PaperCase{"B5", 182, 257, 13}, PaperCase{"postcard", 100, 148, 43},
                                           PaperCase{"120mm x 235mm", 120, 235, 13}));

TEST(Packs, MakeArchivableDocuments) {
  const support::TemporaryFolder temporary;
  std::vector<fs::path> pdfs;
  for (const fs::path& folder : folders()) {
    const fs::path out = temporary / folder.parent_path().filename().string();
    const auto made = chohyo({"render", (folder / "sample.xml").string(), "--templates", kPacks.string(), "--out",
                              out.string(), "--date", "2024-12-20", "--format", "pdf", "--format", "xlsx"});
    EXPECT_EQ(made.status, 0) << made.err;
    for (const auto& one : fs::recursive_directory_iterator(out)) {
      if (one.path().extension() == ".pdf") pdfs.push_back(one.path());
    }
  }
  ASSERT_FALSE(pdfs.empty());
  const std::vector<std::string> verdicts = test::preflight(pdfs);
  ASSERT_EQ(verdicts.size(), pdfs.size());
  for (std::size_t i = 0; i < pdfs.size(); ++i) {
    EXPECT_NE(verdicts[i].find("is a valid PDF/A-1b file"), std::string::npos) << pdfs[i] << "\n" << verdicts[i];
  }
}

}  // namespace
}  // namespace chohyo::samples
