// What expressions come to, and what assertions of a pack find.
#include "check/evaluate.hpp"

#include <gmock/gmock.h>

#include "check/codes.hpp"
#include "check/small_form.hpp"
#include "form/expression_names.hpp"

namespace chohyo::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string shown(const Value& value) {
  if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "yes" : "no";
  if (const auto* number = std::get_if<base::Decimal>(&value)) return base::format_decimal(*number);
  if (const auto* date = std::get_if<base::Date>(&value)) return base::format_iso_date(*date);
  return std::holds_alternative<std::monostate>(value) ? "nothing" : "?";
}

/// The value for the item a/1 of these answers.
std::string value_of(const std::string& text, form::ExpressionType type) {
  const auto model = check_items(R"(<item id="gate" first="yes" first-date="2024-06-10"/>
<item id="a/1" first="no" first-date="2024-06-10" target="2024-12-20" second="??" note="人選中"/>
<item id="a/2" first="no" second="yes"/>)")
                         .value;
  const form::FormPtr form = small_form();
  const auto parsed = form::parse_expression(text, form::FormNames(*form, {true, false}), type);
  if (!parsed.value) return "fault";
  AnswerValues values(*model, kToday);
  values.set_item(base::index_of(form->items, *form->find_item("a/1")));
  return shown(evaluate(*parsed.value, values));
}

struct Case {
  std::string text, value;
};

TEST(Evaluate, Numbers) {
  const Case cases[] = {
      {"1 + 2 × 3", "7"},
      {"(1 + 2) * 3", "9"},
      {"1 - 2 - 3", "-4"},
      {"7 ÷ 2 / 2", "1.75"},
      {"--2 - -1", "3"},
      {"1 / (1 - 1)", "nothing"},
      {"1 / (1 - 1) + 1", "nothing"},
      {"900000000000000 * 900000000000000", "nothing"},
      {"target - first-date", "193"},
      {"second-date - first-date", "nothing"},
      {"count(first)", "3"},
      {"count(second)", "1"},
      {"count(first = 'no')", "2"},
      {"count(first != 'no')", "1"},
      {"count(target > today)", "1"},
      {"count(first = first)", "2"},
      {"10:30 - 9:45", "45"},
      {"2024-06-10 - 2024-06-09", "1"},
  };
  for (const Case& one : cases) EXPECT_EQ(value_of(one.text, form::ExpressionType::number), one.value) << one.text;
}

TEST(Evaluate, Dates) {
  const Case cases[] = {
      {"today", "2024-09-01"},        {"fiscal-year.begin", "2024-04-01"}, {"fiscal-year.end - 1", "2025-03-30"},
      {"target + 12", "2025-01-01"},  {"target + 1.5", "nothing"},         {"target + 900000000", "nothing"},
      {"target + 3999999", "nothing"}};
  for (const Case& one : cases) EXPECT_EQ(value_of(one.text, form::ExpressionType::date), one.value) << one.text;
}

TEST(Evaluate, ConditionsInThreeValues) {
  const Case cases[] = {
      {"first = 'no'", "yes"},
      {"first != 'no'", "no"},
      {"not first = 'no'", "no"},
      {"item('gate').first = 'yes'", "yes"},
      {"item('v').first = 'yes'", "nothing"},
      {"second-date > today", "nothing"},
      {"second-date = second-date", "nothing"},
      {"not second-date > today", "nothing"},
      {"second-date > today and first = 'yes'", "no"},
      {"second-date > today and first = 'no'", "nothing"},
      {"second-date > today or first = 'no'", "yes"},
      {"first = 'yes' or second-date > today", "nothing"},
      {"1 / (1 - 1) = 1 / (1 - 1)", "nothing"},
      {"empty(second-date)", "yes"},
      {"empty(second)", "no"},  // written, though nobody can read it
      {"second = 'yes'", "nothing"},
      {"note = '人選中'", "yes"},
      {"note != '人選'", "yes"},
      {"first-date <= target", "yes"},
      {"first-date >= 2024-06-11", "no"},
      {"2024-06 < 2024-07", "yes"},
      {"0.1 + 0.2 = 0.3", "yes"},
  };
  for (const Case& one : cases) EXPECT_EQ(value_of(one.text, form::ExpressionType::boolean), one.value) << one.text;
}

