// Every rule kind: what it finds, where it points, and what it leaves alone.
#include "check/rules.hpp"

#include <gmock/gmock.h>

#include "check/codes.hpp"
#include "check/small_form.hpp"

namespace chohyo::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Case {
  std::string name, item;
  std::vector<std::string> findings;
  std::string at;  ///< what the first finding points at
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }

class Rules : public testing::TestWithParam<Case> {};

TEST_P(Rules, Find) {
  const auto result = check_items(items_with(GetParam().item));
  EXPECT_EQ(found(result.diagnostics), GetParam().findings);
  EXPECT_EQ(result.diagnostics.empty() ? "" : pointed_at(result.diagnostics[0]), GetParam().at);
  EXPECT_TRUE(result.value);
}

const std::string kFirstYes = R"(<item id="a/1" first="yes" first-date="2024-06-10")";
const std::string kFirstNo = R"(<item id="a/1" first="no" first-date="2024-06-10")";

const Case kCases[] = {
    {"complete", kFirstYes + "/>", {}, ""},
    {"open with target", kFirstNo + R"( target="2025-03-31"/>)", {}, ""},
    {"done at second", kFirstNo + R"( target="2024-08-30" second="yes" second-date="2024-08-30"/>)", {}, ""},
    {"target on the day itself", kFirstNo + R"( target="2024-06-10" second="yes" second-date="2024-06-10"/>)", {}, ""},
    {"target today is not past", kFirstNo + R"( target="2024-09-01"/>)", {}, ""},
    {"unanswered", R"(<item id="a/1"/>)", {"C101 sheet/a/1/first"}, R"(<item id="a/1"/>)"},
    {"empty means unanswered",
     R"(<item id="a/1" first="" first-date="" note=""/>)",
     {"C101 sheet/a/1/first"},
     R"(<item id="a/1" first="" first-date="" note=""/>)"},
    {"dated but unanswered",
     R"(<item id="a/1" first-date="2024-06-10"/>)",
     {"C101 sheet/a/1/first"},
     R"(<item id="a/1" first-date="2024-06-10"/>)"},
    {"undated", R"(<item id="a/1" first="yes"/>)", {"C102 sheet/a/1/first-date"}, R"(<item id="a/1" first="yes"/>)"},
    {"second undated",
     kFirstNo + R"( target="2024-08-30" second="yes"/>)",
     {"C102 sheet/a/1/second-date"},
     kFirstNo + R"( target="2024-08-30" second="yes"/>)"},
    {"second date alone",
     kFirstNo + R"( target="2024-09-30" second-date="2024-08-30"/>)",
     {"C113 sheet/a/1/second"},
     "2024-08-30"},
    {"no target", kFirstNo + "/>", {"C103 sheet/a/1/target"}, kFirstNo + "/>"},
    {"target outside the year", kFirstNo + R"( target="2025-04-01"/>)", {"C104 sheet/a/1/target"}, "2025-04-01"},
    {"date before the year",
     R"(<item id="a/1" first="yes" first-date="2024-03-31"/>)",
     {"C104 sheet/a/1/first-date"},
     "2024-03-31"},
    {"target before first",
     kFirstNo + R"( target="2024-06-09" second="yes" second-date="2024-06-10"/>)",
     {"C106 sheet/a/1/target"},
     "2024-06-09"},
    {"second before first",
     kFirstNo + R"( target="2024-12-20" second="yes" second-date="2024-06-09"/>)",
     {"C106 sheet/a/1/second-date"},
     "2024-06-09"},
    {"second without first",
     R"(<item id="a/1" second="yes" second-date="2024-06-09"/>)",
     {"C101 sheet/a/1/first", "C107 sheet/a/1/second"},
     R"(<item id="a/1" second="yes" second-date="2024-06-09"/>)"},
    {"yes with target", kFirstYes + R"( target="2024-12-20"/>)", {"C108 sheet/a/1/target"}, "2024-12-20"},
    {"yes with second", kFirstYes + R"( second="yes" second-date="2024-12-20"/>)", {"C108 sheet/a/1/second"}, "yes"},
    {"no twice",
     kFirstNo + R"( target="2024-08-30" second="no" second-date="2024-08-30"/>)",
     {"C109 sheet/a/1/second"},
     "no"},
    {"overdue", kFirstNo + R"( target="2024-08-31"/>)", {"C110 sheet/a/1/second"}, "2024-08-31"},
    {"month and day", kFirstNo.substr(0, kFirstNo.find("first-date")) + R"(first-date="6/10" target="3-31"/>)", {}, ""},
};

