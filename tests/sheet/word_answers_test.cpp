// Answers that the pages print as words - fields of the form among other words, references to records - are places to
// write in on the sheet.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reader.hpp"
#include "check/check.hpp"
#include "document/build.hpp"
#include "sheet/facts.hpp"
#include "support/kinds_pack.hpp"
#include "support/ledger_pack.hpp"
#include "support/totals_pack.hpp"

namespace chohyo::sheet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

/// Documents live as long as the program: plans point into them.
const document::Document& document_of(diag::Result<form::FormPtr> form, std::string_view answers) {
  static std::vector<std::unique_ptr<document::Document>> kept;
  if (!form.value) throw std::runtime_error("the pack of this test is wrong");
  const auto read = answers::read_xml(std::make_shared<const diag::Source>("a.xml", std::string(answers)));
  using namespace std::chrono_literals;
  auto model = answers.empty() ? check::blank_model(*form.value)
                               : check::check_answers(*form.value, read.value.value(),
                                                      base::Date{2024y, std::chrono::December, 1d})
                                     .value.value();
  kept.push_back(std::make_unique<document::Document>(document::build_document(model, {})));
  return *kept.back();
}

WorkbookPlan kinds_with(std::string_view from, std::string_view to, std::string_view answers = support::kKindsAnswers) {
  return plan_workbook(document_of(support::read_kinds(support::kinds_pack_with(from, to)), answers));
}

std::size_t inputs_at(const WorkbookPlan& plan, std::string_view path) {
  return static_cast<std::size_t>(std::count_if(plan.inputs.begin(), plan.inputs.end(),
                                                [&](const PlannedInput& input) { return input.path == path; }));
}

const Validation* find_check(const WorkbookPlan& plan, std::string_view path) {
  const SheetCell& cell = cell_of(plan, "様式", path);
  for (const Validation& one : sheet_named(plan, "様式").validations) {
    const Area& area = one.area;
    if (area.first_row <= cell.row && cell.row <= area.last_row && area.first_column == cell.column) return &one;
  }
  return nullptr;
}

std::pair<std::string, std::string> data_of(const WorkbookPlan& plan, std::string_view path) {
  const auto& formula = std::get<Formula>(cell_of(plan, "データ", path).value);
  return {formula.text, std::get<std::string>(formula.cached)};
}

/// The words of a hidden range.
std::vector<std::string> list_words(const WorkbookPlan& plan, const std::string& name, std::uint32_t column) {
  const auto found = std::find_if(plan.names.begin(), plan.names.end(),
                                  [&](const DefinedName& one) { return one.name == name; });
  if (found == plan.names.end()) throw std::runtime_error("no list " + name);
  const std::string& range = found->reference;
  const auto row = [&](std::size_t colon) { return std::stoul(range.substr(range.rfind('$', colon) + 1)); };
  const std::size_t first = row(range.find(':')), last = row(std::string::npos);
  std::vector<std::string> out;
  for (const SheetCell& cell : sheet_named(plan, "リスト").cells) {
    if (cell.column == column && cell.row + 1 >= first && cell.row + 1 <= last) out.push_back(text(cell));
  }
  return out;
}

// --- fields of the form ------------------------------------------------------------------------------------------------

TEST(FieldsInWords, AreInputsOfTheirKind) {
  const WorkbookPlan plan = plan_workbook(document_of(support::read_kinds(), support::kKindsAnswers));
  EXPECT_EQ(std::get<double>(cell_of(plan, "様式", "kinds/total").value), 1234567);
  EXPECT_EQ(format_of(plan, cell_of(plan, "様式", "kinds/total")).number_format, "#,##0\"件\"");
  EXPECT_TRUE(find_check(plan, "kinds/total")->least);
  EXPECT_TRUE(find_check(plan, "kinds/west")->earliest);
  EXPECT_FALSE(find_check(plan, "kinds/agreed")->list.empty());
  EXPECT_EQ(data_of(plan, "kinds/all").second, "x y");
  EXPECT_EQ(data_of(plan, "kinds/open").second, "09:05");
  EXPECT_EQ(data_of(plan, "kinds/month").second, "2024-06");
}

TEST(FieldsInWords, SayTheYearOfADateInBrackets) {
  const WorkbookPlan plan = kinds_with("format=\"gregorian\"", "format=\"brackets\"");
  EXPECT_THAT(format_of(plan, cell_of(plan, "様式", "kinds/west")).number_format, HasSubstr("ggge"));
}

