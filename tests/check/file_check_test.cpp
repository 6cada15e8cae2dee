// Facility, vendors, forms and editions that a file names.
#include <gmock/gmock.h>

#include "check/codes.hpp"
#include "check/small_form.hpp"

namespace chohyo::check {
namespace {

using diag::Language;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

diag::Diagnostics check_text(const std::string& inside,
                             const std::string& facility = R"(<facility id="f" name="架空医院"/>)") {
  return check_file({small_form()}, answers_of("<answers version=\"1\">" + facility + inside + "</answers>"));
}

TEST(Facility, KindAndBedsAreChecked) {
  const auto findings = check_text("", R"(<facility id="f" name="架空医院" kind="hospitl" beds="三百"/>)");
  EXPECT_THAT(found(findings), ElementsAre("C123 facility/kind", "C135 facility/beds"));
  EXPECT_EQ(pointed_at(findings[0]), "hospitl");
  EXPECT_EQ(diag::message(findings[0], Language::ja), "施設の種類に「hospitl」は書けません");
  EXPECT_THAT(diag::hint(findings[0], Language::en), HasSubstr("\"hospital\""));
}

TEST(Facility, BedsAreAWholeNumber) {
  for (const std::string beds : {"", "0", "320", "99999"}) {
    EXPECT_THAT(found(check_text("", "<facility id=\"f\" name=\"架空\" beds=\"" + beds + "\"/>")), IsEmpty()) << beds;
  }
  for (const std::string beds : {"-1", "+5", "320床", "3e2", "100000", " 320", "３２０"}) {
    EXPECT_THAT(found(check_text("", "<facility id=\"f\" name=\"架空\" beds=\"" + beds + "\"/>")),
                ElementsAre("C135 facility/beds"))
        << beds;
  }
}

TEST(Vendors, StatusIsChecked) {
  const auto findings = check_text(R"(<vendors><vendor id="a" name="A" status="old"/></vendors>)");
  ASSERT_THAT(found(findings), ElementsAre("C123 vendors/a/status"));
  EXPECT_EQ(diag::hint(findings[0], Language::en), "possible: existing, new");
}

TEST(Forms, UnknownOnesAreNamedWithTheNearest) {
  const auto findings = check_text(R"(<shet edition="r6"/>)");
  ASSERT_THAT(found(findings), ElementsAre("C129"));
  EXPECT_EQ(pointed_at(findings[0]), R"(<shet edition="r6"/>)");
  EXPECT_THAT(diag::hint(findings[0], Language::ja), HasSubstr("「sheet」"));
}

TEST(Editions, UnknownAndMissingOnesAreNamed) {
  const auto findings = check_text(R"(<sheet edition="r7"/><sheet/>)");
  ASSERT_THAT(found(findings), ElementsAre("C130", "C131"));
  EXPECT_EQ(pointed_at(findings[0]), "r7");
  EXPECT_THAT(diag::hint(findings[0], Language::en), HasSubstr("r6"));
  EXPECT_EQ(diag::hint(findings[1], Language::en), "write it like edition=\"r6\"");
}

TEST(CheckAnswers, SaysWhenTheFormIsNotAnswered) {
  const auto none = check_answers(
      small_form(), answers_of(R"(<answers version="1"><facility id="f" name="架空"/></answers>)"), kToday);
  EXPECT_FALSE(none.value);
  EXPECT_THAT(found(none.diagnostics), ElementsAre("C132"));
  const auto other = check_answers(
      small_form(), answers_of(R"(<answers version="1"><facility id="f" name="架空"/><sheet edition="r5"/></answers>)"),
      kToday);
  EXPECT_FALSE(other.value);
  ASSERT_THAT(found(other.diagnostics), ElementsAre("C132"));
  EXPECT_EQ(pointed_at(other.diagnostics[0]), "r5");
  EXPECT_EQ(other.sources.size(), 1u);
}

TEST(CheckAnswers, TakesTheFirstOfSeveralAndSaysSo) {
  const auto result =
      check_answers(small_form(), answers_of(R"(<answers version="1"><facility id="f" name="架空"/><sheet edition="r5"/>
<sheet edition="r6" vendor="a"><item id="gate" first="no" first-date="6/10"/></sheet>
<sheet edition="r6" vendor="b"><item id="gate" first="yes" first-date="6/10"/></sheet></answers>)"),
                    kToday);
  ASSERT_TRUE(result.value);
  EXPECT_EQ(result.value->items[0].entries[0].value, Value(Choice{1}));
  ASSERT_THAT(found(result.diagnostics), ElementsAre("C133"));
  EXPECT_EQ(pointed_at(result.diagnostics[0]), R"(<sheet edition="r6" vendor="b">)");
  EXPECT_EQ(result.diagnostics[0].severity, diag::Severity::warning);
}

TEST(CheckAnswers, RefusesFieldsTheFormElementDoesNotHave) {
  const auto result = check_answers(small_form(), answers_of(R"(<answers version="1"><facility id="f" name="架空"/>
<sheet edition="r6" vender="a"><item id="gate" first="no" first-date="6/10"/></sheet></answers>)"),
                                    kToday);
  ASSERT_THAT(found(result.diagnostics), ElementsAre("C122"));
  EXPECT_EQ(pointed_at(result.diagnostics[0]), "vender");
}

TEST(Codes, HaveBothLanguagesAndTheRightLetters) {
  for (const diag::Code* code : kCodes) {
    EXPECT_EQ(code->id.substr(0, 2), "C1");
    EXPECT_FALSE(code->message.ja.empty() || code->message.en.empty()) << code->id;
    EXPECT_FALSE(code->hint.ja.empty() || code->hint.en.empty()) << code->id;
  }
}

}  // namespace
}  // namespace chohyo::check
