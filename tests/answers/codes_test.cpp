// Every code of the room, provoked; those of files that cannot be read are in file_test.cpp.
#include "answers/codes.hpp"

#include <fstream>
#include <iterator>
#include <set>

#include "answers/reading.hpp"
#include "support/arguments.hpp"

namespace chohyo::answers {
namespace {

using answers_test::json_with;
using answers_test::xml_with;

struct Case {
  const diag::Code* code;
  std::string text;  ///< JSON when it begins with a brace
  std::string letters;
};

/// One more than `count` answers to a form.
std::string forms(int count) {
  std::string out = "{}";
  for (int i = 0; i < count; ++i) out += ", {\"edition\": \"" + std::to_string(i) + "\"}";
  return out;
}

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases{
      {&kWrongRoot, "<hospital/>", "<hospital/>"},
      {&kVersionMissing, "<answers><facility id='f' name='n'/></answers>", "<answers>"},
      {&kVersionUnknown, "<answers version='2'><facility id='f' name='n'/></answers>", "2"},
      {&kFacilityMissing, "<answers version='1'/>", "<answers version='1'/>"},
      {&kTwice, xml_with("<facility id='g' name='n'/>"), "<facility id='g' name='n'/>"},
      {&kTwice, xml_with("<vendors/><vendors></vendors>"), "<vendors>"},
      {&kUnknownElement, xml_with("<vendors><room/></vendors>"), "room"},
      {&kMisspeltElement, xml_with("<vendors><vender id='a' name='n'/></vendors>"), "vender"},
      {&kNothingInside, xml_with("<vendors><vendor id='a' name='n'><x/></vendor></vendors>"), "x"},
      {&kUnknownField, xml_with("<vendors><vendor id='a' name='n' fax='0'/></vendors>"), "fax"},
      {&kMisspeltField, xml_with("<vendors><vendor id='a' name='n' staus='new'/></vendors>"), "staus"},
      {&kRequiredMissing, xml_with("<vendors><vendor name='n'/></vendors>"), "<vendor name='n'/>"},
      {&kRequiredEmpty, "<answers version='1'><facility id='' name='n'/></answers>", ""},
      {&kNameEmpty, "<answers version='1'><facility id='f' name=''/></answers>", ""},
      {&kUnsafeId, "<answers version='1'><facility id='../x' name='n'/></answers>", "../x"},
      {&kDeviceName, "<answers version='1'><facility id='nul' name='n'/></answers>", "nul"},
      {&kDuplicateItem, xml_with("<c><item id='1'/><item id='1'/></c>"), "1"},
      {&kDuplicateOwner, xml_with("<vendors><vendor id='a' name='n'/><vendor id='a' name='m'/></vendors>"), "a"},
      {&kDuplicateForm, xml_with("<c/><c/>"), "<c/>"},
      {&kTextInAnswers, xml_with("<c>x</c>"), "x"},
      {&kUnusableName, json_with(", \"a b\": {}"), "a b"},
      {&kReservedName, xml_with("<c><items/></c>"), "items"},
      {&kFieldAndRecord, xml_with("<c s=''><s/></c>"), "s"},
      {&kPrivateUse, xml_with("<c n='\uE000'/>"), "\uE000"},
      {&kForbiddenInValue, xml_with("<c n='\x7F'/>"), "\x7F"},
      {&kReplacementCharacter, xml_with("<c n='�'/>"), "�"},
      {&kNotNormalized, xml_with("<c n='は\u309A'/>"), "は\u309A"},
      {&kObjectWanted, json_with(", \"c\": 1"), "c"},
      {&kArrayWanted, json_with(", \"vendors\": \"\""), "vendors"},
      {&kTextWanted, json_with(", \"vendors\": [{\"id\": \"a\", \"name\": \"n\", \"system\": {}}]"), "{"},
      {&kNumberGiven, json_with(", \"c\": {\"n\": 1}"), "1"},
      {&kBooleanGiven, json_with(", \"c\": {\"n\": true}"), "true"},
      {&kNullGiven, json_with(", \"c\": {\"n\": null}"), "null"},
      {&kIdInItem, json_with(", \"c\": {\"items\": {\"a\": {\"id\": \"a\"}}}"), "id"},
      {&kDirectionControl, xml_with("<c n='\u202E'/>"), "\u202E"},
      {&kZeroWidth, xml_with("<c n='\u200B'/>"), "\u200B"},
      {&kRawSpace, xml_with("<c n='a\nb'/>"), "\n"},
      {&kTooMany, json_with(", \"c\": [" + forms(1000) + "]"), "{"},
      {&kTooLong, xml_with("<c n='" + std::string(20001, 'a') + "'/>"), std::string(20001, 'a')}};
  return kCases;
}

TEST(Codes, EachIsProvoked) {
  for (const Case& c : cases()) {
    const auto kept = answers_test::source(c.text);
    const auto result = c.text.starts_with('{') ? read_json(kept, &answers_test::kKnownFields)
                                                : read_xml(kept, &answers_test::kKnownFields);
    EXPECT_THAT(answers_test::findings(result.diagnostics),
                testing::ElementsAre(std::string(c.code->id) + " " + c.letters));
    EXPECT_EQ(result.value.has_value(), c.code->severity < diag::Severity::error) << c.code->id;
    support::expect_fitting_arguments(result.diagnostics);
  }
}

TEST(Codes, NoneIsLeftOutAndNoneIsTwice) {
  std::set<const diag::Code*> provoked{&kFileNotFound, &kFileIsFolder, &kFileUnreadable, &kNotAPlainFile,
                                       &kUnknownExtension};
  for (const Case& c : cases()) provoked.insert(c.code);
  std::set<std::string_view> ids;
  for (const diag::Code* code : kCodes) {
    EXPECT_TRUE(provoked.contains(code)) << code->id;
    EXPECT_TRUE(ids.insert(code->id).second) << code->id;
    EXPECT_FALSE(code->hint.ja.empty() || code->hint.en.empty()) << code->id;
  }
}

TEST(Codes, EachIsExplained) {
  std::ifstream file(CHOHYO_SOURCE_DIR "/docs/diagnostics/answers.md", std::ios::binary);
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  for (const diag::Code* code : kCodes) {
    EXPECT_THAT(page, testing::HasSubstr("\n### " + std::string(code->id) + " ")) << code->id;
  }
}

}  // namespace
}  // namespace chohyo::answers
