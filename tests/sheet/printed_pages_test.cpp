// One sheet for a document of several pages: its paper, its running lines, and the rows that are repeated.
#include "sheet/printed_pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "sheet/facts.hpp"
#include "sheet/plan.hpp"

namespace chohyo::sheet {
namespace {

using document::Document;
using document::Paragraph;
using document::Text;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Paragraph words(const std::string& text) {
  Paragraph out;
  if (!text.empty()) out.inlines.emplace_back(Text{text, true, std::nullopt, {}});
  return out;
}

document::PageSetup page(double width, double height, const std::string& left) {
  document::PageSetup out;
  out.size = {base::Pt{width}, base::Pt{height}};
  out.footer.push_back({words(left), words("同じ言葉"), {}});
  out.footer.back().right.inlines = {document::PageNumber{}, Text{" / ", true, std::nullopt, {}}, document::PageCount{}};
  return out;
}

/// Upright A4, lying A4, and an A3 page that nothing stands on.
Document document_of(std::vector<document::Block> blocks) {
  Document out;
  auto form = std::make_shared<form::Form>();
  form->fiscal_year = {2024};
  out.form = form;
  out.page = page(595, 842, "縦の頁");
  out.other_pages = {page(842, 595, "横の頁"), page(1191, 842, "使わない頁")};
  out.blocks = std::move(blocks);
  return out;
}

/// The words of the form sheet, cell by cell.
std::vector<std::string> words_of(const WorkbookPlan& plan) {
  std::vector<std::string> out;
  for (const SheetCell& cell : sheet_named(plan, "様式").cells) {
    if (std::holds_alternative<std::string>(cell.value)) out.push_back(text(cell));
  }
  return out;
}

TEST(SheetPages, ThePaperIsThatOfTheWidestPageThatIsUsed) {
  const WorkbookPlan plan =
      plan_workbook(document_of({words("一"), document::PageBreak{1}, words("二"), document::PageBreak{2}}));
  const Sheet& sheet = plan.sheets.front();
  EXPECT_EQ(sheet.paper, Paper::a4);
  EXPECT_TRUE(sheet.landscape);
}

TEST(SheetPages, WordsOfFurtherPageLinesStandWhereTheirPartBegins) {
  const WorkbookPlan plan = plan_workbook(document_of({words("一"), document::PageBreak{1}, words("二"),
                                                       document::PageBreak{0}, words("三"), document::PageBreak{1},
                                                       words("四")}));
  EXPECT_THAT(plan.sheets.front().footer, HasSubstr("縦の頁"));
  EXPECT_THAT(plan.sheets.front().footer, Not(HasSubstr("横の頁")));
  EXPECT_THAT(words_of(plan), ElementsAre("一", "横の頁", "二", "三", "四")) << "once, without what is in the footer";
}

TEST(SheetPages, APageThatComesFirstGivesTheLines) {
  const WorkbookPlan plan = plan_workbook(document_of({document::PageBreak{1}, words("一")}));
  EXPECT_THAT(plan.sheets.front().footer, HasSubstr("横の頁"));
  EXPECT_THAT(words_of(plan), ElementsAre("一"));
}

document::Table table_of(std::size_t rows) {
  document::Table out;
  out.column_widths = {base::Pt{500}};
  out.header_rows = 1;
  for (std::size_t r = 0; r < rows; ++r) {
    document::Row& row = out.rows.emplace_back();
    if (r == 0) row.role = document::RowRole::header;
    row.cells.emplace_back();
    row.cells.back().paragraphs = {words(r == 0 ? "見出し" : "行")};
  }
  return out;
}

TEST(PrintTitles, AreRepeatedWhereNothingBeginsAPageBehindTheirTable) {
  const WorkbookPlan plan = plan_workbook(document_of({words("題"), table_of(200), words("終わり")}));
  EXPECT_EQ(plan.sheets.front().repeat_rows, std::pair(1u, 1u));
}

TEST(PrintTitles, AreLeftOutWhereTheyWouldStandAboveSomethingElse) {
  const WorkbookPlan broken =
      plan_workbook(document_of({table_of(200), document::PageBreak{}, words("別の節")}));
  EXPECT_FALSE(broken.sheets.front().repeat_rows);
  std::vector<document::Block> blocks = {table_of(200)};
  for (int i = 0; i < 100; ++i) blocks.emplace_back(words("別の節"));
  EXPECT_FALSE(plan_workbook(document_of(std::move(blocks))).sheets.front().repeat_rows);
}

TEST(PrintedPages, CountTheRepeatedRows) {
  Sheet sheet;
  sheet.row_heights.assign(10, 10);
  EXPECT_TRUE(begins_page_from(sheet, 50, 5));
  EXPECT_FALSE(begins_page_from(sheet, 50, 6));
  sheet.repeat_rows = {0, 0};
  EXPECT_TRUE(begins_page_from(sheet, 50, 9)) << "the second page has room for four more rows";
  sheet.row_breaks = {3};
  EXPECT_TRUE(begins_page_from(sheet, 1000, 3));
  EXPECT_FALSE(begins_page_from(sheet, 1000, 4));
}

}  // namespace
}  // namespace chohyo::sheet
