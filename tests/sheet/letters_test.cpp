// The look of cells: typeface and gray of a style, the shade of weekends, the rules of a table.
#include <gtest/gtest.h>

#include "document/build.hpp"
#include "sheet/facts.hpp"
#include "support/duty_pack.hpp"

namespace chohyo::sheet {
namespace {

WorkbookPlan plan_in(const std::string& month) {
  return plan_workbook(document::build_document(support::duty(month, "duty-1=\"日\" note=\"x\"").value.value(), {}));
}

const SheetCell& cell_with(const WorkbookPlan& plan, const std::string& words) {
  for (const SheetCell& cell : sheet_named(plan, "様式").cells) {
    const auto* text = std::get_if<std::string>(&cell.value);
    if (text && *text == words) return cell;
  }
  throw std::runtime_error("no cell " + words);
}

TEST(Letters, OfAStyleAreThoseOfItsCells) {
  const WorkbookPlan plan = plan_in("month=\"2024-06\"");
  EXPECT_TRUE(format_of(plan, cell_with(plan, "青空 はる")).mincho);
  EXPECT_FALSE(format_of(plan, cell_with(plan, "氏名")).mincho);
  EXPECT_EQ(format_of(plan, cell_with(plan, "師長")).color, 0x666666u);
  EXPECT_EQ(format_of(plan, cell_of(plan, "様式", "ward-duty/staff-01/note")).color, 0x666666u) << "answers too";
  EXPECT_EQ(format_of(plan, cell_with(plan, "氏名")).color, 0u);
}

TEST(Shade, FillsTheCellsOfWeekends) {
  const WorkbookPlan june = plan_in("month=\"2024-06\"");
  const auto fill = [&](const char* field) {
    return format_of(june, cell_of(june, "様式", std::string("ward-duty/staff-01/") + field)).fill;
  };
  EXPECT_EQ(fill("duty-1"), 0xD9D9D9u) << "a Saturday";
  EXPECT_EQ(fill("duty-3"), 0xFFFFFFu);
  EXPECT_EQ(format_of(june, cell_with(june, "土")).fill, 0xD9D9D9u);
  EXPECT_THROW(input_index(june, "ward-duty/staff-01/duty-31"), std::runtime_error) << "June has no 31st";
  EXPECT_NO_THROW(input_index(plan_in("month=\"2024-07\""), "ward-duty/staff-01/duty-31"));
}

TEST(Totals, OfARangeRunOverTheDaysOfTheMonth) {
  for (const std::string month : {"2024-02", "2024-06", "2024-07"}) {
    const WorkbookPlan plan = plan_in("month=\"" + month + "\"");
    EXPECT_TRUE(std::holds_alternative<Formula>(cell_of(plan, "様式", "ward-duty/staff-01/nights").value)) << month;
  }
}

TEST(Headings, StandWhereTheirCellSays) {
  const WorkbookPlan plan = plan_in("month=\"2024-06\"");
  EXPECT_EQ(format_of(plan, cell_with(plan, "備考")).align, form::Align::start);
  EXPECT_EQ(format_of(plan, cell_with(plan, "備考")).valign, form::VAlign::bottom);
  EXPECT_EQ(format_of(plan, cell_with(plan, "氏名")).align, form::Align::center);
}

TEST(Rules, OfATableAreTheLinesOfItsCells) {
  const WorkbookPlan plan = plan_in("month=\"2024-06\"");
  const auto sides = [&](const SheetCell& cell) {
    EXPECT_EQ(format_of(plan, cell).border, Border::sides);
    return format_of(plan, cell).sides;
  };
  EXPECT_EQ(sides(cell_with(plan, "氏名")), (Sides{Line::medium, Line::thin, Line::thin, Line::medium}));
  EXPECT_EQ(sides(cell_with(plan, "夜勤計")), (Sides{Line::medium, Line::thin, Line::thin, Line::medium}))
      << "the column's own rule at its left";
  EXPECT_EQ(sides(cell_of(plan, "様式", "ward-duty/staff-20/note")),
            (Sides{Line::thin, Line::medium, Line::thin, Line::thin}));
  EXPECT_EQ(sides(cell_of(plan, "様式", "ward-duty/all-nights")),
            (Sides{Line::thin, Line::thin, Line::medium, Line::medium}));
}

}  // namespace
}  // namespace chohyo::sheet
