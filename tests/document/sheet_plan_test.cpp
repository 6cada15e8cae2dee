#include "document/sheet_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "check/check.hpp"
#include "document/sheet_name.hpp"
#include "document/sheet_sample.hpp"
#include "document/sheet_text.hpp"
#include "support/golden.hpp"

namespace chohyo::document {
namespace {

using testing::HasSubstr;

const Sheet& sheet(const WorkbookPlan& plan, std::string_view name) {
  for (const Sheet& sheet : plan.sheets) {
    if (sheet.name == name) return sheet;
  }
  throw std::runtime_error("no sheet " + std::string(name));
}

std::size_t input_index(const WorkbookPlan& plan, std::string_view path) {
  for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
    if (plan.inputs[i].path == path) return i;
  }
  throw std::runtime_error("no input " + std::string(path));
}

const SheetCell& cell_of(const WorkbookPlan& plan, std::string_view sheet_name, std::string_view path) {
  const std::size_t input = input_index(plan, path);
  for (const SheetCell& cell : sheet(plan, sheet_name).cells) {
    if (cell.input == input) return cell;
  }
  throw std::runtime_error("no cell for " + std::string(path));
}

const CellFormat& format_of(const WorkbookPlan& plan, const SheetCell& cell) { return plan.formats[cell.format]; }

std::string text(const SheetCell& cell) { return std::get<std::string>(cell.value); }

/// Paths of all answers that the document prints.
void collect(const std::vector<Inline>& inlines, std::multiset<std::string>& out) {
  for (const Inline& part : inlines) {
    if (const auto* choice = std::get_if<Choice>(&part)) out.insert(choice->input.path);
    if (const auto* slot = std::get_if<DateSlot>(&part)) out.insert(slot->input.path);
    const auto* words = std::get_if<Text>(&part);
    if (words && words->input) out.insert(words->input->path);
  }
}

std::multiset<std::string> paths_of(const Document& document) {
  std::multiset<std::string> out;
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) collect(paragraph->inlines, out);
    if (const auto* info = std::get_if<InfoLine>(&block)) {
      for (const auto& entry : info->entries) collect(entry.value.inlines, out);
    }
    const auto* table = std::get_if<Table>(&block);
    if (!table) continue;
    for (const Row& row : table->rows) {
      for (const Cell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) collect(paragraph.inlines, out);
      }
    }
  }
  return out;
}

/// What must hold for the plan of any document.
void expect_sound(const Document& document, const WorkbookPlan& plan) {
  for (const Sheet& s : plan.sheets) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> taken;
    for (const SheetCell& cell : s.cells) {
      ASSERT_LT(cell.format, plan.formats.size());
      ASSERT_GE(cell.columns, 1u) << s.name;
      for (std::uint32_t r = 0; r < cell.rows; ++r) {
        for (std::uint32_t c = 0; c < cell.columns; ++c) {
          EXPECT_TRUE(taken.insert({cell.row + r, cell.column + c}).second)
              << s.name << " " << cell_reference(cell.row + r, cell.column + c) << " is covered twice";
        }
      }
    }
    for (const double height : s.row_heights) EXPECT_LE(height, 409.5);
    EXPECT_TRUE(std::is_sorted(s.cells.begin(), s.cells.end(), [](const SheetCell& a, const SheetCell& b) {
      return a.row < b.row;
    })) << s.name;
    EXPECT_TRUE(s.is_protected) << s.name;
  }
  const std::multiset<std::string> wanted = paths_of(document);
  std::multiset<std::string> planned;
  for (const PlannedInput& input : plan.inputs) planned.insert(input.path);
  EXPECT_EQ(planned, wanted);
  std::map<std::size_t, int> on_form, in_data;
  for (const SheetCell& cell : sheet(plan, "様式").cells) {
    if (cell.input == SheetCell::kNoInput) continue;
    ++on_form[cell.input];
    EXPECT_FALSE(format_of(plan, cell).locked);
    EXPECT_NE(format_of(plan, cell).border, Border::none);
    const PlannedInput& input = plan.inputs[cell.input];
    const std::string reference = "'様式'!" + absolute_reference(cell.row, cell.column);
    EXPECT_TRUE(std::any_of(plan.names.begin(), plan.names.end(), [&](const DefinedName& name) {
      return name.name == input.name && name.reference == reference;
    })) << input.path;
    EXPECT_EQ(answer_path_of(input.name), input.path);
  }
  for (const SheetCell& cell : sheet(plan, "データ").cells) {
    if (cell.input != SheetCell::kNoInput) ++in_data[cell.input];
    EXPECT_TRUE(format_of(plan, cell).locked);
  }
  for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
    EXPECT_EQ(on_form[i], 1) << plan.inputs[i].path;
    EXPECT_EQ(in_data[i], 1) << plan.inputs[i].path;
  }
}

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
  const auto library = form::Library::load(std::string(CHOHYO_SOURCE_DIR) + "/templates");
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
      for (const std::size_t field : form->items[item].fields) {
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
  const auto& cells = sheet(plan, "様式").cells;
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
  const auto columns = sheet(plan, "様式").column_widths.size();
  EXPECT_EQ(gate.column + gate.columns, columns);
}

