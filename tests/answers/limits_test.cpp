// How much one facility can say: what is one too many is one error at its place, and nothing behind it is kept.
#include "answers/limits.hpp"

#include <functional>

#include "answers/codes.hpp"
#include "answers/reading.hpp"

namespace chohyo::answers {
namespace {

using answers_test::json_with;
using answers_test::source;
using answers_test::xml_with;
using testing::ElementsAre;
using testing::IsEmpty;

std::string repeated(std::size_t count, const std::function<std::string(std::size_t)>& piece) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece(i);
  return out;
}

std::string number(std::size_t i) { return std::to_string(i); }

std::vector<std::string> codes(const diag::Diagnostics& diagnostics) {
  std::vector<std::string> out;
  for (const auto& one : diagnostics) out.emplace_back(one.code->id);
  return out;
}

void expect_limit(const std::string& at_most, const std::string& over, const std::string& limit, bool xml = true) {
  const auto read = [&](const std::string& text) { return xml ? read_xml(source(text)) : read_json(source(text)); };
  EXPECT_THAT(codes(read(at_most).diagnostics), IsEmpty());
  const auto result = read(over);
  ASSERT_THAT(codes(result.diagnostics), ElementsAre("A247"));
  EXPECT_TRUE(result.diagnostics[0].span);
  EXPECT_EQ(result.diagnostics[0].argument("limit"), limit);
  EXPECT_FALSE(result.value);
}

TEST(AnswersLimits, Vendors) {
  const auto xml = [](std::size_t count) {
    return xml_with("<vendors>" +
                    repeated(count, [](std::size_t i) { return "<vendor id='v" + number(i) + "' name='n'/>"; }) +
                    "</vendors>");
  };
  expect_limit(xml(kMostOwners), xml(kMostOwners + 2000), "200");
  const auto json = [](std::size_t count) {
    return json_with(", \"vendors\": [" +
                     repeated(count,
                              [](std::size_t i) {
                                return (i == 0 ? "" : ",") + ("{\"id\": \"v" + number(i)) + "\", \"name\": \"n\"}";
                              }) +
                     "]");
  };
  expect_limit(json(kMostOwners), json(kMostOwners + 1), "200", false);
}

TEST(AnswersLimits, RecordsOfAList) {
  const auto xml = [](std::size_t count) {
    return xml_with("<f edition='r1'><item id='i'/>" + repeated(count, [](std::size_t) { return "<system/>"; }) +
                    "<contact/></f>");
  };
  expect_limit(xml(kMostRecords), xml(100'000), "2000");
  const auto json = [](std::size_t count) {
    return json_with(", \"f\": {\"items\": {\"i\": {}}, \"system\": [" +
                     repeated(count, [](std::size_t i) { return i == 0 ? "{}" : ",{}"; }) + "], \"contact\": [{}]}");
  };
  expect_limit(json(kMostRecords), json(100'000), "2000", false);
}

TEST(AnswersLimits, Persons) {
  const auto xml = [](std::size_t count) {
    return "<answers version='1'><facility id='f' name='n'>" +
           repeated(count, [](std::size_t i) { return "<person role='r" + number(i) + "'/>"; }) +
           "</facility></answers>";
  };
  expect_limit(xml(kMostPersons), xml(kMostPersons + 1), "100");
}

TEST(AnswersLimits, Forms) {
  const auto xml = [](std::size_t count) {
    return xml_with(repeated(count, [](std::size_t i) { return "<f edition='" + number(i) + "'/>"; }));
  };
  expect_limit(xml(kMostForms), xml(kMostForms + 1), "1000");
}

TEST(AnswersLimits, Items) {
  const auto xml = [](std::size_t count) {
    return xml_with("<f>" + repeated(count, [](std::size_t i) { return "<item id='" + number(i) + "'/>"; }) + "</f>");
  };
  expect_limit(xml(kMostRecords), xml(30000), "2000");
  const auto json = [](std::size_t count) {
    return json_with(", \"f\": {\"items\": {" +
                     repeated(count, [](std::size_t i) { return (i == 0 ? "\"" : ",\"") + number(i) + "\": {}"; }) +
                     "}}");
  };
  expect_limit(json(kMostRecords), json(kMostRecords + 1), "2000", false);
}

TEST(AnswersLimits, Fields) {
  const auto xml = [](std::size_t count) {
    return xml_with("<f" + repeated(count, [](std::size_t i) { return " a" + number(i) + "=''"; }) + "/>");
  };
  expect_limit(xml(kMostFields), xml(100000), "200");
  const auto json = [](std::size_t count) {
    return json_with(", \"f\": {" +
                     repeated(count, [](std::size_t i) { return (i == 0 ? "\"a" : ",\"a") + number(i) + "\": \"\""; }) +
                     "}");
  };
  expect_limit(json(kMostFields), json(kMostFields + 1), "200", false);
}

TEST(AnswersLimits, LengthsOfValues) {
  const auto letters = [](std::size_t count) { return repeated(count, [](std::size_t) { return "長"; }); };
  const auto facility = [](const std::string& name) {
    return "<answers version='1'><facility id='f' name='" + name + "'/></answers>";
  };
  EXPECT_THAT(codes(read_xml(source(facility(letters(kLongestWords)))).diagnostics), IsEmpty());
  const auto result = read_xml(source(facility(letters(53000))));
  ASSERT_THAT(codes(result.diagnostics), ElementsAre("A248"));
  EXPECT_EQ(result.diagnostics[0].argument("name"), "name");
  EXPECT_EQ(result.diagnostics[0].argument("count"), "53000");
  EXPECT_EQ(result.diagnostics[0].argument("limit"), "200");
  EXPECT_EQ(result.diagnostics[0].path, "facility/name");
  const auto note = [](const std::string& text) { return xml_with("<f><item id='a' note='" + text + "'/></f>"); };
  EXPECT_THAT(codes(read_xml(source(note(letters(kLongestText)))).diagnostics), IsEmpty());
  EXPECT_THAT(codes(read_xml(source(note(letters(kLongestText + 1)))).diagnostics), ElementsAre("A248"));
}

TEST(AnswersLimits, LengthsOfNames) {
  const std::string longest(kLongestName, 'a'), longer(kLongestName + 1, 'a');
  EXPECT_THAT(codes(read_xml(source(xml_with("<" + longest + " " + longest + "=''/>"))).diagnostics), IsEmpty());
  EXPECT_THAT(codes(read_xml(source(xml_with("<" + longer + "/><f " + longer + "=''/>"))).diagnostics),
              ElementsAre("A248", "A248"));
  EXPECT_THAT(codes(read_xml(source(xml_with("<f><item id='" + longest + "'/></f>"))).diagnostics), IsEmpty());
  EXPECT_THAT(codes(read_xml(source(xml_with("<f><item id='" + longer + "'/></f>"))).diagnostics), ElementsAre("A248"));
}

}  // namespace
}  // namespace chohyo::answers
