// Shapes of documents that the checklist does not have.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <vector>

#include "sheet/facts.hpp"
#include "sheet/plan.hpp"
#include "sheet/sample.hpp"

namespace chohyo::sheet {
namespace {

using namespace document;

using testing::HasSubstr;

Paragraph fixed(const std::string& words) {
  return {nullptr, form::Align::start, {Text{words, true, std::nullopt, {}}}};
}

Cell cell_with(std::size_t column, std::vector<Paragraph> paragraphs) {
  Cell cell;
  cell.column = column;
  cell.paragraphs = std::move(paragraphs);
  return cell;
}

Document empty_document() {
  Document document;
  auto form = std::make_shared<form::Form>();
  form->fiscal_year = {2024};
  document.form = form;
  document.page.size = {base::Pt{595}, base::Pt{842}};
  return document;
}

Document bare_document(Table table) {
  Document document = empty_document();
  document.blocks.emplace_back(std::move(table));
  return document;
}

TEST(SheetShapes, ADateInAHeaderCellGetsACellOfItsOwn) {
  Table table;
  table.column_widths = {base::Pt{100}, base::Pt{80}};
  table.header_rows = 1;
  Paragraph with_date = fixed("初回確認");
  with_date.inlines.emplace_back(DateSlot{day("2024-07-01"), {"contract/first-date", "初回確認"}, {}});
  Row header, row;
  header.role = RowRole::header;
  header.cells = {cell_with(0, {fixed("項目")}), cell_with(1, {with_date})};
  row.cells = {
      cell_with(0, {fixed("項目一")}),
      cell_with(1, {{nullptr,
                     form::Align::center,
                     {Choice{{{"yes", "はい"}, {"no", "いいえ"}}, {1}, "・", "", {"contract/A-1/first", ""}, {}}}}})};
  table.rows = {header, row};
  const Document document = bare_document(table);
  const WorkbookPlan plan = plan_workbook(document);
  expect_sound(document, plan);
  const SheetCell& date = cell_of(plan, "様式", "contract/first-date");
  const SheetCell& choice = cell_of(plan, "様式", "contract/A-1/first");
  EXPECT_EQ(date.column, choice.column + 1);
  EXPECT_EQ(choice.columns, 2u) << "an only answer takes the whole cell";
}

TEST(SheetShapes, OfficialTextTallerThanARowTakesSeveral) {
  std::string words;
  for (int i = 0; i < 2000; ++i) words += "例";
  Table table;
  table.column_widths = {base::Pt{60}, base::Pt{60}};
  Row row;
  row.cells = {cell_with(0, {fixed(words)}),
               cell_with(1, {{nullptr, form::Align::start, {Text{"", false, Input{"a/b", "備考"}, {}}}}})};
  table.rows = {row};
  const Document document = bare_document(table);
  const WorkbookPlan plan = plan_workbook(document);
  expect_sound(document, plan);
  EXPECT_GT(sheet_named(plan, "様式").cells[0].rows, 1u);
  EXPECT_EQ(cell_of(plan, "様式", "a/b").rows, sheet_named(plan, "様式").cells[0].rows);
}

TEST(SheetShapes, AnAnswerPrintedTwiceIsEnteredOnce) {
  Table table;
  table.column_widths = {base::Pt{60}, base::Pt{60}};
  Row row;
  const Paragraph note{nullptr, form::Align::start, {Text{"済", false, Input{"a/b", "備考"}, {}}}};
  row.cells = {cell_with(0, {note}), cell_with(1, {note})};
  table.rows = {row};
  const WorkbookPlan plan = plan_workbook(bare_document(table));
  EXPECT_EQ(plan.inputs.size(), 1u);
  const auto& cells = sheet_named(plan, "様式").cells;
  EXPECT_FALSE(format_of(plan, cells[0]).locked);
  EXPECT_TRUE(format_of(plan, cells[1]).locked);
  EXPECT_EQ(text(cells[1]), "済");
}

TEST(SheetShapes, AnAnswerPrintedTwiceHasOneAnnexEntry) {
  Table table;
  table.column_widths = {base::Pt{60}, base::Pt{30}};
  Row row;
  const Paragraph note{nullptr, form::Align::start, {Text{long_note(2000), false, Input{"a/b", "備考"}, {}}}};
  row.cells = {cell_with(0, {note}), cell_with(1, {note})};
  table.rows = {row};
  const WorkbookPlan plan = plan_workbook(bare_document(table));
  const auto& cells = sheet_named(plan, "様式").cells;
  EXPECT_THAT(format_of(plan, cells[0]).number_format, HasSubstr("別紙1"));
  EXPECT_THAT(format_of(plan, cells[1]).number_format, HasSubstr("別紙1"));
  EXPECT_EQ(text(sheet_named(plan, "別紙").cells[0]), "別紙1");
}

TEST(SheetShapes, AnswersBetweenParagraphsGetRows) {
  Document document = empty_document();
  Paragraph paragraph = fixed("承認日");
  paragraph.inlines.emplace_back(DateSlot{std::nullopt, {"plan/approved", "承認日"}, {}});
  document.blocks.emplace_back(std::move(paragraph));
  const WorkbookPlan plan = plan_workbook(document);
  expect_sound(document, plan);
  EXPECT_EQ(cell_of(plan, "様式", "plan/approved").row, 1u);
}

TEST(SheetShapes, NarrowColumnsKeepPlacesOfTheirOwn) {
  Table table;
  table.column_widths = {base::Pt{2}, base::Pt{1}, base::Pt{0}, base::Pt{200}};
  Row row;
  for (std::size_t c = 0; c < 4; ++c) row.cells.push_back(cell_with(c, {fixed("字")}));
  table.rows = {row};
  const Document document = bare_document(table);
  expect_sound(document, plan_workbook(document));
}

TEST(SheetShapes, AnEmptyDocumentHasAnEmptySheet) {
  const WorkbookPlan plan = plan_workbook(empty_document());
  EXPECT_EQ(plan.sheets.size(), 1u);
  EXPECT_TRUE(sheet_named(plan, "様式").cells.empty());
}

}  // namespace
}  // namespace chohyo::sheet