INSTANTIATE_TEST_SUITE_P(Each, Rules, testing::ValuesIn(kCases), [](const auto& given) {
  std::string name = given.param.name;
  for (char& c : name) c = c == ' ' ? '_' : c;
  return name;
});

TEST(MissingRows, PointAtTheForm) {
  const auto result = check_items("");
  EXPECT_THAT(found(result.diagnostics), ElementsAre("C101 sheet/gate/first", "C101 sheet/a/1/first",
                                                     "C101 sheet/a/2/first", "C101 sheet/v/first"));
  for (const auto& d : result.diagnostics) {
    EXPECT_EQ(pointed_at(d), "<sheet edition=\"r6\">");
    EXPECT_EQ(d.severity, diag::Severity::missing);
  }
  EXPECT_EQ(result.diagnostics[1].label, "(1-(1)) 甲を行っている。");
}

TEST(Gate, ClosesAllOtherRows) {
  const auto result = check_items(R"(<item id="gate" first="no" first-date="2024-06-10"/>)");
  EXPECT_THAT(found(result.diagnostics), IsEmpty());
  EXPECT_EQ(result.value->readiness.rows, 1u);
}

TEST(Gate, FilledRowsContradictIt) {
  const auto result = check_items(R"(<item id="gate" first="no" first-date="2024-06-10"/>
<item id="a/1" first="no"/>
<item id="a/2"/>
<item id="v" note="メモ"/>)");
  EXPECT_THAT(found(result.diagnostics), ElementsAre("C111 sheet/a/1", "C111 sheet/v"));
  EXPECT_EQ(result.diagnostics[0].severity, diag::Severity::error);
  EXPECT_EQ(pointed_at(result.diagnostics[0]), R"(<item id="a/1" first="no"/>)");
  EXPECT_THAT(diag::message(result.diagnostics[0], diag::Language::ja), testing::HasSubstr("有無が「いいえ」"));
}

TEST(Gate, UnreadableOrMissingClosesNothing) {
  EXPECT_EQ(check_items(R"(<item id="gate" first="nope" first-date="6/10"/>)").diagnostics.size(),
            4u);  // the word and three rows
}

TEST(NoVendor, BlankRowsAreFineAndNotCounted) {
  const std::string items = items_with(kFirstYes + "/>", "");
  EXPECT_THAT(found(check_items(items, "<vendors/>").diagnostics), IsEmpty());
  EXPECT_EQ(check_items(items, "<vendors/>").value->readiness.rows, 3u);
  EXPECT_THAT(found(check_items(items).diagnostics), ElementsAre("C101 sheet/v/first"));
  EXPECT_THAT(found(check_items(items, R"(<vendors><vendor id="a" name="A"/></vendors>)").diagnostics),
              ElementsAre("C101 sheet/v/first"));
}

TEST(NoVendor, FilledRowsAreAskedAbout) {
  const auto result = check_items(items_with(kFirstYes + "/>", R"(<item id="v" first="no"/>)"), "<vendors/>");
  EXPECT_THAT(found(result.diagnostics), ElementsAre("C112 sheet/v"));  // and neither date nor target are missed
  EXPECT_EQ(result.diagnostics[0].severity, diag::Severity::warning);
}

TEST(NoVendor, ContradictionsAreNamedAllTheSame) {
  const auto result = check_items(
      items_with(kFirstYes + "/>", R"(<item id="v" first="no" first-date="2024-06-10" target="2024-06-01"/>)"),
      "<vendors/>");
  EXPECT_THAT(found(result.diagnostics), ElementsAre("C112 sheet/v", "C106 sheet/v/target"));
}

