// Totals and looks of a form as formulas of its sheet.
#include "sheet/lowering.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/reader.hpp"
#include "check/check.hpp"
#include "document/build.hpp"
#include "sheet/facts.hpp"
#include "support/totals_pack.hpp"

namespace chohyo::sheet {
namespace {

using testing::HasSubstr;

/// Sources and documents live as long as the program: plans point into them.
const document::Document& costs(std::string pack = std::string(support::kTotalsPack),
                                std::string inside = std::string(support::kTotalsInside)) {
  static std::vector<std::unique_ptr<document::Document>> kept;
  static std::vector<diag::SourcePtr> sources;
  sources.push_back(std::make_shared<const diag::Source>("a.xml", support::totals_answers(inside)));
  const auto answers = answers::read_xml(sources.back());
  const auto form = support::read_totals_pack(std::move(pack)).value.value();
  using namespace std::chrono_literals;
  const auto model = check::check_answers(form, answers.value.value(), base::Date{2024y, std::chrono::June, 1d});
  kept.push_back(std::make_unique<document::Document>(document::build_document(model.value.value(), {})));
  return *kept.back();
}

Formula formula_of(const WorkbookPlan& plan, std::string_view path) {
  const auto* formula = std::get_if<Formula>(&cell_of(plan, "様式", path).value);
  if (!formula) throw std::runtime_error("no formula at " + std::string(path));
  return *formula;
}

TEST(TotalFormulas, RunOverTheCellsOfTheirOperands) {
  const WorkbookPlan plan = plan_workbook(costs());
  EXPECT_EQ(formula_of(plan, "costs/cost").text,
            "IFERROR(IF(SUMPRODUCT(LEN($I$4:$I$8))>0,ROUND((SUM($I$4:$I$8)),1),\"\"),\"\")")
      << "rows to write in by hand are in the range";
  EXPECT_EQ(std::get<double>(formula_of(plan, "costs/cost").cached), 1203.2);
  EXPECT_THAT(formula_of(plan, "costs/core").text, HasSubstr("SUMPRODUCT(--EXACT($"));
  EXPECT_THAT(formula_of(plan, "costs/core").text, HasSubstr(",\"基幹\")"));
  EXPECT_THAT(formula_of(plan, "costs/system/his/cost").text, HasSubstr("AND(SUMPRODUCT(LEN("));
  EXPECT_THAT(formula_of(plan, "costs/system/his/cost").text, HasSubstr("ISNUMBER("));
  EXPECT_EQ(std::get<std::string>(formula_of(plan, "costs/system/tel/cost").cached), "") << "nothing to calculate with";
  EXPECT_TRUE(format_of(plan, cell_of(plan, "様式", "costs/cost")).locked);
  EXPECT_FALSE(format_of(plan, cell_of(plan, "様式", "costs/system/his/price")).locked);
}

TEST(TotalFormulas, OfWhatTheSheetDoesNotHoldAreNumbers) {
  const std::string hidden = support::totals_pack_with("<cell column=\"price\">{{system.price}}</cell>",
                                                       "<cell column=\"price\">{{system.price}}円</cell>");
  const WorkbookPlan plan = plan_workbook(costs(hidden));
  EXPECT_EQ(std::get<double>(cell_of(plan, "様式", "costs/system/his/cost").value), 1203.0);
  EXPECT_EQ(std::get<double>(formula_of(plan, "costs/cost").cached), 1203.2);
}

TEST(TotalFormulas, LongerThanExcelTakesAreNumbers) {
  // Between the rows of systems stand those of their backups, so that every cell is a range of its own.
  const std::string pack =
      support::totals_pack_with("<cell column=\"stored\">{{system.stored}}</cell>\n        </each>",
                                "<cell column=\"stored\">{{system.stored}}</cell>\n        "
                                "<each of=\"system.backup\"><cell column=\"name\">{{backup.size}}</cell></each></each>");
  const auto systems = [](int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += "<system name=\"n\" price=\"1\" pieces=\"1\"><backup size=\"1\"/></system>";
    return out;
  };
  EXPECT_EQ(std::get<double>(formula_of(plan_workbook(costs(pack, systems(10))), "costs/cost").cached), 10.0);
  EXPECT_EQ(std::get<double>(cell_of(plan_workbook(costs(pack, systems(400))), "様式", "costs/cost").value), 400.0);
}

TEST(Looks, FollowTheCellsOfTheirConditions) {
  const WorkbookPlan plan = plan_workbook(costs());
  const Sheet& sheet = sheet_named(plan, "様式");
  const SheetCell& cost = cell_of(plan, "様式", "costs/system/his/cost");
  std::vector<const ConditionalFormat*> looks;
  for (const ConditionalFormat& one : sheet.conditions) {
    if (one.area.first_row == cost.row && one.area.first_column == cost.column) looks.push_back(&one);
  }
  ASSERT_EQ(looks.size(), 2u);
  const std::string cell = absolute_reference(cost.row, cost.column);
  EXPECT_EQ(looks[0]->formula, "AND(ISNUMBER(" + cell + "),IFERROR(" + cell + ">=1000,FALSE))");
  EXPECT_TRUE(looks[0]->bold);
  EXPECT_EQ(looks[0]->fill, 0xCCCCCCu);
  EXPECT_FALSE(looks[0]->stripe);
  EXPECT_EQ(looks[1]->formula, "AND(ISNUMBER(" + cell + "),IFERROR(NOT(" + cell + ">10),FALSE))");
  EXPECT_EQ(looks[1]->color, 0x808080u);
  const CellFormat& format = format_of(plan, cost);
  EXPECT_FALSE(format.bold) << "the look it has while no condition holds";
  EXPECT_EQ(format.fill, 0xFFFFFFu);
}

TEST(Looks, OfWhatNoFormulaSaysAreAsOnThePage) {
  const std::string pack =
      support::totals_pack_with("when=\"system.cost &gt;= 1000\"", "when=\"system.id = 'his'\"");
  const WorkbookPlan plan = plan_workbook(costs(pack));
  const SheetCell& his = cell_of(plan, "様式", "costs/system/his/cost");
  for (const ConditionalFormat& one : sheet_named(plan, "様式").conditions) {
    EXPECT_FALSE(one.area.first_row == his.row && one.area.first_column == his.column);
  }
  EXPECT_EQ(format_of(plan, his).fill, 0xCCCCCCu);
  EXPECT_TRUE(format_of(plan, his).bold);
  EXPECT_EQ(format_of(plan, cell_of(plan, "様式", "costs/system/net/cost")).color, 0x808080u);
}

TEST(OperandPaths, FindTheInputsThatThereAre) {
  PlanBuilder builder(costs());
  const auto add = [&](const char* path) {
    static std::vector<std::unique_ptr<document::Inline>> kept;
    kept.push_back(std::make_unique<document::Inline>(document::Text{{}, false, document::Input{path, {}}, {}}));
    builder.add_input(*kept.back(), {});
  };
  add("f/system/b/cost");
  add("f/other/a/cost");
  add("f/system/a/cost");
  add("f/system/a/price");
  EXPECT_THAT(builder.inputs_like("f/system/*/cost"), testing::ElementsAre(InputIndex(0), InputIndex(2)));
  add("f/system/+3/cost");
  EXPECT_THAT(builder.inputs_like("f/system/*/cost"), testing::ElementsAre(InputIndex(0), InputIndex(2), InputIndex(4))) << "what is added later is found";
  EXPECT_THAT(builder.inputs_like("f/system/*/x"), testing::IsEmpty());
}

}  // namespace
}  // namespace chohyo::sheet
