// What fields that are worked out come to, and rules about records.
#include <gmock/gmock.h>

#include "check/codes.hpp"
#include "check/evaluate.hpp"
#include "check/small_form.hpp"
#include "check/typing.hpp"
#include "form/expression_names.hpp"
#include "support/totals_pack.hpp"

namespace chohyo::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

diag::Result<Model> costs(const std::string& inside, const std::string& attributes = "") {
  static const form::FormPtr form = form_of(std::string(support::kTotalsPack));
  return check_answers(form, answers_of(support::totals_answers(inside, attributes)), kToday);
}

std::string shown(const Value& value) {
  const auto* number = std::get_if<base::Decimal>(&value);
  return number ? base::format_decimal(*number) : value.index() == 0 ? "nothing" : "?";
}

std::string of_form(const Model& model, std::string_view id) {
  return shown(model.fields[base::index_of(model.form->fields, *model.form->find_field(id)).value()].value);
}

TEST(Totals, AreWorkedOut) {
  const auto result = costs(std::string(support::kTotalsInside));
  EXPECT_THAT(found(result.diagnostics), IsEmpty());
  const Model& model = *result.value;
  EXPECT_EQ(of_form(model, "cost"), "1203.2") << "1203.0 + 0.2: each record's is rounded to what it prints";
  EXPECT_EQ(of_form(model, "all"), "1303") << "1303.2, printed without places";
  EXPECT_EQ(of_form(model, "core"), "2");
  EXPECT_EQ(of_form(model, "systems"), "3");
  EXPECT_EQ(of_form(model, "size"), "45");
  EXPECT_EQ(of_form(model, "share"), "401.07");
  EXPECT_EQ(of_form(model, "best-1"), "13");
  EXPECT_EQ(of_form(model, "best-2"), "4");
  EXPECT_EQ(of_form(model, "best-3"), "nothing") << "nothing is written that goes into it";
  const auto& system = model.form->lists[0];
  const auto& records = model.lists[0];
  EXPECT_EQ(shown(records[0].entries[system.find("cost")->value()].value), "1203");
  EXPECT_EQ(shown(records[0].entries[system.find("stored")->value()].value), "40") << "its own backups alone";
  EXPECT_EQ(shown(records[1].entries[system.find("stored")->value()].value), "5");
  EXPECT_EQ(shown(records[2].entries[system.find("cost")->value()].value), "nothing");
  EXPECT_EQ(shown(records[0].inner[0][0].entries[1].value), "75");
  const auto points = base::index_of(model.form->fields, *model.form->find_field("points")).value();
  EXPECT_EQ(shown(model.items[0].entries[points].value), "7");
  EXPECT_TRUE(model.items[0].entries[points].computed);
  EXPECT_FALSE(is_given(model.items[0].entries[points])) << "nobody wrote it";
}

TEST(Totals, OfAFormWithoutAnswersAreEmpty) {
  const Model model = costs("").value.value();
  for (const char* id : {"cost", "all", "core", "systems", "size", "share", "best-1"}) {
    EXPECT_EQ(of_form(model, id), "nothing") << id;
  }
}

TEST(Totals, ThatAFileSaysOtherwiseAreErrors) {
  const auto result = costs("<system name=\"a\" price=\"2\" pieces=\"3\" cost=\"7\"/><item id=\"a\" point-1=\"1\" points=\"1\"/>",
                            "cost=\"6.0\" all=\"200\"");
  EXPECT_THAT(found(result.diagnostics), ElementsAre("C192 costs/all", "C192 costs/system/+1/cost"));
  EXPECT_EQ(pointed_at(result.diagnostics[1]), "7");
  EXPECT_EQ(diag::message(result.diagnostics[1], diag::Language::ja), "費用 は 7 と書かれていますが、計算すると 6 です");
  EXPECT_EQ(of_form(*result.value, "all"), "106") << "the calculated number is printed";
}

TEST(Totals, BeyondWhatNumbersHoldKeepWhatIsWritten) {
  const auto result = costs("<system name=\"a\" price=\"900000000000000\" pieces=\"900000000000000\" cost=\"5\"/>");
  EXPECT_THAT(found(result.diagnostics), IsEmpty());
  EXPECT_EQ(shown(result.value->lists[0][0].entries[result.value->form->lists[0].find("cost")->value()].value), "5");
}

TEST(RecordRules, AreLookedAtForEachRecord) {
  const auto result = costs(R"(<system id="x" name="a" price="1"/><system name="b"/><system name="c" price="2"/>)");
  EXPECT_THAT(found(result.diagnostics), ElementsAre("C156 costs/system/x/pieces", "C156 costs/system/+3/pieces"));
  EXPECT_EQ(pointed_at(result.diagnostics[0]), R"(<system id="x" name="a" price="1"/>)");
  EXPECT_EQ(result.diagnostics[0].label, "システム x");
}

TEST(RecordRules, LookAtTheRecordAroundToo) {
  const auto result = costs(R"(<system name="a"><backup size="-3"/><backup size="2"/></system>)");
  EXPECT_THAT(found(result.diagnostics), ElementsAre("C156 costs/system/+1/backup/+2"));
}

TEST(RecordNames, AreCounted) {
  const auto model = costs(std::string(support::kTotalsInside)).value;
  const auto value = [&](const std::string& text) {
    const auto parsed = form::parse_expression(text, form::FormNames(*model->form, {}), form::ExpressionType::number);
    return parsed.value ? shown(evaluate(*parsed.value, AnswerValues(*model, kToday))) : std::string("fault");
  };
  EXPECT_EQ(value("count(system.price)"), "2");
  EXPECT_EQ(value("count(system.price > 1)"), "1");
  EXPECT_EQ(value("count(system.kind != 'core')"), "1");
  EXPECT_EQ(value("count(system.id = 'his')"), "1");
  EXPECT_EQ(value("count(system.backup)"), "3");
  EXPECT_EQ(value("count(system.backup.size >= 10)"), "2");
  EXPECT_EQ(value("sum(system.backup.size) * 2"), "90");
  EXPECT_EQ(value("count(point)"), "3");
  EXPECT_EQ(value("count(point-1 > 5)"), "1");
  EXPECT_EQ(value("count(person)"), "0");
  EXPECT_EQ(value("sum(vendor)"), "fault");
  EXPECT_EQ(value("count(facility.name)"), "fault");
  EXPECT_EQ(value("sum(systems)"), "fault");
}

}  // namespace
}  // namespace chohyo::check
