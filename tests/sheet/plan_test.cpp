#include "sheet/plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "check/check.hpp"
#include "library/library.hpp"
#include "sheet/facts.hpp"
#include "sheet/sample.hpp"
#include "sheet/text.hpp"
#include "support/golden.hpp"

namespace chohyo::sheet {
namespace {

using namespace document;

using testing::HasSubstr;

TEST(SheetPlan, Golden) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model(), true));
  support::expect_golden("tests/document/golden/sheet_plan.txt", dump(plan));
}

TEST(SheetPlan, IsSoundFilledAndBlank) {
  for (const check::Model& model : {filled_sheet_model(), sheet_model(sheet_form())}) {
    const Document document = sheet_document(model);
    expect_sound(document, plan_workbook(document));
  }
}

TEST(SheetPlan, IsSoundForEveryPack) {
  const auto library = library::Library::load(std::string(CHOHYO_SOURCE_DIR) + "/templates");
  ASSERT_TRUE(library);
  ASSERT_FALSE(library.value->forms().empty());
  for (const form::FormPtr& form : library.value->forms()) {
    const Document document = sheet_document(check::blank_model(form));
    expect_sound(document, plan_workbook(document));
  }
}

TEST(SheetPlan, IsSoundForRandomAnswers) {
  std::mt19937 random(7);
  const auto form = sheet_form();
  for (int round = 0; round < 30; ++round) {
    check::Model model = sheet_model(form);
    for (std::size_t item = 0; item < form->items.size(); ++item) {
      for (const form::FieldIndex index : form->items[item].fields) {
        const std::size_t field = index.value();
        if (random() % 3 == 0) continue;
        if (form->fields[field].kind == form::FieldKind::choice)
          answer(model, item, field, check::Choice{random() % 2});
        if (form->fields[field].kind == form::FieldKind::date) answer(model, item, field, day("2024-06-10"));
        if (form->fields[field].kind != form::FieldKind::text) continue;
        std::string note;
        const std::size_t length = random() % 800;
        for (std::size_t k = 0; k < length; ++k)
          note += random() % 9 == 0 ? "a b" : (random() % 40 == 0 ? "\n" : "文𠮷");
        answer(model, item, field, note);
      }
    }
    const Document document = sheet_document(model, round % 2 == 0);
    expect_sound(document, plan_workbook(document));
  }
}

TEST(SheetPlan, AnswerAndDateStandBesideEachOtherUnderOneHeader) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  const SheetCell& first = cell_of(plan, "様式", "sheet/1-1/first");
  const SheetCell& date = cell_of(plan, "様式", "sheet/1-1/first-date");
  EXPECT_EQ(text(first), "いいえ");
  EXPECT_EQ(std::get<base::Date>(date.value), day("2024-06-10"));
  EXPECT_EQ(format_of(plan, date).number_format, "m/d");
  EXPECT_EQ(first.row, date.row);
  EXPECT_EQ(first.column + first.columns, date.column);
  const auto& cells = sheet_named(plan, "様式").cells;
  const auto header = std::find_if(cells.begin(), cells.end(), [](const SheetCell& cell) {
    const auto* words = std::get_if<std::string>(&cell.value);
    return words && *words == "1回目";
  });
  ASSERT_NE(header, cells.end());
  EXPECT_EQ(header->column, first.column);
  EXPECT_EQ(header->columns, first.columns + date.columns);
}

TEST(SheetPlan, BothTablesEndAtTheSameEdge) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  const SheetCell& gate = cell_of(plan, "様式", "sheet/gate/note");
  const auto columns = sheet_named(plan, "様式").column_widths.size();
  EXPECT_EQ(gate.column + gate.columns, columns);
}

TEST(SheetPlan, GroupsAndBandsAreMerged) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  for (const SheetCell& cell : sheet_named(plan, "様式").cells) {
    const auto* words = std::get_if<std::string>(&cell.value);
    if (!words) continue;
    if (*words == "2 管理・運用") {
      EXPECT_EQ(cell.rows, 5u);
    } else if (*words == "全般について") {
      EXPECT_GT(cell.columns, 6u);
    }
  }
}

TEST(SheetPlan, DropDownsReadAHiddenRange) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  const Sheet& list = sheet_named(plan, "リスト");
  EXPECT_TRUE(list.hidden);
  ASSERT_EQ(list.cells.size(), 4u);
  EXPECT_EQ(text(list.cells[0]), "はい");
  EXPECT_EQ(text(list.cells[1]), "yes");
  EXPECT_TRUE(std::any_of(plan.names.begin(), plan.names.end(), [](const DefinedName& name) {
    return name.name == "_list.1.words" && name.reference == "'リスト'!$A$1:$A$2";
  }));
}