form::FormPtr form_with(const std::string& rules, const std::string& from = {}, const std::string& to = {}) {
  std::string text(kSmallForm);
  text.replace(text.find("</rules>"), 0, rules);
  if (!from.empty()) text.replace(text.find(from), from.size(), to);
  return form_of(text);
}

diag::Diagnostics findings(const form::FormPtr& form, const std::string& items) {
  return check_answers(form, answers_of(answers_text(items)), kToday).diagnostics;
}

TEST(Assertions, HoldForEachItemThatHasTheFields) {
  const auto form = form_with(
      R"(<rule id="V20" assert="target - first-date &lt;= 180" at="target" message="半年以内にしてください" message-en="within half a year"/>)");
  const auto found_now =
      findings(form, items_with(R"(<item id="a/1" first="no" first-date="2024-06-10" target="2025-01-10"/>)",
                                R"(<item id="v" first="no" first-date="2024-06-10" target="2024-10-01"/>)"));
  ASSERT_THAT(found(found_now), ElementsAre("C156 sheet/a/1/target"));
  EXPECT_EQ(found_now[0].severity, diag::Severity::error);
  EXPECT_EQ(pointed_at(found_now[0]), "2025-01-10");
  EXPECT_EQ(diag::message(found_now[0], diag::Language::ja), "半年以内にしてください");
  EXPECT_EQ(diag::message(found_now[0], diag::Language::en), "within half a year");
  EXPECT_THAT(diag::hint(found_now[0], diag::Language::en), testing::HasSubstr("V20"));
  EXPECT_EQ(found_now[0].label, "(1-(1)) 甲を行っている。");
}

TEST(Assertions, SayNothingAboutWhatIsNotWrittenOrDoesNotApply) {
  const auto form = form_with(R"(<rule id="V20" assert="first = 'yes'" message="m" severity="note"/>)");
  EXPECT_THAT(found(findings(form, R"(<item id="gate" first="no" first-date="2024-06-10"/>)")),
              ElementsAre("C156 sheet/gate"));
}

TEST(Assertions, StandForTheFormAsAWhole) {
  const auto form = form_with(
      R"(<rule id="V21" assert="count(first = 'no') &lt; 2 and item('gate').first = 'yes'" message="多すぎます" severity="warning"/>)");
  const std::string no = R"( first="no" first-date="2024-06-10" target="2024-12-20"/>)";
  EXPECT_THAT(found(findings(form, items_with("<item id=\"a/1\"" + no))), IsEmpty());
  const auto now = findings(form, items_with("<item id=\"a/1\"" + no, "<item id=\"v\"" + no));
  ASSERT_THAT(found(now), ElementsAre("C156 sheet"));
  EXPECT_EQ(now[0].severity, diag::Severity::warning);
  EXPECT_EQ(pointed_at(now[0]), "<sheet edition=\"r6\">");
  EXPECT_EQ(diag::message(now[0], diag::Language::en), "多すぎます");
}

TEST(Assertions, NameTheirItems) {
  const auto form = form_with(R"x(<rule id="V22" items="a/1 v" assert="not empty(note)" message="m" at="note"/>)x");
  EXPECT_THAT(found(findings(form, items_with(R"(<item id="a/1" first="yes" first-date="2024-06-10" note="x"/>)"))),
              ElementsAre("C156 sheet/v/note"));
}