TEST(SheetPlan, GroupsAndBandsAreMerged) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  for (const SheetCell& cell : sheet(plan, "様式").cells) {
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
  const Sheet& list = sheet(plan, "リスト");
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
  for (const Validation& validation : sheet(plan, "様式").validations) {
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
  const auto& conditions = sheet(plan, "様式").conditions;
  EXPECT_TRUE(std::any_of(conditions.begin(), conditions.end(), [&](const ConditionalFormat& condition) {
    return condition.formula == wanted && condition.area == area;
  }));
  EXPECT_EQ(conditions.size(), 4u) << "dates of the gate, of both rounds, and the target";

  auto bare = sheet_form();
  bare->rules.clear();
  EXPECT_TRUE(sheet(plan_workbook(sheet_document(sheet_model(bare))), "様式").conditions.empty());
}

TEST(SheetPlan, DataHoldsWhatAnAnswersFileWould) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  const auto value = [&](const char* path) { return std::get<Formula>(cell_of(plan, "データ", path).value); };
  EXPECT_EQ(value("sheet/1-1/first").cached, "no");
  EXPECT_EQ(value("sheet/1-1/first-date").cached, "2024-06-10");
  EXPECT_EQ(value("sheet/1-1/note").cached, "髙橋・葛󠄀西が兼務");
  EXPECT_EQ(value("sheet/server/2-5/first").cached, "");
}

TEST(SheetPlan, DataHasARowAnAnswerWithItsItem) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  const Sheet& data = sheet(plan, "データ");
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

std::string long_note(std::size_t characters) {
  std::string out;
  for (std::size_t i = 0; i < characters; ++i) out += i % 50 == 49 ? "𠮷" : (i % 30 == 29 ? "。" : "文");
  return out;
}

TEST(SheetPlan, ALongRemarkRaisesItsRow) {
  check::Model model = filled_sheet_model();
  const auto height = [&] {
    const WorkbookPlan plan = plan_workbook(sheet_document(model));
    return sheet(plan, "様式").row_heights[cell_of(plan, "様式", "sheet/3-1/note").row];
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
  const Sheet& annex = sheet(plan, "別紙");
  EXPECT_EQ(text(annex.cells[0]), "別紙1　3-1 備考");
  std::string printed;
  std::size_t start = 1;
  for (std::size_t i = 1; i < annex.cells.size(); ++i) {
    const auto& formula = std::get<Formula>(annex.cells[i].value);
    const bool last = i + 1 == annex.cells.size();
    const std::string length = last ? "32767" : std::to_string(utf16_length(formula.cached));
    EXPECT_EQ(formula.text, "MID(sheet.3_1.note," + std::to_string(start) + "," + length + ")");
    start += utf16_length(formula.cached);
    printed += formula.cached;
  }
  EXPECT_EQ(printed, note);
}

TEST(SheetPlan, WithoutLongRemarksThereIsNoAnnex) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  EXPECT_EQ(plan.sheets.size(), 3u);
}

TEST(SheetPlan, DraftIsSeenOnTheSheetAndInItsHeader) {
  const WorkbookPlan draft = plan_workbook(sheet_document(filled_sheet_model(), true));
  EXPECT_EQ(text(sheet(draft, "様式").cells.front()), "下書き");
  EXPECT_THAT(sheet(draft, "様式").header, HasSubstr("下書き"));
  const WorkbookPlan final_plan = plan_workbook(sheet_document(filled_sheet_model()));
  EXPECT_EQ(sheet(final_plan, "様式").header, "");
}