/// The one validation that covers the first cell of an input.
const Validation& validation_of(const WorkbookPlan& plan, std::string_view path) {
  const SheetCell& cell = cell_of(plan, "様式", path);
  const Validation* found = nullptr;
  for (const Validation& validation : sheet_named(plan, "様式").validations) {
    const Area& area = validation.area;
    if (cell.row < area.first_row || cell.row > area.last_row) continue;
    if (cell.column < area.first_column || cell.column > area.last_column) continue;
    if (found) throw std::runtime_error("two validations");
    found = &validation;
  }
  if (!found) throw std::runtime_error("no validation");
  return *found;
}

TEST(SheetPlan, EveryChoiceAndDateIsValidatedOnce) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  for (const PlannedInput& input : plan.inputs) {
    if (input.path.ends_with("/first") || input.path.ends_with("/second")) {
      EXPECT_EQ(validation_of(plan, input.path).list, "_list.1.words") << input.path;
    } else if (input.path.ends_with("-date") || input.path.ends_with("/target")) {
      EXPECT_EQ(validation_of(plan, input.path).earliest, day("2024-04-01")) << input.path;
      EXPECT_EQ(validation_of(plan, input.path).latest, day("2025-03-31")) << input.path;
    }
  }
}

TEST(SheetPlan, PromptsSayInWordsWhatMustNotStayEmpty) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  EXPECT_THAT(validation_of(plan, "sheet/1-1/target").prompt_message, HasSubstr("「1回目」が「いいえ」なら必ず"));
  EXPECT_THAT(validation_of(plan, "sheet/1-1/second-date").prompt_message, HasSubstr("「2回目」を答えたら必ず"));
}

TEST(SheetPlan, ConditionsComeFromTheFormsRules) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  const SheetCell& first = cell_of(plan, "様式", "sheet/1-1/first");
  const SheetCell& target = cell_of(plan, "様式", "sheet/1-1/target");
  const SheetCell& last = cell_of(plan, "様式", "sheet/3-1/target");
  const std::string wanted = "AND($" + cell_reference(first.row, first.column) + "=\"いいえ\",LEN($" +
                             cell_reference(target.row, target.column) + ")=0)";
  const Area area{target.row, target.column, last.row, target.column + target.columns - 1};
  const auto& conditions = sheet_named(plan, "様式").conditions;
  EXPECT_TRUE(std::any_of(conditions.begin(), conditions.end(), [&](const ConditionalFormat& condition) {
    return condition.formula == wanted && condition.area == area;
  }));
  EXPECT_EQ(conditions.size(), 4u) << "dates of the gate, of both rounds, and the target";

  auto bare = sheet_form();
  bare->rules.clear();
  EXPECT_TRUE(sheet_named(plan_workbook(sheet_document(sheet_model(bare))), "様式").conditions.empty());
}

TEST(SheetPlan, DataHoldsWhatAnAnswersFileWould) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  const auto value = [&](const char* path) { return std::get<Formula>(cell_of(plan, "データ", path).value); };
  EXPECT_EQ(std::get<std::string>(value("sheet/1-1/first").cached), "no");
  EXPECT_EQ(std::get<std::string>(value("sheet/1-1/first-date").cached), "2024-06-10");
  EXPECT_EQ(std::get<std::string>(value("sheet/1-1/note").cached), "髙橋・葛󠄀西が兼務");
  EXPECT_EQ(std::get<std::string>(value("sheet/server/2-5/first").cached), "");
}

TEST(SheetPlan, DataHasARowAnAnswerWithItsItem) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  const Sheet& data = sheet_named(plan, "データ");
  const SheetCell& value = cell_of(plan, "データ", "sheet/all/2-1/note");
  std::vector<std::string> row;
  for (const SheetCell& cell : data.cells) {
    if (cell.row != value.row) continue;
    const auto* formula = std::get_if<Formula>(&cell.value);
    row.push_back(formula ? "=" + formula->text : text(cell));
  }
  EXPECT_THAT(row, testing::ElementsAre("sakura", "=facility.name&\"\"", "sheet", "e1", "all/2-1", "all/2-1",
                                        "機器の台帳を作り、年に一度は現物と突き合わせている。(2-(1))", "備考",
                                        "=sheet.all.2_1.note&\"\"", "sheet/all/2-1/note"));
  EXPECT_EQ(data.autofilter->last_row, plan.inputs.size());
}

TEST(SheetPlan, FactsOfTheFacilityCanBeFilledIn) {
  const WorkbookPlan plan = plan_workbook(sheet_document(sheet_model(sheet_form())));
  EXPECT_FALSE(format_of(plan, cell_of(plan, "様式", "facility/name")).locked);
  EXPECT_FALSE(format_of(plan, cell_of(plan, "様式", "facility/safety-officer")).locked);
}