TEST(Conditions, LeaveItemsOut) {
  std::string text(kSmallForm);
  text.replace(text.find("<item id=\"v\" number=\"2\">"), 24,
               "<item id=\"v\" number=\"2\" when=\"item('a/1').first = 'no'\">");
  const auto form = form_of(text);
  const std::string yes = R"(<item id="a/1" first="yes" first-date="2024-06-10"/>)";
  EXPECT_THAT(found(findings(form, items_with(yes, ""))), IsEmpty());
  EXPECT_THAT(found(findings(form, items_with(yes, R"(<item id="v" first="no"/>)"))), ElementsAre("C157 sheet/v"));
  const std::string no = R"(<item id="a/1" first="no" first-date="2024-06-10" target="2024-12-20"/>)";
  EXPECT_THAT(found(findings(form, items_with(no, R"(<item id="v"/>)"))), ElementsAre("C101 sheet/v/first"));
}

TEST(Conditions, AroundTablesLeaveTheirItemsOut) {
  std::string text(kSmallForm);
  const std::size_t table = text.find("<table id=\"main\""), end = text.find("</table>", table);
  text.insert(end + 8, "</when></when>");
  text.insert(table, R"(<when when="count(first = 'no') > 0"><when option="more">)");
  text.insert(text.find("<styles>"), R"(<options><option id="more" label="m" on="yes"/></options>)");
  const auto form = form_of(text);
  const std::string yes = R"(<item id="a/1" first="yes" first-date="2024-06-10"/>)";
  EXPECT_THAT(found(findings(form, items_with(yes, ""))), testing::Contains("C157 sheet/a/1"));
  const std::string no = R"(<item id="a/1" first="no" first-date="2024-06-10" target="2024-12-20"/>)";
  EXPECT_THAT(found(findings(form, items_with(no, ""))), testing::Not(testing::Contains("C157 sheet/a/1")));
}

TEST(Conditions, OnASwitchLeaveItemsAskedFor) {
  std::string text(kSmallForm);
  text.replace(text.find("<styles>"), 0, "<options><option id=\"more\" label=\"m\"/></options>");
  text.replace(text.find("<table id=\"main\""), 6, "<table when=\"switch.more\"");
  EXPECT_THAT(found(findings(form_of(text), items_with(R"(<item id="a/1"/>)"))), ElementsAre("C101 sheet/a/1/first"));
}

constexpr auto kThreeWords =
    R"(<choice id="first" label="1回目" separator="・"><word id="n/a">対象外</word><word id="yes">はい</word>)";

TEST(SeveralWords, SettleARow) {
  const auto form =
      form_with("", R"(<choice id="first" label="1回目" separator="・"><word id="yes">はい</word>)", kThreeWords);
  std::string text(form->sources[0]->text());
  text.replace(text.find("good=\"yes\""), 10, "good=\"yes n/a\"");
  const auto several = form_of(text);
  const auto result = check_answers(
      several, answers_of(answers_text(items_with(R"(<item id="a/1" first="n/a" first-date="2024-06-10"/>)"))), kToday);
  EXPECT_THAT(found(result.diagnostics), IsEmpty());
  EXPECT_EQ(result.value->readiness.yes, 4u);
  EXPECT_THAT(result.value->readiness.open, IsEmpty());
}

TEST(SeveralWords, NeedAFieldOfAnyKind) {
  const auto form =
      form_with(R"(<rule id="V23" kind="required" field="first" when="no n/a" needs="note"/>)",
                R"(<choice id="first" label="1回目" separator="・"><word id="yes">はい</word>)", kThreeWords);
  const auto now = findings(form, items_with(R"(<item id="a/1" first="n/a" first-date="2024-06-10"/>)"));
  ASSERT_THAT(found(now), ElementsAre("C155 sheet/a/1/note"));
  EXPECT_EQ(diag::message(now[0], diag::Language::ja), "「対象外」の項目に備考がありません");
  EXPECT_EQ(diag::message(now[0], diag::Language::en), "answered \"n/a\", but \"note\" is missing");
  EXPECT_THAT(found(findings(form, items_with(R"(<item id="a/1" first="n/a" first-date="2024-06-10" note="x"/>)"))),
              IsEmpty());
}

}  // namespace
}  // namespace chohyo::check