TEST(FieldsInWords, AreInputsOfABlankFormToo) {
  const document::Document& document = document_of(support::read_kinds(), {});
  const WorkbookPlan plan = plan_workbook(document);
  expect_sound(document, plan);
  EXPECT_EQ(cell_of(plan, "様式", "kinds/total").value.index(), 0u);
}

constexpr std::string_view kProse = "<paragraph style=\"s\">{{field.total}}";

TEST(FieldsInWords, OfAnInfoLineAreItsValues) {
  const WorkbookPlan plan = kinds_with(
      kProse,
      "<info-line style=\"s\"><entry label=\"対象\" value=\"{{field.month}}\" width=\"60mm\"/>"
      "<entry label=\"始め\" value=\"朝 {{field.open}} から\" width=\"60mm\"/></info-line><paragraph style=\"s\">"
      "{{field.total}}");
  const SheetCell &month = cell_of(plan, "様式", "kinds/month"), &open = cell_of(plan, "様式", "kinds/open");
  EXPECT_EQ(format_of(plan, month).number_format, "[$-411]ggge\"年\"m\"月\"");
  EXPECT_EQ(format_of(plan, month).border, Border::bottom);
  EXPECT_FALSE(format_of(plan, month).locked);
  EXPECT_EQ(open.row, month.row + 1) << "words in front of it stand above";
  std::vector<std::string> below;
  for (const SheetCell& cell : sheet_named(plan, "様式").cells) {
    if (cell.column == open.column && cell.row >= month.row && cell.row <= month.row + 2 && cell.row != open.row) {
      below.push_back(text(cell));
      EXPECT_TRUE(format_of(plan, cell).locked);
    }
  }
  EXPECT_THAT(below, ElementsAre("朝 ", " から"));
}

TEST(FieldsInWords, AreWrittenInOnePlace) {
  const WorkbookPlan plan = kinds_with(
      kProse,
      "<info-line style=\"s\"><entry label=\"対象\" value=\"{{field.month}}\" width=\"60mm\"/></info-line>"
      "<info-line style=\"s\"><entry label=\"再び\" value=\"{{field.month}}\" width=\"60mm\"/></info-line>"
      "<paragraph style=\"s\">{{field.total}}");
  EXPECT_EQ(inputs_at(plan, "kinds/month"), 1u);
  const SheetCell& month = cell_of(plan, "様式", "kinds/month");
  for (const SheetCell& cell : sheet_named(plan, "様式").cells) {
    if (cell.row <= month.row || cell.column != month.column || cell.row > month.row + 1) continue;
    EXPECT_EQ(text(cell), "令和6年6月");
    EXPECT_TRUE(format_of(plan, cell).locked) << "what is typed here would be lost";
  }
}

TEST(FieldsInWords, ThatATableAsksForAreAskedForThere) {
  const WorkbookPlan plan = kinds_with(
      "<rows>\n        <each of=\"unit\"",
      "<rows><row><cell column=\"a\" field=\"total\"/></row>\n        <each of=\"unit\"");
  ASSERT_EQ(inputs_at(plan, "kinds/total"), 1u);
  EXPECT_GT(cell_of(plan, "様式", "kinds/total").row, cell_of(plan, "様式", "kinds/i/count").row);
}

/// `text` with one place put into other words.
std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error("not in the pack: " + std::string(from));
  return text.replace(at, from.size(), to);
}

TEST(FieldsInWords, TotalsStayWordsAmongOthersAndAreFormulasAlone) {
  const auto plan = [](const std::string& paragraph) {
    const std::string pack = with(std::string(support::kTotalsPack), "<number id=\"point\"",
                                  "<number id=\"twice\" label=\"倍\" of=\"form\" total=\"systems * 2\"/><number id=\"point\"");
    return plan_workbook(
        document_of(support::read_totals_pack(with(pack, "<body>", "<body><paragraph style=\"s\">" + paragraph + "</paragraph>")),
                    support::totals_answers(std::string(support::kTotalsInside))));
  };
  const WorkbookPlan alone = plan("{{field.twice}}");
  EXPECT_TRUE(std::holds_alternative<Formula>(cell_of(alone, "様式", "costs/twice").value));
  EXPECT_TRUE(format_of(alone, cell_of(alone, "様式", "costs/twice")).locked);
  EXPECT_EQ(inputs_at(plan("全部で{{field.twice}}件"), "costs/twice"), 0u);
}

