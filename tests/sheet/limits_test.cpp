// No text, id or form can make a plan that Excel or libxlsxwriter refuses.
#include <gtest/gtest.h>

#include "sheet/builder.hpp"
#include "sheet/facts.hpp"
#include "sheet/sample.hpp"
#include "sheet/stored_text.hpp"
#include "sheet/text.hpp"

namespace chohyo::sheet {
namespace {

using namespace document;

constexpr const char* kNotePath = "sheet/3-1/note";

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

/// The form with an item whose id is as long as ids may be.
check::Model model_with_item(const std::string& id) {
  const auto form = sheet_form();
  form->items[5].id = id;
  check::Model model = sheet_model(form);
  answer(model, 5, kNote, std::string("済"));
  return model;
}

TEST(SheetLimits, LongIdsMakeShortNames) {
  std::set<std::string> names;
  for (const std::string& id : {std::string(64, 'v'), std::string(63, 'v') + "w", std::string(63, 'v') + "W",
                                repeated("v-", 32), repeated("_", 64), repeated("A", 64), repeated("a", 64)}) {
    const WorkbookPlan plan = plan_workbook(sheet_document(model_with_item(id + "/" + id)));
    const PlannedInput& input = plan.inputs[input_index(plan, "sheet/" + id + "/" + id + "/note")];
    EXPECT_LE(input.name.size(), kMostNameBytes);
    std::string lower = input.name;
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    EXPECT_TRUE(names.insert(lower).second) << input.name;
    EXPECT_EQ(input.name,
              plan_workbook(sheet_document(model_with_item(id + "/" + id))).inputs[input_index(plan, input.path)].name)
        << "the same again";
    EXPECT_NE(cell_of(plan, kDataSheet, input.path).value.index(), 0u);
  }
}

TEST(SheetLimits, NamesAreShortenedOnlyWhenTheyMustBe) {
  const std::string path = "contract/" + std::string(kMostNameBytes - 9, 'v');
  EXPECT_EQ(answer_path_of(defined_name(path)), path);
  const std::string name = defined_name(path + "v");
  EXPECT_EQ(name.size(), kMostNameBytes);
  EXPECT_EQ(name.rfind("_long.contract.vvv", 0), 0u) << name;
  EXPECT_EQ(answer_path_of(name), std::nullopt);
  EXPECT_NE(name, defined_name(path + "w"));
}

TEST(SheetLimits, ATextLongerThanACellIsThereInParts) {
  std::string note = repeated("_x0041_ 管理𠮷", 8000);
  const check::Model blank = filled_sheet_model();
  check::Model model = filled_sheet_model();
  answer(model, 5, kNote, note);
  const WorkbookPlan plan = plan_workbook(sheet_document(model));
  const std::string front = std::get<std::string>(cell_of(plan, kFormSheet, kNotePath).value);
  EXPECT_LE(stored_length(front), kMostCellUnits);
  EXPECT_EQ(std::get<std::string>(std::get<Formula>(cell_of(plan, kDataSheet, kNotePath).value).cached), front);
  std::string in_data = front, in_annex;
  std::uint32_t row = cell_of(plan, kDataSheet, kNotePath).row;
  for (const SheetCell& cell : sheet_named(plan, kDataSheet).cells) {
    if (cell.row != row || cell.column < 10) continue;
    in_data += std::get<std::string>(cell.value);
    EXPECT_LE(stored_length(std::get<std::string>(cell.value)), kMostCellUnits);
  }
  EXPECT_EQ(in_data, note);
  for (const SheetCell& cell : sheet_named(plan, "別紙").cells) {
    if (!cell.input) continue;
    const auto* formula = std::get_if<Formula>(&cell.value);
    in_annex += formula ? std::get<std::string>(formula->cached) : std::get<std::string>(cell.value);
  }
  EXPECT_EQ(in_annex, note);
  EXPECT_EQ(sheet_named(plan_workbook(sheet_document(blank)), kDataSheet).column_widths.size(), 10u);
}

TEST(SheetLimits, PropertiesAndRunningLinesAreShortened) {
  for (const std::string& name : {repeated("さくら", 2000), repeated("_x0041_", 300), repeated("&", 400),
                                  "が" + repeated("\u0301", 3900), repeated("1&G", 100)}) {
    check::Model model = filled_sheet_model();
    model.facility.name = model.facility.id = name;
    const WorkbookPlan plan = plan_workbook(sheet_document(model, true));
    for (const std::string& text : {plan.metadata.title, plan.metadata.author}) {
      EXPECT_LE(stored_length(text), kMostPropertyUnits);
      EXPECT_FALSE(text.empty());
    }
    for (const Sheet& one : plan.sheets) {
      EXPECT_LE(stored_length(one.header), kMostHeaderUnits);
      EXPECT_LE(stored_length(one.footer), kMostHeaderUnits);
      EXPECT_NE(one.footer.find("&P") != one.footer.npos, one.footer.empty()) << "the page's number is kept";
    }
  }
}

TEST(SheetLimits, EvenVeryManyPageLinesFit) {
  const auto form = sheet_form();
  for (int i = 0; i < 300; ++i) form->page.header.push_back(form->page.footer.front());
  const WorkbookPlan plan = plan_workbook(sheet_document(sheet_model(form)));
  EXPECT_LE(stored_length(plan.sheets[0].header), kMostHeaderUnits);
  EXPECT_FALSE(plan.sheets[0].header.empty());
}

TEST(SheetLimits, TheAnnexIsNeverCalledLikeAnotherSheet) {
  for (const char* word : {"データ", "リスト", "様式", "History", "a\nb", "x/y", "_x0041__x0041_"}) {
    const auto form = sheet_form();
    form->phrases.annex_title = word;
    check::Model model = sheet_model(form);
    answer(model, 5, kNote, repeated("文", 2000));
    const WorkbookPlan plan = plan_workbook(sheet_document(model));
    std::set<std::string> names;
    for (const Sheet& one : plan.sheets) EXPECT_TRUE(names.insert(one.name).second) << one.name;
    EXPECT_TRUE(names.contains("別紙")) << word;
  }
}

TEST(SheetLimits, PromptsAreCutAndLongWordsQuotedInParts) {
  const auto form = sheet_form();
  form->fields[kFirst].label = repeated("_x0041_", 10);
  form->fields[kFirst].options[1].text = repeated("い\"_x0041_", 100);
  const WorkbookPlan plan = plan_workbook(sheet_document(sheet_model(form)));
  ASSERT_FALSE(plan.sheets[0].validations.empty());
  for (const Validation& one : plan.sheets[0].validations) {
    EXPECT_LE(stored_length(one.title), kMostTitleUnits);
    EXPECT_LE(stored_length(one.message), kMostMessageUnits);
    EXPECT_LE(stored_length(one.prompt_title), kMostTitleUnits);
    EXPECT_LE(stored_length(one.prompt_message), kMostMessageUnits);
  }
  bool quoted = false;
  for (const ConditionalFormat& one : plan.sheets[0].conditions) {
    std::string words;
    bool inside = false;
    std::size_t part = 0;
    for (std::size_t i = 0; i < one.formula.size(); ++i) {
      if (one.formula[i] == '"' && !(inside && one.formula.compare(i, 2, "\"\"") == 0)) {
        inside = !inside;
        EXPECT_LE(stored_length(words.substr(part)), kMostLiteralUnits);
        part = words.size();
        continue;
      }
      if (inside) words += one.formula[i];
      if (inside && one.formula[i] == '"') ++i;
    }
    quoted = quoted || words == form->fields[kFirst].options[1].text;
  }
  EXPECT_TRUE(quoted);
}

/// `count` tables of one choice each: no two of them share a drop-down.
Document tables(std::size_t count) {
  Document out = sheet_document(filled_sheet_model());
  out.blocks.clear();
  for (std::size_t i = 0; i < count; ++i) {
    Choice choice;
    choice.options = {{"", "はい"}, {"", "いいえ"}};
    choice.input = {"sheet/i" + std::to_string(i) + "/first", "1回目"};
    Cell cell;
    cell.paragraphs = {{nullptr, form::Align::start, {choice}}};
    Table table;
    table.column_widths = {base::Pt{100}};
    table.rows.push_back({RowRole::item, false, {cell}, {}, 1, {}});
    out.blocks.emplace_back(table);
    out.blocks.emplace_back(PageBreak{});
  }
  return out;
}

TEST(SheetLimits, NoMoreValidationsAndPageBreaksThanASheetHolds) {
  EXPECT_EQ(plan_workbook(tables(kMostValidations)).sheets[0].validations.size(), kMostValidations);
  const WorkbookPlan plan = plan_workbook(tables(1100));
  EXPECT_EQ(plan.sheets[0].validations.size(), kMostValidations);
  EXPECT_EQ(plan.sheets[0].row_breaks.size(), kMostRowBreaks);
  EXPECT_EQ(plan.inputs.size(), 1100u);
}

TEST(SheetLimits, FewNumberFormatsForVeryManyAnnexes) {
  Document document = tables(300);
  std::size_t number = 0;
  for (Block& block : document.blocks) {
    auto* table = std::get_if<Table>(&block);
    if (!table) continue;
    Text text{repeated("文", 3000), false, Input{"sheet/i" + std::to_string(number++) + "/note", "備考"}, {}};
    table->rows[0].cells[0].paragraphs[0].inlines = {text};
  }
  std::set<std::string> formats;
  for (const CellFormat& format : plan_workbook(document).formats) formats.insert(format.number_format);
  EXPECT_LE(formats.size(), 160u);
}

struct Size {
  double width, height;
  Paper paper;
};

TEST(SheetLimits, EverySheetIsPrintedOnTheFormsPaper) {
  for (const Size& size : {Size{210, 297, Paper::a4}, Size{297, 420, Paper::a3}, Size{148, 210, Paper::a5},
                           Size{257, 364, Paper::b4}, Size{182, 257, Paper::b5}, Size{215.9, 279.4, Paper::letter},
                           Size{200, 290, Paper::a4}, Size{594, 841, Paper::a3}}) {
    for (const bool lying : {false, true}) {
      check::Model model = filled_sheet_model();
      answer(model, 5, kNote, repeated("文", 2000));
      Document document = sheet_document(model);
      document.page.size = {base::Mm{size.width}, base::Mm{size.height}};
      if (lying) std::swap(document.page.size.width, document.page.size.height);
      const WorkbookPlan plan = plan_workbook(document);
      ASSERT_EQ(plan.sheets.size(), 4u);
      for (const Sheet& one : plan.sheets) EXPECT_EQ(one.paper, size.paper) << one.name << " " << size.width;
      EXPECT_EQ(sheet_named(plan, kFormSheet).landscape, lying);
      EXPECT_EQ(sheet_named(plan, "別紙").landscape, lying);
    }
  }
}

}  // namespace
}  // namespace chohyo::sheet
