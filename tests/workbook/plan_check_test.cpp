#include "workbook/plan_check.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>

#include "workbook/codes.hpp"
#include "workbook/sample_plan.hpp"

namespace chohyo::workbook {
namespace {

using sheet::Sheet;
using sheet::WorkbookPlan;

diag::Diagnostics check_changed(const std::function<void(WorkbookPlan&)>& change) {
  WorkbookPlan plan = small_plan();
  change(plan);
  return check_plan(plan);
}

TEST(PlanCheck, AcceptsGoodPlans) {
  EXPECT_TRUE(check_plan(small_plan()).empty());
  EXPECT_TRUE(
      check_plan(sheet::plan_workbook(sheet::sheet_document(sheet::filled_sheet_model(), true))).empty());
  for (const std::string& text : hostile_texts()) EXPECT_TRUE(check_plan(hostile_plan(text)).empty()) << text;
}

TEST(PlanCheck, ReportsATextThatIsTooLongWithItsPlace) {
  WorkbookPlan plan = small_plan();
  const diag::Source source("sakura.xml", "<item note=\"…\"/>");
  plan.inputs[0].span = {&source, 6, 14};
  for (int i = 0; i < 32768; ++i) std::get<std::string>(plan.sheets[0].cells[1].value) += "文";
  std::get<std::string>(plan.sheets[0].cells[1].value).erase(0, std::string("答え").size());
  plan.metadata.facility_id = "sakura";
  plan.sheets.push_back(plan.sheets[0]);
  plan.sheets[1].name = "データ";
  const diag::Diagnostics found = check_plan(plan);
  ASSERT_EQ(found.size(), 1u) << "once, although two sheets hold it";
  EXPECT_EQ(found[0].code, &kCellTooLong);
  EXPECT_EQ(found[0].path, "form/item/note");
  EXPECT_EQ(found[0].span.begin, 6u);
  EXPECT_EQ(diag::message(found[0], diag::Language::ja),
            "「備考」が長すぎて Excel のセルに入りません（32768 文字、上限 32,767 文字、施設 sakura）");
}

TEST(PlanCheck, AValueInWordsOfTheFormIsReportedAtItsPlace) {
  WorkbookPlan plan = small_plan();
  const diag::Source source("sakura.xml", "<vendor name=\"…\"/>");
  const std::string name(40000, 'x');
  plan.facts = {{{"vendors/b/name", "事業者名"}, name, {&source, 14, 17}}};
  plan.sheets[0].cells[1].value = "宛先: " + name;
  plan.sheets[0].cells[1].input.reset();
  const diag::Diagnostics found = check_plan(plan);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, &kCellTooLong);
  EXPECT_EQ(found[0].path, "vendors/b/name");
  EXPECT_EQ(found[0].span.source, &source);
}

TEST(PlanCheck, TheLongestTextOfExcelIsAccepted) {
  WorkbookPlan plan = small_plan();
  plan.sheets[0].cells[1].value = std::string(32767, 'x');
  EXPECT_TRUE(check_plan(plan).empty());
  std::string surrogates;
  for (int i = 0; i < 16384; ++i) surrogates += "𠮷";
  plan.sheets[0].cells[1].value = surrogates;
  ASSERT_EQ(check_plan(plan).size(), 1u) << "Excel counts UTF-16";
  EXPECT_EQ(check_plan(plan)[0].code, &kCellTooLong);
}

TEST(PlanCheck, ReportsWhatIsNoText) {
  const diag::Diagnostics found =
      check_changed([](WorkbookPlan& plan) { plan.sheets[0].cells[1].value = std::string("ab\x80"); });
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, &kUnfitText);
  EXPECT_EQ(diag::message(found[0], diag::Language::en),
            "'備考' holds a character that cannot stand in a workbook (byte 3)");
}

struct Fault {
  const char* what;
  std::function<void(WorkbookPlan&)> change;
};

sheet::Validation of_words() {
  sheet::Validation validation;
  validation.list = "_list.1.words";
  return validation;
}

class UnfitPlan : public testing::TestWithParam<Fault> {};

TEST_P(UnfitPlan, IsRefused) {
  const diag::Diagnostics found = check_changed(GetParam().change);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].code, &kUnfitPlan) << diag::message(found[0], diag::Language::en);
  EXPECT_EQ(found[0].severity, diag::Severity::error) << "one facility's, which must not stop a run";
}

