// What is accepted and printed nowhere.
#include "check/unprinted.hpp"

#include <gmock/gmock.h>

#include "check/codes.hpp"
#include "check/small_form.hpp"

namespace chohyo::check {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// The small form with this paragraph in front and this switch, off by default.
form::FormPtr form_with(const std::string& paragraph) {
  std::string text(kSmallForm);
  text.replace(text.find("<body>"), 6, "<body>" + paragraph);
  text.replace(text.find("<styles>"), 8, "<options><option id=\"more\" label=\"more\" on=\"no\"/></options><styles>");
  return form_of(text);
}

diag::Diagnostics told(const std::string& inside, const std::string& paragraph,
                       const std::set<std::string>& switches = {}) {
  const auto answers = answers_of("<answers version=\"1\">" + inside + "</answers>");
  return unprinted(answers, {form_with(paragraph)}, switches);
}

const std::string kFull =
    R"(<facility id="f" name="架空" kind="hospital" address="架空町1" beds="3"><person role="administrator" name="甲"/>
<person role="cook" name="乙"/></facility>
<vendors><vendor id="a" name="A" status="new"/><vendor id="b" name="B"/></vendors>)";

TEST(Unprinted, IsSaidOnceForEachKindOfRecord) {
  const auto found_here =
      told(kFull, R"(<paragraph style="s">{{facility.name}} {{facility.administrator}}</paragraph>)");
  ASSERT_THAT(found(found_here), ElementsAre("C141", "C141", "C141"));
  const auto message = [&](std::size_t i) { return diag::message(found_here[i], diag::Language::ja); };
  EXPECT_EQ(message(0),
            "施設の種類（kind）、所在地（address）、病床数（beds）は、この施設のどの様式にも印刷されません");
  EXPECT_THAT(message(1), AllOf(HasSubstr("「cook」"), Not(HasSubstr("administrator"))));
  EXPECT_THAT(message(2), AllOf(HasSubstr("事業者名（name）"), HasSubstr("契約の状況（status）")));
  EXPECT_EQ(pointed_at(found_here[0]), "hospital");
  for (const auto& one : found_here) EXPECT_EQ(one.severity, diag::Severity::note);
}

TEST(Unprinted, IsNothingThatSomeFormPrints) {
  const std::string all = R"(<paragraph style="s">{{facility.name}}{{facility.kind}}{{facility.address}}</paragraph>)";
  EXPECT_THAT(told(R"(<facility id="f" name="架空" kind="clinic" address="架空町1"/>)", all), IsEmpty());
}

TEST(Unprinted, KnowsWhatASwitchPrints) {
  const std::string facility = R"(<facility id="f" name="架空" address="架空町1"/>)";
  const std::string paragraph =
      R"(<paragraph style="s">{{facility.name}}</paragraph>
<paragraph style="s" option="more">{{facility.address}}</paragraph>)";
  EXPECT_THAT(found(told(facility, paragraph)), ElementsAre("C141"));
  EXPECT_THAT(told(facility, paragraph, {"more"}), IsEmpty());
}

TEST(Unprinted, ARoleThatIsNearlyAPrintedOneIsAWarning) {
  const auto found_here = told(R"(<facility id="f" name="架空"><person role="administator" name="甲"/></facility>)",
                               R"(<paragraph style="s">{{facility.name}}{{facility.administrator}}</paragraph>)");
  ASSERT_THAT(found_here.size(), 1u);
  EXPECT_EQ(found_here[0].code, &kMisspeltRole);
  EXPECT_THAT(diag::hint(found_here[0], diag::Language::en), HasSubstr("\"administrator\""));
}

TEST(Unprinted, IsASecondPersonOfARoleThatIsPrintedOnce) {
  const std::string two =
      R"(<facility id="f" name="架空"><person role="cook" name="甲"/><person role="cook" name="乙"/></facility>)";
  const std::string leaves = "{{facility.name}}{{person.cook}}";
  const auto found_here = told(two, "<paragraph style=\"s\">" + leaves + "</paragraph>");
  ASSERT_THAT(found(found_here), ElementsAre("C141"));
  EXPECT_THAT(diag::message(found_here[0], diag::Language::ja), HasSubstr("「cook」の二人目の人"));
  EXPECT_THAT(told(two, "<paragraph style=\"s\">" + leaves + "</paragraph><each of=\"person\"><paragraph style=\"s\">"
                        "{{person.name}}</paragraph></each>"),
              IsEmpty());
}

TEST(CheckFile, RefusesASecondPersonOfARoleThatFormsPrint) {
  const auto found_here = check_file(
      {small_form()}, answers_of("<answers version=\"1\"><facility id=\"f\" name=\"架空\">"
                                 "<person role=\"administrator\" name=\"甲\"/>\n"
                                 "<person role=\"administrator\" name=\"乙\"/><person role=\"cook\" name=\"丙\"/>"
                                 "<person role=\"cook\" name=\"丁\"/></facility></answers>"));
  ASSERT_THAT(found(found_here), ElementsAre("C140 facility/person/administrator"));
  EXPECT_EQ(found_here[0].severity, diag::Severity::error);
  EXPECT_THAT(diag::message(found_here[0], diag::Language::ja), HasSubstr("1 行目"));
}

TEST(CheckFile, SaysThatAFormOfTheFacilityHasNoVendor) {
  const auto found_here = check_file(
      {small_form()},
      answers_of(R"(<answers version="1"><facility id="f" name="架空"/><sheet edition="r6" vendor="a"/></answers>)"));
  ASSERT_THAT(found_here.size(), 1u);
  EXPECT_EQ(found_here[0].code, &kOwnerUnused);
}

}  // namespace
}  // namespace chohyo::check