// --- references --------------------------------------------------------------------------------------------------------

constexpr std::string_view kMixed = "{{system.order}}:{{system.vendor.name}}→{{system.needs.name}}";

std::string ledger_answers(std::string_view second = "B社") {
  return "<answers version=\"1\"><facility id=\"f\" name=\"架空医院\"/><vendors><vendor id=\"a\" name=\"A社\"/>"
         "<vendor id=\"b\" name=\"" + std::string(second) + "\"/></vendors><ledger edition=\"r1\">"
         "<system id=\"his\" name=\"電子カルテ\" vendor=\"b\"/><system id=\"lab\" name=\"検査\" needs=\"his\"/>"
         "<system name=\"名なし\"/></ledger></answers>";
}

/// With `leaf` in a column of its own. What a pack asks for it must print, so that the rest moves to another column.
std::string ledger_pack(std::string_view leaf) {
  return with(with(std::string(support::kLedgerPack), kMixed, leaf), "{{index}}/{{count}}",
              "{{index}}/{{count}} " + std::string(kMixed));
}

WorkbookPlan ledger(std::string_view leaf, const std::string& answers = ledger_answers()) {
  return plan_workbook(document_of(support::read_ledger(ledger_pack(leaf)), answers));
}

TEST(References, AreChosenFromTheRecordsThereAre) {
  const WorkbookPlan plan = ledger("{{system.vendor.name}}");
  const SheetCell& cell = cell_of(plan, "様式", "ledger/system/his/vendor");
  EXPECT_EQ(text(cell), "B社");
  EXPECT_FALSE(format_of(plan, cell).locked);
  const Validation* check = find_check(plan, "ledger/system/his/vendor");
  ASSERT_TRUE(check);
  EXPECT_THAT(list_words(plan, check->list, 0), ElementsAre("A社", "B社"));
  const auto [formula, now] = data_of(plan, "ledger/system/his/vendor");
  EXPECT_THAT(formula, StartsWith("IFERROR(INDEX(_list."));
  EXPECT_EQ(now, "b");
  EXPECT_EQ(data_of(plan, "ledger/system/lab/vendor").second, "");
  EXPECT_EQ(find_check(plan, "ledger/system/+5/vendor"), check) << "rows to write in choose from the same list";
}

TEST(References, LeadToOtherRecordsOfTheSameListThatHaveAnId) {
  const WorkbookPlan plan = ledger("{{system.needs.name}}");
  EXPECT_EQ(data_of(plan, "ledger/system/lab/needs").second, "his");
  EXPECT_THAT(list_words(plan, find_check(plan, "ledger/system/lab/needs")->list, 0), ElementsAre("電子カルテ", "検査"));
}

TEST(References, ToRecordsOfOneNameAreToldApart) {
  const WorkbookPlan plan = ledger("{{system.vendor.name}}", ledger_answers("a社"));
  const Validation* check = find_check(plan, "ledger/system/his/vendor");
  EXPECT_THAT(list_words(plan, check->list, 0), ElementsAre("A社（a）", "a社（b）")) << "MATCH knows no capitals";
  EXPECT_EQ(text(cell_of(plan, "様式", "ledger/system/his/vendor")), "a社（b）");
}

TEST(References, FindWildcardsLetterByLetter) {
  const WorkbookPlan plan = ledger("{{system.vendor.name}}", ledger_answers("?社*"));
  EXPECT_THAT(data_of(plan, "ledger/system/his/vendor").first, HasSubstr("MATCH(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE("));
}

TEST(References, AmongOtherWordsStayWords) {
  const WorkbookPlan plan = ledger("{{system.vendor.name}}の");
  EXPECT_EQ(inputs_at(plan, "ledger/system/his/vendor"), 0u);
}

TEST(References, AreSoundPlans) {
  for (const std::string& answers : {ledger_answers(), std::string()}) {
    const document::Document& document =
        document_of(support::read_ledger(ledger_pack("{{system.vendor.name}}")), answers);
    expect_sound(document, plan_workbook(document));
  }
}

}  // namespace
}  // namespace chohyo::sheet