INSTANTIATE_TEST_SUITE_P(
    Faults, UnfitPlan,
    testing::Values(
        Fault{"no sheet", [](WorkbookPlan& p) { p.sheets.clear(); }},
        Fault{"hidden first sheet", [](WorkbookPlan& p) { p.sheets[0].hidden = true; }},
        Fault{"empty sheet name", [](WorkbookPlan& p) { p.sheets[0].name.clear(); }},
        Fault{"long sheet name", [](WorkbookPlan& p) { p.sheets[0].name = std::string(32, 'a'); }},
        Fault{"sheet name with a colon", [](WorkbookPlan& p) { p.sheets[0].name = "a:b"; }},
        Fault{"reserved sheet name", [](WorkbookPlan& p) { p.sheets[0].name = "History"; }},
        Fault{"sheets of one name",
              [](WorkbookPlan& p) {
                p.sheets.push_back(p.sheets[0]);
                p.sheets[0].name = "A";
                p.sheets[1].name = "a";
              }},
        Fault{"name like a cell", [](WorkbookPlan& p) { p.names[0].name = "A1"; }},
        Fault{"name with a space", [](WorkbookPlan& p) { p.names[0].name = "a b.c"; }},
        Fault{"long name", [](WorkbookPlan& p) { p.names[0].name = "a." + std::string(126, 'b'); }},
        Fault{"two cells of one name",
              [](WorkbookPlan& p) {
                p.names.push_back({"FORM.item.note", "'様式'!$B$2"});
              }},
        Fault{"name without a cell", [](WorkbookPlan& p) { p.names[0].reference.clear(); }},
        Fault{"overlapping cells", [](WorkbookPlan& p) { p.sheets[0].cells[0].rows = 2; }},
        Fault{"overlapping in a row", [](WorkbookPlan& p) { p.sheets[0].cells[1].columns = 2; }},
        Fault{"cells out of order", [](WorkbookPlan& p) { std::swap(p.sheets[0].cells[0], p.sheets[0].cells[1]); }},
        Fault{"cell without rows", [](WorkbookPlan& p) { p.sheets[0].cells[0].rows = 0; }},
        Fault{"cell below the sheet", [](WorkbookPlan& p) { p.sheets[0].cells[2].row = 1048576; }},
        Fault{"unknown format", [](WorkbookPlan& p) { p.sheets[0].cells[0].format = 9; }},
        Fault{"tall row", [](WorkbookPlan& p) { p.sheets[0].row_heights[0] = 410; }},
        Fault{"long header", [](WorkbookPlan& p) { p.sheets[0].header = std::string(256, 'x'); }},
        Fault{"footer of bytes", [](WorkbookPlan& p) { p.sheets[0].footer = "\xFF"; }},
        Fault{"long prompt",
              [](WorkbookPlan& p) {
                p.sheets[0].validations.push_back(of_words());
                p.sheets[0].validations.back().prompt_message = std::string(256, 'x');
              }},
        Fault{"long prompt title",
              [](WorkbookPlan& p) {
                p.sheets[0].validations.push_back(of_words());
                p.sheets[0].validations.back().prompt_title = std::string(33, 'x');
              }},
        Fault{"validation of nothing", [](WorkbookPlan& p) { p.sheets[0].validations.emplace_back(); }},
        Fault{"condition without a formula", [](WorkbookPlan& p) { p.sheets[0].conditions.emplace_back(); }},
        Fault{"area upside down",
              [](WorkbookPlan& p) {
                p.sheets[0].print_area = sheet::Area{2, 0, 1, 0};
              }},
        Fault{"empty formula", [](WorkbookPlan& p) { p.sheets[0].cells[1].value = sheet::Formula{}; }},
        Fault{"wide column", [](WorkbookPlan& p) { p.sheets[0].column_widths[0] = 256; }},
        Fault{"header that is stored too long",
              [](WorkbookPlan& p) {
                for (int i = 0; i < 20; ++i) p.sheets[0].header += "_x0041_";
              }},
        Fault{"too many validations",
              [](WorkbookPlan& p) { p.sheets[0].validations.assign(256, of_words()); }},
        Fault{"too many page breaks", [](WorkbookPlan& p) { p.sheets[0].row_breaks.assign(1024, 1); }},
        Fault{"long title", [](WorkbookPlan& p) { p.metadata.title = std::string(256, 'x'); }},
        Fault{"title of bytes", [](WorkbookPlan& p) { p.metadata.title = "\xC3"; }}),
    [](const testing::TestParamInfo<Fault>& fault) {
      std::string name = fault.param.what;
      std::replace(name.begin(), name.end(), ' ', '_');
      return name;
    });

}  // namespace
}  // namespace chohyo::workbook