TEST(SheetPlan, ALongRemarkRaisesItsRow) {
  check::Model model = filled_sheet_model();
  const auto height = [&] {
    const WorkbookPlan plan = plan_workbook(sheet_document(model));
    return sheet_named(plan, "様式").row_heights[cell_of(plan, "様式", "sheet/3-1/note").row];
  };
  const double before = height();
  answer(model, 5, kNote, long_note(40));
  EXPECT_GT(height(), before + 15);
}

TEST(SheetPlan, ATooLongRemarkGoesToTheAnnexAndStaysWhole) {
  check::Model model = filled_sheet_model();
  const std::string note = long_note(3000);
  answer(model, 5, kNote, note);
  const Document document = sheet_document(model);
  const WorkbookPlan plan = plan_workbook(document);
  expect_sound(document, plan);
  const SheetCell& cell = cell_of(plan, "様式", "sheet/3-1/note");
  EXPECT_EQ(text(cell), note) << "the cell keeps every word";
  EXPECT_EQ(format_of(plan, cell).number_format, "General;General;General;\"→ 別紙1\"");
  const Sheet& annex = sheet_named(plan, "別紙");
  EXPECT_EQ(text(annex.cells[0]), "別紙1　3-1 備考");
  std::string printed;
  std::size_t start = 1;
  for (std::size_t i = 1; i < annex.cells.size(); ++i) {
    const auto& formula = std::get<Formula>(annex.cells[i].value);
    const bool last = i + 1 == annex.cells.size();
    const std::string length = last ? "32767" : std::to_string(utf16_length(std::get<std::string>(formula.cached)));
    EXPECT_EQ(formula.text, "MID(sheet.3_1.note," + std::to_string(start) + "," + length + ")");
    start += utf16_length(std::get<std::string>(formula.cached));
    printed += std::get<std::string>(formula.cached);
  }
  EXPECT_EQ(printed, note);
}

TEST(SheetPlan, WithoutLongRemarksThereIsNoAnnex) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  EXPECT_EQ(plan.sheets.size(), 3u);
}

TEST(SheetPlan, DraftIsSeenOnTheSheetAndInItsHeader) {
  const WorkbookPlan draft = plan_workbook(sheet_document(filled_sheet_model(), true));
  EXPECT_EQ(text(sheet_named(draft, "様式").cells.front()), "下書き");
  EXPECT_THAT(sheet_named(draft, "様式").header, HasSubstr("下書き"));
  const WorkbookPlan final_plan = plan_workbook(sheet_document(filled_sheet_model()));
  EXPECT_EQ(sheet_named(final_plan, "様式").header, "");
}

TEST(SheetPlan, PrintsAsThePageSays) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  const Sheet& form = sheet_named(plan, "様式");
  EXPECT_FALSE(form.landscape);
  EXPECT_TRUE(form.fit_one_page_wide);
  EXPECT_NEAR(form.left.value, 15 * 72 / 25.4, 0.01);
  ASSERT_TRUE(form.repeat_rows);
  EXPECT_EQ(form.repeat_rows->second - form.repeat_rows->first, 1u) << "both header rows of the main table";
  EXPECT_EQ(form.print_area->last_row + 1, form.row_heights.size());
  double characters = 0;
  for (const double width : form.column_widths) characters += (width * 7 + 5) * 0.75;
  EXPECT_NEAR(characters, 180 * 72 / 25.4, 6) << "the columns fill the body";
}

TEST(SheetPlan, DatesBeforeTheSerialsOfExcelAreText) {
  check::Model model = filled_sheet_model();
  answer(model, 1, kTarget, day("1899-12-31"));
  const WorkbookPlan plan = plan_workbook(sheet_document(model));
  EXPECT_EQ(text(cell_of(plan, "様式", "sheet/1-1/target")), "1899-12-31");
  EXPECT_EQ(std::get<std::string>(std::get<Formula>(cell_of(plan, "データ", "sheet/1-1/target").value).cached), "1899-12-31");
}

TEST(SheetPlan, CarriageReturnsAreDropped) {
  check::Model model = filled_sheet_model();
  answer(model, 5, kNote, std::string("一\r\n二"));
  EXPECT_EQ(text(cell_of(plan_workbook(sheet_document(model)), "様式", "sheet/3-1/note")), "一\n二");
}

TEST(SheetPlan, NamesThatDifferInCaseOnlyAreKeptApart) {
  auto form = sheet_form();
  form->items[3].id = "A-1";
  form->items[4].id = "a-1";
  const WorkbookPlan plan = plan_workbook(sheet_document(sheet_model(form)));
  EXPECT_EQ(plan.inputs[input_index(plan, "sheet/a-1/first")].name, "sheet.a_1.first");
  EXPECT_EQ(plan.inputs[input_index(plan, "sheet/A-1/first")].name, "sheet__2F__41__2D1.first");
  EXPECT_EQ(plan.names[input_index(plan, "sheet/A-1/first")].name, "sheet__2F__41__2D1.first");
}

}  // namespace
}  // namespace chohyo::sheet
