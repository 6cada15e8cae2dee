#include <gmock/gmock.h>

#include "tree/codes.hpp"
#include "tree/json.hpp"
#include "tree/reading.hpp"

namespace chohyo::tree {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using tree_test::findings;
using tree_test::letters;
using tree_test::source;

std::vector<std::string> problems_of(std::string_view text) { return findings(parse_json(source(text)).diagnostics); }

JsonValue read(const diag::SourcePtr& kept) {
  auto result = parse_json(kept);
  EXPECT_THAT(findings(result.diagnostics), IsEmpty());
  return result.value ? std::move(*result.value) : JsonValue{};
}

TEST(JsonReader, PlacesEveryToken) {
  const auto kept =
      source("\xEF\xBB\xBF { \"a\" :\"x\\n𠮷\" ,\n\"b\":[1, -2.50e+1,true ,null,{}] , \"c\\\"\" : {\"d\":[]}}\n");
  const JsonValue root = read(kept);
  EXPECT_EQ(root.kind, JsonKind::object);
  EXPECT_EQ(letters(root.span), "{");
  ASSERT_EQ(root.members.size(), 3u);
  EXPECT_EQ(letters(root.members[0].key_span), "a");
  EXPECT_EQ(root.members[0].value.text, "x\n𠮷");
  EXPECT_EQ(letters(root.members[0].value.span), "x\\n𠮷");
  const JsonValue& b = root.members[1].value;
  EXPECT_EQ(letters(b.span), "[");
  ASSERT_EQ(b.elements.size(), 5u);
  EXPECT_EQ(letters(b.elements[0].span), "1");
  EXPECT_EQ(b.elements[1].kind, JsonKind::number);
  EXPECT_EQ(b.elements[1].text, "-2.50e+1");
  EXPECT_EQ(letters(b.elements[1].span), "-2.50e+1");
  EXPECT_EQ(b.elements[2].kind, JsonKind::boolean);
  EXPECT_EQ(letters(b.elements[2].span), "true");
  EXPECT_EQ(letters(b.elements[3].span), "null");
  EXPECT_EQ(letters(b.elements[4].span), "{");
  EXPECT_EQ(root.members[2].key, "c\"");
  EXPECT_EQ(letters(root.members[2].key_span), "c\\\"");
  EXPECT_EQ(root.members[2].value.find("d")->value.kind, JsonKind::array);
  EXPECT_EQ(root.find("z"), nullptr);
}

TEST(JsonReader, ReadsASingleNumberToTheEndOfTheText) {
  const auto kept = source("123");
  EXPECT_EQ(read(kept).text, "123");
}

TEST(JsonReader, JoinsSurrogatePairs) {
  const auto kept = source("[\"\\uD842\\uDFB7\", \"\\u845B\\uDB40\\uDD00\"]");
  const JsonValue root = read(kept);
  EXPECT_EQ(root.elements[0].text, "𠮷");
  EXPECT_EQ(root.elements[1].text, "葛\U000E0100");
}

TEST(JsonReader, ReportsDuplicateKeysWhereverTheyAre) {
  EXPECT_THAT(problems_of("{\"a\":1,\"b\":{\"c\":1,\"c\":{\"x\":[1]}},\"a\":[{\"d\":1,\"d\":2}], \"a\":2}"),
              ElementsAre("A157 c", "A157 a", "A157 a"));
  EXPECT_THAT(problems_of("{\"a\":1,\"\\u0061\":2}"), ElementsAre("A157 \\u0061"));
  EXPECT_THAT(problems_of("[{\"a\":1},{\"a\":2}]"), IsEmpty());
}

TEST(JsonReader, ReportsDuplicatesAndTheFaultBehindThem) {
  EXPECT_THAT(problems_of("{\"a\":1,\"a\":2,}"), ElementsAre("A157 a", "A153 ,"));
}

TEST(JsonReader, ExplainsCommas) {
  EXPECT_THAT(problems_of("{\"a\": 1,\n}"), ElementsAre("A153 ,"));
  EXPECT_THAT(problems_of("[1, ]"), ElementsAre("A153 ,"));
  EXPECT_THAT(problems_of("{\"a\": \"1\"\n\"b\": 2}"), ElementsAre("A154 \"1\""));
  EXPECT_THAT(problems_of("[1 2]"), ElementsAre("A154 1"));
  EXPECT_THAT(problems_of("[1,,2]"), ElementsAre("A152 ,"));
  EXPECT_THAT(problems_of("[,1]"), ElementsAre("A152 ,"));
  EXPECT_THAT(problems_of("{\"a\" \"b\"}"), ElementsAre("A155 \"a\""));
  EXPECT_THAT(problems_of("{\"a\"}"), ElementsAre("A155 \"a\""));
  EXPECT_THAT(problems_of("{\"a\"::1}"), ElementsAre("A152 :"));
}

TEST(JsonReader, ExplainsBracketsAndEnds) {
  EXPECT_THAT(problems_of(""), ElementsAre("A150 "));
  EXPECT_THAT(problems_of(" \n"), ElementsAre("A150 "));
  EXPECT_THAT(problems_of("{\"a\": [1, 2"), ElementsAre("A151 2"));
  EXPECT_THAT(problems_of("{\"a\":"), ElementsAre("A151 \"a\""));
  EXPECT_THAT(problems_of("{\"a\": 1,"), ElementsAre("A151 1"));
  EXPECT_THAT(problems_of("{\"a\": [1}"), ElementsAre("A152 }"));
  EXPECT_THAT(problems_of("{\"a\": 1]"), ElementsAre("A152 ]"));
  EXPECT_THAT(problems_of("{} {}"), ElementsAre("A156 {"));
  EXPECT_THAT(problems_of("{}\n\"まだ\""), ElementsAre("A156 \"まだ\""));
  EXPECT_THAT(problems_of("]"), ElementsAre("A152 ]"));
  const auto result = parse_json(source("{\n\"a\": [\n1"));
  EXPECT_EQ(diag::message(result.diagnostics[0], diag::Language::en),
            "the file ends too early: the [ of line 2 is not closed");
}

TEST(JsonReader, ExplainsStrings) {
  EXPECT_THAT(problems_of("{\"a\": \"x"), ElementsAre("A161 \"x"));
  EXPECT_THAT(problems_of("{\"a"), ElementsAre("A161 \"a"));
  EXPECT_THAT(problems_of("{\"a\": \"x\ny\"}"), ElementsAre("A159 \"x"));
  EXPECT_THAT(problems_of("[\"\\x\"]"), ElementsAre("A160 \\x"));
  EXPECT_THAT(problems_of("[\"C:\\病院\"]"), ElementsAre("A160 \\病"));
  EXPECT_THAT(problems_of("[\"\\u12G4\"]"), ElementsAre("A160 \\u"));
  EXPECT_THAT(problems_of("[\"\\uD842\"]"), ElementsAre("A158 \\uD842"));
  EXPECT_THAT(problems_of("[\"\\uDFB7\\uD842\"]"), ElementsAre("A158 \\uDFB7", "A158 \\uD842"));
  EXPECT_THAT(problems_of("{\"\\uD842\": 1}"), ElementsAre("A158 \\uD842"));
}

TEST(JsonReader, ExplainsWhatIsNoJson) {
  EXPECT_THAT(problems_of("{a: 1}"), ElementsAre("A162 a"));
  EXPECT_THAT(problems_of("{'a': 1}"), ElementsAre("A162 'a'"));
  EXPECT_THAT(problems_of("{“a”: 1}"), ElementsAre("A162 “a”"));
  EXPECT_THAT(problems_of("{\"a\": はい}"), ElementsAre("A152 はい"));
  EXPECT_THAT(problems_of("{\"a\": yes}"), ElementsAre("A152 yes"));
  EXPECT_THAT(problems_of("[01]"), ElementsAre("A163 01"));
  EXPECT_THAT(problems_of("[12月]"), ElementsAre("A163 12月"));
  EXPECT_THAT(problems_of("[truely]"), ElementsAre("A152 truely"));
  EXPECT_THAT(problems_of("[1.]"), ElementsAre("A163 1."));
  EXPECT_THAT(problems_of("[+1]"), ElementsAre("A163 +1"));
  EXPECT_THAT(problems_of("[1e999]"), ElementsAre("A163 1e999"));
  EXPECT_THAT(problems_of("{ // 覚え書き\n}"), ElementsAre("A164 // 覚え書き"));
  EXPECT_THAT(problems_of("{\"a\": 1 /* x */}"), ElementsAre("A164 /* x */}"));
  EXPECT_THAT(problems_of("<answers/>"), ElementsAre("A152 <answers/>"));
  EXPECT_THAT(problems_of("{\"a\": \"\xE3\x81\"}"), ElementsAre("A102 \xE3"));
}

TEST(JsonReader, ReportsTheFaultsBehindAFault) {
  EXPECT_THAT(problems_of("{\n  \"a\": \"1\"\n  \"b\": yes,\n  c: 3,\n  \"d\": [1, 2,],\n  \"e\" \"5\"\n}"),
              ElementsAre("A154 \"1\"", "A152 yes", "A162 c", "A153 ,", "A155 \"e\""));
  EXPECT_THAT(problems_of("{\"a\": はい, // 覚え\n \"b\": \"x\ny\", \"c\" = 1; \"d\": 01, 'e': 'f g', \"h\": \"\\x\"}"),
              ElementsAre("A152 はい", "A164 // 覚え", "A159 \"x", "A155 \"c\"", "A152 ;", "A163 01", "A162 'e'", "A152 'f",
                          "A160 \\x"));
  EXPECT_THAT(problems_of("{\"a\": [1, 2}, \"b\": no}"), ElementsAre("A152 }", "A152 no"));
  EXPECT_THAT(problems_of("{\"a\": 1，\"b\": 2、\"c\"：3}"), ElementsAre("A152 ，", "A152 、", "A155 \"c\""));
  EXPECT_THAT(problems_of("[1，]"), ElementsAre("A152 ，", "A153 ，"));
  EXPECT_THAT(problems_of("[1，あ]"), ElementsAre("A152 ，", "A152 あ"));
}

TEST(JsonReader, TellsAMissingQuoteFromARawLineEnd) {
  EXPECT_THAT(problems_of("{\"a\": \"x,\n \"b\": yes}"), ElementsAre("A159 \"x,", "A152 yes"));
  EXPECT_THAT(problems_of("{\"a\": \"x\n}"), ElementsAre("A159 \"x"));
  EXPECT_THAT(problems_of("{\"a\": \"x\r\ny\nz\", \"b\": yes}"), ElementsAre("A159 \"x", "A152 yes"));
}

TEST(JsonReader, RefusesWhatStandsBehindANul) {
  const auto with_nul = [](std::string text) {
    for (char& c : text) {
      if (c == '@') c = '\0';
    }
    return text;
  };
  EXPECT_THAT(problems_of(with_nul("{\"a\": 1}@{\"a\": 2}")), ElementsAre(with_nul("A104 @"), "A156 {"));
  EXPECT_THAT(problems_of(with_nul("{\"a\": 1}\n@@@@")), ElementsAre(with_nul("A104 @@@@")));
  EXPECT_THAT(problems_of(with_nul("{\"a\": @ 1, @ \"b\"@: 2}")),
              ElementsAre(with_nul("A104 @"), with_nul("A104 @"), with_nul("A104 @")));
  EXPECT_THAT(problems_of(with_nul("@")), ElementsAre(with_nul("A104 @")));
  EXPECT_THAT(problems_of("{\"a\": 1}\n \t"), testing::IsEmpty());
}

TEST(JsonReader, ReadsBehindTwoByteOrderMarks) {
  EXPECT_THAT(problems_of("\uFEFF{}"), testing::IsEmpty());
  EXPECT_THAT(problems_of("\uFEFF\uFEFF{}"), ElementsAre("A108 \uFEFF"));
}

TEST(JsonReader, RecoversTheTreeOfARefusedText) {
  EXPECT_FALSE(parse_json(source("{\"a\":1,\"a\":2}")).value);
  const auto recovered = recover_json(source("{\"a\":1,\"a\":2}"));
  ASSERT_TRUE(recovered.value);
  ASSERT_EQ(recovered.value->members.size(), 1u);
  EXPECT_EQ(recovered.value->members[0].value.text, "1");
  EXPECT_FALSE(recover_json(source("{\"a\":1,}")).value);
}

}  // namespace
}  // namespace chohyo::tree
