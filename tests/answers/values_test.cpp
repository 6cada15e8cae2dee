// What may stand in a value, and which ids name files.
#include "answers/codes.hpp"
#include "answers/file_name.hpp"
#include "answers/reading.hpp"

namespace chohyo::answers {
namespace {

using answers_test::json_with;
using answers_test::problems_of_json;
using answers_test::problems_of_xml;
using answers_test::source;
using answers_test::xml_with;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> problems_of_note(std::string_view note) {
  return problems_of_xml(xml_with("<c><item id='a' note='" + std::string(note) + "'/></c>"));
}

TEST(Values, KeepRareCharacters) {
  EXPECT_THAT(problems_of_note("𠮷 髙 﨑 葛\U000E0100 ㈱ ① ☑ - ‐ ～ 〜 \u00A0 神&#10;改行&#9;"), IsEmpty());
  const auto result = read_xml(source(xml_with("<c><item id='a' note='葛\U000E0100飾'/></c>")));
  ASSERT_TRUE(result.value);
  EXPECT_EQ(result.value->forms[0].records[0].text("note"), "葛\U000E0100飾");
}

TEST(Values, RefusePrivateUseAtItsPlace) {
  EXPECT_THAT(problems_of_note("山\uE000田\uE001"), ElementsAre("A231 \uE000"));
  EXPECT_THAT(problems_of_note("\U000F0000"), ElementsAre("A231 \U000F0000"));
  // With a reference in the value its letters are not those of the source: the whole value is underlined.
  EXPECT_THAT(problems_of_note("&lt;\uE000"), ElementsAre("A231 &lt;\uE000"));
  EXPECT_THAT(problems_of_xml("<answers version='1'><facility id='f' name='\uE000'/></answers>"),
              ElementsAre("A231 \uE000"));
}

TEST(Values, RefuseWhatCannotBePrinted) {
  EXPECT_THAT(problems_of_note("a\u0085b"), ElementsAre("A232 \u0085"));
  EXPECT_THAT(problems_of_note("a&#13;b"), ElementsAre("A232 a&#13;b"));
  EXPECT_THAT(problems_of_json(json_with(R"(, "c": {"items": {"a": {"note": "x\u0000y", "n": "\u001b"}}})")),
              ElementsAre("A232 x\\u0000y", "A232 \\u001b"));
  EXPECT_THAT(problems_of_json(json_with(R"(, "c": {"items": {"a\nb": {"note": "x\ty\n"}}})")), IsEmpty());
}

TEST(Values, WarnOfLostAndLooseCharactersButKeepThem) {
  const auto result = read_xml(source(xml_with("<c><item id='a' note='か\u3099'/><item id='b' note='�'/></c>")));
  EXPECT_THAT(tree_test::findings(result.diagnostics), ElementsAre("A234 か\u3099", "A233 �"));
  ASSERT_TRUE(result.value);
  EXPECT_EQ(result.value->forms[0].records[0].text("note"), "か\u3099");
  EXPECT_EQ(result.diagnostics[0].path, "c/a/note");
}

TEST(Values, DoNotMindCompatibilityIdeographs) {
  EXPECT_THAT(problems_of_note("\uFA19\uFA1B\U0002F81A"), IsEmpty());  // NFC would replace them
  EXPECT_THAT(problems_of_note("\uFA19か\u3099"), ElementsAre("A234 \uFA19か\u3099"));
}

TEST(FileNames, AcceptWhatEverySystemAccepts) {
  for (const char* id : {"sakura", "a", "0", "a.b", "-a_", "sakura-01", "console", "com", "com10", "nul1", "lpta"}) {
    EXPECT_EQ(file_name_fault(id), FileNameFault::none) << id;
  }
  EXPECT_EQ(file_name_fault(std::string(64, 'a')), FileNameFault::none);
}

TEST(FileNames, RefuseTheOthers) {
  for (const char* id : {"", ".", "..", ".a", "a.", "A", "さくら", "a/b", "a\\b", "a b", "a:b", "a*", "a\n"}) {
    EXPECT_EQ(file_name_fault(id), FileNameFault::letters) << id;
  }
  EXPECT_EQ(file_name_fault(std::string(65, 'a')), FileNameFault::letters);
  for (const char* id : {"con", "prn", "aux", "nul", "com0", "com9", "lpt1", "con.txt", "nul.a.b"}) {
    EXPECT_EQ(file_name_fault(id), FileNameFault::device) << id;
  }
}

}  // namespace
}  // namespace chohyo::answers