TEST(FiscalYear, SaysOnceThatTheEditionDoesNotMatch) {
  const auto result = check_items(R"(<item id="gate" first="yes" first-date="2025-06-10"/>
<item id="a/1" first="no" first-date="2025-06-10" target="2026-03-31"/>
<item id="a/2" first="yes" first-date="2025-06-11"/>
<item id="v" first="yes" first-date="2025-06-11"/>)");
  ASSERT_THAT(found(result.diagnostics), ElementsAre("C105 sheet"));
  EXPECT_EQ(pointed_at(result.diagnostics[0]), "r6");
  EXPECT_EQ(diag::message(result.diagnostics[0], diag::Language::ja),
            "日付がすべて令和7年度のもので、版 r6（令和6年度）と合いません");
  EXPECT_EQ(diag::message(result.diagnostics[0], diag::Language::en),
            "every date lies in fiscal year 2025, which does not match edition r6 (fiscal year 2024)");
}

TEST(FiscalYear, NamesTheSpanOfSeveralOtherYears) {
  const auto result = check_items(R"(<item id="gate" first="yes" first-date="2022-06-10"/>
<item id="a/1" first="yes" first-date="2023-06-10"/>
<item id="a/2" first="yes" first-date="2023-06-11"/>
<item id="v" first="yes" first-date="2023-06-11"/>)");
  ASSERT_THAT(found(result.diagnostics), ElementsAre("C105 sheet"));
  EXPECT_THAT(diag::message(result.diagnostics[0], diag::Language::ja), testing::HasSubstr("令和4年度から令和5年度"));
}

TEST(FiscalYear, OneDateAloneIsJustThatDate) {
  const auto result = check_items(R"(<item id="gate" first="no" first-date="2025-06-10"/>)");
  EXPECT_THAT(found(result.diagnostics), ElementsAre("C104 sheet/gate/first-date"));
}

TEST(Severity, MayBeSetByThePack) {
  std::string text(kSmallForm);
  const std::string rule = R"(kind="still-open")";
  text.replace(text.find(rule), rule.size(), rule + R"( severity="note")");
  const auto result = check_answers(
      form_of(text),
      answers_of(answers_text(items_with(kFirstNo + R"( target="2024-08-30" second="no" second-date="2024-08-30"/>)"))),
      kToday);
  ASSERT_THAT(found(result.diagnostics), ElementsAre("C109 sheet/a/1/second"));
  EXPECT_EQ(result.diagnostics[0].severity, diag::Severity::note);
}

TEST(Findings, ComeInTheOrderOfTheFile) {
  const auto result = check_items(R"(<item id="v" first="no" first-date="2024-06-10"/>
<item id="a/2" first="yes"/>
<item id="a/1" first="yes" first-date="2024-06-10" target="2024-12-20" note="十一文字を超える備考です"/>
<item id="gate" first="yes" first-date="2023-02-29"/>)");
  EXPECT_THAT(found(result.diagnostics),
              ElementsAre("C103 sheet/v/target", "C102 sheet/a/2/first-date", "C108 sheet/a/1/target",
                          "C127 sheet/a/1/note", "C125 sheet/gate/first-date"));
}

TEST(Hints, SpeakTheNotationOfTheFile) {
  const auto xml = check_items(items_with(kFirstNo + "/>"));
  EXPECT_EQ(diag::hint(xml.diagnostics[0], diag::Language::ja),
            "target=\"2025-03-31\" のように令和6年度内の日付を書いてください");
  const auto json = check_answers(
      small_form(),
      answers_of(
          R"({"version": 1, "facility": {"id": "f", "name": "架空医院"}, "vendors": [], "sheet": {"edition": "r6",
"items": {"gate": {"first": "yes", "first-date": "6/10"}, "a/1": {"first": "no", "first-date": "6/10"},
"a/2": {"first": "yes", "first-date": "6/10"}}}})"),
      kToday);
  ASSERT_THAT(found(json.diagnostics), ElementsAre("C103 sheet/a/1/target"));
  EXPECT_EQ(diag::hint(json.diagnostics[0], diag::Language::en),
            "write a date in fiscal year 2024 like \"target\": \"2025-03-31\"");
}

}  // namespace
}  // namespace chohyo::check