TEST(SheetPlan, PrintsAsThePageSays) {
  const WorkbookPlan plan = plan_workbook(sheet_document(filled_sheet_model()));
  const Sheet& form = sheet(plan, "様式");
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
  EXPECT_EQ(std::get<Formula>(cell_of(plan, "データ", "sheet/1-1/target").value).cached, "1899-12-31");
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

// --- shapes the checklist does not have ----------------------------------------------------------------------------

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

TEST(SheetPlan, ADateInAHeaderCellGetsACellOfItsOwn) {
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
      cell_with(
          1,
          {{nullptr, form::Align::center, {Choice{{"はい", "いいえ"}, 1, "・", "", {"contract/A-1/first", ""}, {}}}}})};
  table.rows = {header, row};
  const Document document = bare_document(table);
  const WorkbookPlan plan = plan_workbook(document);
  expect_sound(document, plan);
  const SheetCell& date = cell_of(plan, "様式", "contract/first-date");
  const SheetCell& choice = cell_of(plan, "様式", "contract/A-1/first");
  EXPECT_EQ(date.column, choice.column + 1);
  EXPECT_EQ(choice.columns, 2u) << "an only answer takes the whole cell";
}

TEST(SheetPlan, OfficialTextTallerThanARowTakesSeveral) {
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
  EXPECT_GT(sheet(plan, "様式").cells[0].rows, 1u);
  EXPECT_EQ(cell_of(plan, "様式", "a/b").rows, sheet(plan, "様式").cells[0].rows);
}

TEST(SheetPlan, AnAnswerPrintedTwiceIsEnteredOnce) {
  Table table;
  table.column_widths = {base::Pt{60}, base::Pt{60}};
  Row row;
  const Paragraph note{nullptr, form::Align::start, {Text{"済", false, Input{"a/b", "備考"}, {}}}};
  row.cells = {cell_with(0, {note}), cell_with(1, {note})};
  table.rows = {row};
  const WorkbookPlan plan = plan_workbook(bare_document(table));
  EXPECT_EQ(plan.inputs.size(), 1u);
  const auto& cells = sheet(plan, "様式").cells;
  EXPECT_FALSE(format_of(plan, cells[0]).locked);
  EXPECT_TRUE(format_of(plan, cells[1]).locked);
  EXPECT_EQ(text(cells[1]), "済");
}

TEST(SheetPlan, AnAnswerPrintedTwiceHasOneAnnexEntry) {
  Table table;
  table.column_widths = {base::Pt{60}, base::Pt{30}};
  Row row;
  const Paragraph note{nullptr, form::Align::start, {Text{long_note(2000), false, Input{"a/b", "備考"}, {}}}};
  row.cells = {cell_with(0, {note}), cell_with(1, {note})};
  table.rows = {row};
  const WorkbookPlan plan = plan_workbook(bare_document(table));
  const auto& cells = sheet(plan, "様式").cells;
  EXPECT_THAT(format_of(plan, cells[0]).number_format, HasSubstr("別紙1"));
  EXPECT_THAT(format_of(plan, cells[1]).number_format, HasSubstr("別紙1"));
  EXPECT_EQ(text(sheet(plan, "別紙").cells[0]), "別紙1");
}

TEST(SheetPlan, AnswersBetweenParagraphsGetRows) {
  Document document = empty_document();
  Paragraph paragraph = fixed("承認日");
  paragraph.inlines.emplace_back(DateSlot{std::nullopt, {"plan/approved", "承認日"}, {}});
  document.blocks.emplace_back(std::move(paragraph));
  const WorkbookPlan plan = plan_workbook(document);
  expect_sound(document, plan);
  EXPECT_EQ(cell_of(plan, "様式", "plan/approved").row, 1u);
}

TEST(SheetPlan, NarrowColumnsKeepPlacesOfTheirOwn) {
  Table table;
  table.column_widths = {base::Pt{2}, base::Pt{1}, base::Pt{0}, base::Pt{200}};
  Row row;
  for (std::size_t c = 0; c < 4; ++c) row.cells.push_back(cell_with(c, {fixed("字")}));
  table.rows = {row};
  const Document document = bare_document(table);
  expect_sound(document, plan_workbook(document));
}

TEST(SheetPlan, AnEmptyDocumentHasAnEmptySheet) {
  const WorkbookPlan plan = plan_workbook(empty_document());
  EXPECT_EQ(plan.sheets.size(), 2u);
  EXPECT_TRUE(sheet(plan, "様式").cells.empty());
}

}  // namespace
}  // namespace chohyo::document
