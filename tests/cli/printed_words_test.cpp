// Words of templates/phrases.xml as they stand in PDF and workbook.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "cli/program.hpp"
#include "support/outside.hpp"

namespace chohyo::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace fs = std::filesystem;

/// The templates folder with one phrase in other words.
void copy_templates(const fs::path& to, const std::string& from_words, const std::string& to_words) {
  fs::copy(kRoot / "templates", to, fs::copy_options::recursive);
  std::string phrases = read(to / "phrases.xml");
  const std::size_t at = phrases.find(">" + from_words + "<");
  ASSERT_NE(at, std::string::npos) << from_words;
  write(to / "phrases.xml", phrases.replace(at + 1, from_words.size(), to_words));
}

/// Whether the matrix of a facility whose one vendor has given no table says the words.
bool matrix_says(const std::string& words, const fs::path& templates, const fs::path& out) {
  const fs::path file = out.parent_path() / "a.xml";
  write(
      file,
      R"(<answers version="1"><facility id="f" name="架空医院"/><vendors><vendor id="a" name="甲"/></vendors></answers>)");
  const auto outcome = chohyo({"render", file.string(), "--templates", templates.string(), "--form", "vendor-matrix",
                               "--date", "2024-12-20", "--format", "pdf", "--out", out.string()});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  return test::poppler_text(read(out / "f/vendor-matrix-r6.pdf")).find(words) != std::string::npos;
}

TEST(PrintedWords, OfTheTemplatesFolderStandInTheDocument) {
  const support::TemporaryFolder folder;
  copy_templates(folder / "templates", "表なし", "未提出");
  EXPECT_TRUE(matrix_says("未提出", folder / "templates", folder / "out"));
  EXPECT_FALSE(matrix_says("未提出", kRoot / "templates", folder / "usual"));
  EXPECT_TRUE(matrix_says("表なし", kRoot / "templates", folder / "usual"));
}

TEST(PrintedWords, OfTheTemplatesFolderStandInThePromptsOfTheWorkbook) {
  const support::TemporaryFolder folder;
  copy_templates(folder / "templates", "一覧から選びます（{0}）。", "▼を押して選ぶ（{0}）。");
  const auto outcome = chohyo({"blank", "checklist", "--templates", (folder / "templates").string(), "--format", "xlsx",
                               "--date", "2024-12-20", "--out", (folder / "out").string()});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const auto sheet =
      support::run({"unzip", "-p", (folder / "out/checklist-r6.xlsx").string(), "xl/worksheets/sheet1.xml"});
  EXPECT_THAT(sheet.out, AllOf(HasSubstr("▼を押して選ぶ（はい・いいえ）。"), Not(HasSubstr("一覧から選びます"))));
}

}  // namespace
}  // namespace chohyo::cli
