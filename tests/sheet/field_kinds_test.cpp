// Every kind of field as printed words and as cells: values, formats, checks and the formulas of the data sheet.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>

#include "answers/reader.hpp"
#include "check/check.hpp"
#include "document/block_walk.hpp"
#include "document/build.hpp"
#include "document/plain_text.hpp"
#include "sheet/facts.hpp"
#include "sheet/value.hpp"
#include "support/kinds_pack.hpp"

namespace chohyo::sheet {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

form::FormPtr kinds(std::string pack = std::string(support::kKindsPack)) {
  auto read = support::read_kinds(std::move(pack));
  if (!read.value) throw std::runtime_error("the pack of this test is wrong");
  return *read.value;
}

document::Document filled() {
  static const auto source = std::make_shared<const diag::Source>("a.xml", std::string(support::kKindsAnswers));
  static const auto answers = answers::read_xml(source);
  using namespace std::chrono;
  auto checked = check::check_answers(kinds(), answers.value.value(), base::Date(2024y / December / 1));
  return document::build_document(checked.value.value(), {});
}

document::Document blank() { return document::build_document(check::blank_model(kinds()), {}); }

/// What a cell prints of an answer.
std::string printed(const document::Document& document, std::string_view path) {
  std::string out = "-";
  document::walk(document.blocks, [&](const auto& block, const document::ListPlace&) {
    if constexpr (std::is_same_v<std::decay_t<decltype(block)>, document::Table>) {
      for (const document::Row& row : block.rows) {
        for (const document::Cell& cell : row.cells) {
          for (const document::Paragraph& paragraph : cell.paragraphs) {
            for (const document::Inline& part : paragraph.inlines) {
              if (const auto* value = std::get_if<document::ValueSlot>(&part); value && value->input.path() == path) {
                out = value->words;
              }
              if (const auto* date = std::get_if<document::DateSlot>(&part); date && date->input.path() == path) {
                out = date->words;
              }
              if (const auto* choice = std::get_if<document::Choice>(&part); choice && choice->input.path() == path) {
                out = document::plain_text(paragraph);
              }
            }
          }
        }
      }
    }
  });
  return out;
}

TEST(FieldKinds, PrintTheirValues) {
  const document::Document document = filled();
  EXPECT_EQ(printed(document, "kinds/i/count"), "1,000台");
  EXPECT_EQ(printed(document, "kinds/i/degrees"), "-0.5℃");
  EXPECT_EQ(printed(document, "kinds/i/risks"), "火災、地震");
  EXPECT_EQ(printed(document, "kinds/i/done"), "☑確認済");
  EXPECT_EQ(printed(document, "kinds/i/at"), "24:00");
  EXPECT_EQ(printed(document, "kinds/i/since"), "令和6年6月");
  EXPECT_EQ(printed(document, "kinds/i/era"), "令和6年11月5日（火）");
  EXPECT_EQ(printed(document, "kinds/i/day"), "3月14日");
  EXPECT_EQ(printed(document, "kinds/unit/+1/price"), "200円");
}

TEST(FieldKinds, LeaveRoomToWrite) {
  const document::Document document = blank();
  EXPECT_EQ(printed(document, "kinds/i/count"), "台");
  EXPECT_EQ(printed(document, "kinds/i/done"), "□確認済");
  EXPECT_EQ(printed(document, "kinds/i/at"), "　　：　　");
  EXPECT_EQ(printed(document, "kinds/i/since"), "令和　　年　　月");
  EXPECT_EQ(printed(document, "kinds/i/era"), "令和　　年　　月　　日（　）");
  EXPECT_EQ(printed(document, "kinds/i/day"), "　　月　　日");
}

TEST(FieldKinds, StandInLeaves) {
  const auto words = [](const document::Document& document) {
    return document::plain_text(std::get<document::Paragraph>(document.blocks.at(0)));
  };
  EXPECT_EQ(words(filled()), "1,234,567件 甲、乙 ☑同意する 2024年6月10日 令和6年6月 09:05");
  EXPECT_EQ(words(blank()), "  □同意する   ");
}

TEST(FieldKinds, NumbersStandAtTheEndUnlessTheColumnSaysOtherwise) {
  const auto align = [](const std::string& pack) {
    const document::Document document = document::build_document(check::blank_model(kinds(pack)), {});
    const auto& table = std::get<document::Table>(document.blocks.at(1));
    return table.rows.at(0).cells.at(0).paragraphs.at(0).align;
  };
  EXPECT_EQ(align(std::string(support::kKindsPack)), form::Align::end);
  EXPECT_EQ(align(support::kinds_pack_with("width=\"25mm\"", "width=\"25mm\" align=\"start\"")), form::Align::start);
}

TEST(FieldKinds, AreSortedByTheirValue) {
  const document::Document document = filled();
  const auto& table = std::get<document::Table>(document.blocks.at(2));
  ASSERT_EQ(table.rows.size(), 3u);
  EXPECT_EQ(document::plain_text(table.rows[0].cells[0].paragraphs[0]), "30円");
}

CellValue value_of(const WorkbookPlan& plan, std::string_view path) { return cell_of(plan, "様式", path).value; }

TEST(FieldKinds, AreRealValuesOfTheWorkbook) {
  const WorkbookPlan plan = plan_workbook(filled());
  using namespace std::chrono;
  EXPECT_EQ(std::get<double>(value_of(plan, "kinds/i/count")), 1000);
  EXPECT_EQ(std::get<double>(value_of(plan, "kinds/i/degrees")), -0.5);
  EXPECT_EQ(std::get<double>(value_of(plan, "kinds/i/at")), 1);
  EXPECT_EQ(std::get<base::Date>(value_of(plan, "kinds/i/since")), base::Date(2024y / June / 1));
  EXPECT_EQ(std::get<base::Date>(value_of(plan, "kinds/i/era")), base::Date(2024y / November / 5));
  EXPECT_EQ(std::get<std::string>(value_of(plan, "kinds/i/risks")), "火災、地震");
  EXPECT_EQ(std::get<std::string>(value_of(plan, "kinds/i/done")), "☑確認済");
  EXPECT_EQ(std::get<std::string>(value_of(plan, "kinds/unit/+1/kept")), "□");
  const auto format = [&](const char* path) { return format_of(plan, cell_of(plan, "様式", path)).number_format; };
  EXPECT_EQ(format("kinds/i/count"), "#,##0\"台\"");
  EXPECT_EQ(format("kinds/i/degrees"), "#,##0.0\"℃\"");
  EXPECT_EQ(format("kinds/i/at"), "[hh]:mm");
  EXPECT_EQ(format("kinds/i/since"), "[$-411]ggge\"年\"m\"月\"");
  EXPECT_EQ(format("kinds/i/era"), "[$-411]ggge\"年\"m\"月\"d\"日\"\"（\"aaa\"）\"");
  EXPECT_EQ(format("kinds/i/day"), "[$-411]m\"月\"d\"日\"");
}

TEST(FieldKinds, AreSoundPlans) {
  for (const document::Document& document : {filled(), blank()}) expect_sound(document, plan_workbook(document));
}

const Validation& check_at(const WorkbookPlan& plan, std::string_view path) {
  const SheetCell& cell = cell_of(plan, "様式", path);
  for (const Validation& one : sheet_named(plan, "様式").validations) {
    const Area& area = one.area;
    if (area.first_row <= cell.row && cell.row <= area.last_row && area.first_column == cell.column) return one;
  }
  throw std::runtime_error("no check");
}

TEST(FieldKinds, AreHeldToTheirBounds) {
  const WorkbookPlan plan = plan_workbook(blank());
  EXPECT_EQ(check_at(plan, "kinds/i/count").least, 0);
  EXPECT_EQ(check_at(plan, "kinds/i/count").most, 1000);
  EXPECT_THAT(check_at(plan, "kinds/i/count").prompt_message, HasSubstr("0 以上、1,000 以下の数"));
  EXPECT_EQ(check_at(plan, "kinds/i/degrees").least, -20);
  EXPECT_GT(check_at(plan, "kinds/i/degrees").most, 1e14);
  EXPECT_EQ(check_at(plan, "kinds/i/at").most, 1);
  EXPECT_TRUE(check_at(plan, "kinds/i/since").earliest);
  EXPECT_FALSE(check_at(plan, "kinds/i/done").list.empty());
  EXPECT_FALSE(check_at(plan, "kinds/i/done").open_list);
  EXPECT_TRUE(check_at(plan, "kinds/i/risks").open_list) << "several words of the list may be typed";
}

std::pair<std::string, std::string> data_of(const WorkbookPlan& plan, std::string_view path) {
  const auto& formula = std::get<Formula>(cell_of(plan, "データ", path).value);
  return {formula.text, std::get<std::string>(formula.cached)};
}

TEST(FieldKinds, StandInTheDataSheetAsAnswersFilesHaveThem) {
  const WorkbookPlan plan = plan_workbook(filled());
  EXPECT_EQ(data_of(plan, "kinds/i/count"), std::pair(std::string("kinds.i.count&\"\""), std::string("1000")));
  EXPECT_EQ(data_of(plan, "kinds/i/risks").second, "fire quake");
  EXPECT_EQ(data_of(plan, "kinds/i/done").second, "yes");
  EXPECT_EQ(data_of(plan, "kinds/i/at").second, "24:00");
  EXPECT_THAT(data_of(plan, "kinds/i/at").first, StartsWith("IF(ISNUMBER(kinds.i.at),TEXT(INT(ROUND("));
  EXPECT_EQ(data_of(plan, "kinds/i/since").second, "2024-06");
  EXPECT_EQ(data_of(plan_workbook(blank()), "kinds/i/done").second, "no") << "an open box, as the formula reads it";
}

TEST(FieldKinds, ALongListIsPassedOnInWords) {
  WordList list;
  for (int i = 0; i < 200; ++i) {
    list.options.push_back({"w" + std::to_string(i), "言葉" + std::to_string(i)});
  }
  EXPECT_EQ(stored_formula(list, "cell"), "cell&\"\"");
  list.options.resize(2);
  EXPECT_THAT(stored_formula(list, "cell"), StartsWith("IF("));
}

TEST(FieldKinds, ANumberBeyondFifteenDigitsIsText) {
  form::Field field;
  field.kind = form::FieldKind::number;
  const document::ValueSlot slot{base::parse_decimal("123456789012345.25").value(), &field, {}, {}, {}};
  const CellValue value = cell_value(slot);
  EXPECT_EQ(std::get<std::string>(value), "123456789012345.25");
}

TEST(FieldKinds, RoomToWriteMakesItsRowHigher) {
  const auto height = [](const std::string& pack) {
    const document::Document document = document::build_document(check::blank_model(kinds(pack)), {});
    const WorkbookPlan plan = plan_workbook(document);
    return sheet_named(plan, "様式").row_heights.at(cell_of(plan, "様式", "kinds/i/room").row);
  };
  EXPECT_GE(height(std::string(support::kKindsPack)), 8 * 12);
  EXPECT_LT(height(support::kinds_pack_with(" rows=\"8\"", "")), 8 * 12);
}

}  // namespace
}  // namespace chohyo::sheet
