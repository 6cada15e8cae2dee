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

// The same words in another order on paper than in a cell: "合不格" for 合[U+202E]不合[U+202C]格.
TEST(Values, RefuseWhatTurnsTextAround) {
  EXPECT_THAT(problems_of_note("合&#x202E;不合&#x202C;格"), ElementsAre("A236 合&#x202E;不合&#x202C;格"));
  for (const char* control : {"\u061C", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066",
                              "\u2067", "\u2068", "\u2069"}) {
    EXPECT_THAT(problems_of_note("a" + std::string(control) + "b"), ElementsAre("A236 " + std::string(control)));
  }
  EXPECT_THAT(problems_of_json(json_with(R"(, "c": {"items": {"a": {"note": "x\u202ey"}}})")), ElementsAre("A236 x\\u202ey"));
  EXPECT_THAT(problems_of_xml("<answers version='1'><facility id='f' name='\u202E病院'/></answers>"),
              ElementsAre("A236 \u202E"));
}

TEST(Values, WarnOfWhatHasNoWidthAndKeepIt) {
  for (const char* letter : {"\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u3164", "\u180E"}) {
    EXPECT_THAT(problems_of_note("a" + std::string(letter) + "b"), ElementsAre("A237 " + std::string(letter)));
  }
  const auto result = read_xml(source(xml_with("<c><item id='a' note='x\u200By'/></c>")));
  ASSERT_TRUE(result.value);
  EXPECT_EQ(result.value->forms[0].records[0].text("note"), "x\u200By");
  EXPECT_THAT(problems_of_note("👨\u200D👩\u200D👧"), IsEmpty()) << "part of an emoji";
}

TEST(Values, RefuseWordsThatNobodySees) {
  for (const char* letter : {"\u2028", "\u2029", "\uFFF9", "\uFFFB", "\uFFFC", "\U000E0041", "\U000E0001", "\u206A"}) {
    EXPECT_THAT(problems_of_note("a" + std::string(letter) + "b"), ElementsAre("A232 " + std::string(letter)));
  }
}

TEST(Values, CountAsFilledOnlyWhenSomethingCanBeSeen) {
  for (const std::string blank : {"", " ", "　", "\u00A0", "\u2003\u2800"}) {
    EXPECT_THAT(problems_of_xml("<answers version='1'><facility id='f' name='" + blank + "'/></answers>"),
                ElementsAre("A221 " + blank));
    EXPECT_THAT(problems_of_xml("<answers version='1'><facility id='" + blank + "' name='n'/></answers>"),
                ElementsAre("A220 " + blank));
    EXPECT_THAT(problems_of_xml(xml_with("<vendors><vendor id='a' name='" + blank + "'/></vendors>")),
                ElementsAre("A221 " + blank));
    EXPECT_THAT(problems_of_xml(xml_with("<c><item id='" + blank + "'/></c>")), ElementsAre("A220 " + blank));
  }
  EXPECT_THAT(problems_of_json(R"({"version": 1, "facility": {"id": "f", "name": "\u3000"}})"), ElementsAre("A221 \\u3000"));
  EXPECT_THAT(problems_of_xml("<answers version='1'><facility id='f' name='\u200B\u200B'/></answers>"),
              testing::UnorderedElementsAre("A221 \u200B\u200B", "A237 \u200B"));
}

TEST(Values, WarnOfLineEndsThatXmlTurnsIntoSpaces) {
  const auto result = read_xml(source(xml_with("<c><item id='a' note='一行目\n二行目\n三'/><item id='b' note='x\ty'/></c>")));
  ASSERT_TRUE(result.value);
  EXPECT_THAT(tree_test::findings(result.diagnostics), ElementsAre("A238 \n", "A238 \t"));
  EXPECT_THAT(diag::hint(result.diagnostics[0], diag::Language::en), testing::HasSubstr("write &#10; to keep it"));
  EXPECT_THAT(diag::hint(result.diagnostics[1], diag::Language::ja), testing::HasSubstr("&#9;"));
  EXPECT_EQ(result.value->forms[0].records[0].text("note"), "一行目 二行目 三");
  EXPECT_THAT(problems_of_note("一行目&#10;二行目&#9;"), IsEmpty());
  EXPECT_THAT(problems_of_xml("<answers version='1'><facility id='f' name='架空\n病院'/></answers>"), ElementsAre("A238 \n"));
}

TEST(FileNames, AcceptWhatEverySystemAccepts) {
  for (const char* id : {"sakura", "a", "0", "a.b", "a-_", "sakura-01", "console", "com", "com10", "nul1", "lpta"}) {
    EXPECT_EQ(file_name_fault(id), FileNameFault::none) << id;
  }
  EXPECT_EQ(file_name_fault(std::string(64, 'a')), FileNameFault::none);
}

TEST(FileNames, RefuseTheOthers) {
  for (const char* id : {"", "-rf", "--help", "-", "-a", ".", "..", ".a", "a.", "A", "さくら", "a/b", "a\\b", "a b", "a:b", "a*", "a\n"}) {
    EXPECT_EQ(file_name_fault(id), FileNameFault::letters) << id;
  }
  EXPECT_EQ(file_name_fault(std::string(65, 'a')), FileNameFault::letters);
  for (const char* id : {"con", "prn", "aux", "nul", "com0", "com9", "lpt1", "con.txt", "nul.a.b"}) {
    EXPECT_EQ(file_name_fault(id), FileNameFault::device) << id;
  }
}

}  // namespace
}  // namespace chohyo::answers
