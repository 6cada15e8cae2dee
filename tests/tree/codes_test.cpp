// Every code of the room, provoked.
#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <set>

#include "support/arguments.hpp"
#include "tree/codes.hpp"
#include "tree/json.hpp"
#include "tree/reading.hpp"
#include "tree/xml.hpp"

namespace chohyo::tree {
namespace {

struct Case {
  const diag::Code* code;
  bool json;
  std::string text;
  std::string letters;  ///< underlined
};

std::string repeated(std::string_view piece, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases{
      {&kTooLarge, false, std::string(kMaxBytes + 1, ' '), ""},
      {&kNotUtf8, false, "<a x=\"\x83\x41\"/>", "\x83"},
      {&kWrongEncoding, false, "<?xml version='1.0' encoding='EUC-JP'?><a/>", "EUC-JP"},
      {&kForbiddenCharacter, false, "<a x=\"\x08\"/>", "\x08"},
      {&kMoreProblems, false, "<a>" + repeated("&x;", 101) + "</a>", "(nowhere)"},
      {&kTooDeep, false, repeated("<a>", 33) + repeated("</a>", 33), "<a>"},
      {&kTooManyNodes, true, "[" + repeated("0,", kMaxNodes) + "0]", ""},
      {&kSecondByteOrderMark, false, "\uFEFF\uFEFF<a/>", "\uFEFF"},
      {&kInstructionIgnored, false, "<a><?x y?></a>", "<?x y?>"},
      {&kDoctype, false, "<!DOCTYPE a [<!ENTITY e \"x\">]><a/>", "<!DOCTYPE"},
      {&kDoctype, false, "<a><!DOCTYPE a></a>", "<!DOCTYPE a></a>"},
      {&kBadDeclaration, false, "<?xml version=1.0?><a/>", "<?xml version=1.0?>"},
      {&kNoRoot, false, "<!-- x -->", ""},
      {&kSecondRoot, false, "<a/><b></b>", "<b>"},
      {&kTextOutsideRoot, false, "<a/> はい\n", "はい"},
      {&kTextBesideElements, false, "<a> はい <b/></a>", "はい"},
      {&kTagNameExpected, false, "<a>1 < 2</a>", "<"},
      {&kBadStartTag, false, "<a x=\"1\" *></a>", "*"},
      {&kBadAttribute, false, "<a x></a>", "x"},
      {&kUnclosedValue, false, "<a x=\"1></a>", "\"1></a>"},
      {&kLessThanInValue, false, "<a x=\"1<2\"/>", "1<2"},
      {&kDuplicateAttribute, false, "<a x=\"1\" x=\"1\"/>", "x"},
      {&kMismatchedEndTag, false, "<a><b></a></b>", "</a>"},
      {&kUnopenedEndTag, false, "</a>", "</a>"},
      {&kUnclosedElement, false, "<a><b x='1'></b>", "<a>"},
      {&kCutOffInTag, false, "<a><b x='1' ", "<b x='1'"},
      {&kBadEndTag, false, "<a></a x>", "</a x>"},
      {&kBadComment, false, "<a><!-- x\n</a>", "<!-- x"},
      {&kBadCdata, false, "<a><![CDATA[ x\n</a>", "<![CDATA[ x"},
      {&kBadInstruction, false, "<a><? x ?></a>", "<? x ?></a>"},
      {&kBadReference, false, "<a>A & B</a>", "&"},
      {&kForbiddenReference, false, "<a>&#xD800;</a>", "&#xD800;"},
      {&kUndeclaredPrefix, false, "<a p:x=\"1\"/>", "p:x"},
      {&kBadName, false, "<a x　=\"1\"/>", "x　"},
      {&kCdataEndInText, false, "<a>x]]>y</a>", "]]>"},
      {&kRunOnValue, false, "<a x=\"1 y=\"2\"/>", "1 y="},
      {&kJsonEmpty, true, "", ""},
      {&kJsonCutOff, true, "{\"a\": {}", "}"},
      {&kJsonUnexpected, true, "[はい]", "はい"},
      {&kJsonTrailingComma, true, "[1,]", ","},
      {&kJsonMissingComma, true, "[\"a\" \"b\"]", "\"a\""},
      {&kJsonMissingColon, true, "{\"a\" 1}", "\"a\""},
      {&kJsonTextBehind, true, "{}}", "}"},
      {&kJsonDuplicateKey, true, "{\"a\":1,\"a\":1}", "a"},
      {&kJsonLoneSurrogate, true, "[\"\\uDC00\"]", "\\uDC00"},
      {&kJsonControlInString, true, "[\"a\tb\"]", "\"a"},
      {&kJsonBadEscape, true, "[\"\\q\"]", "\\q"},
      {&kJsonUnclosedString, true, "[\"a", "\"a"},
      {&kJsonNameExpected, true, "{1:1}", "1"},
      {&kJsonBadNumber, true, "[-]", "-"},
      {&kJsonComment, true, "[1] // x", "// x"}};
  return kCases;
}

TEST(Codes, EachIsProvoked) {
  for (const Case& c : cases()) {
    const auto kept = tree_test::source(c.text);
    const diag::Diagnostics found = c.json ? parse_json(kept).diagnostics : parse_xml(kept).diagnostics;
    EXPECT_THAT(tree_test::findings(found), testing::Contains(std::string(c.code->id) + " " + c.letters));
    support::expect_fitting_arguments(found);
    for (const diag::Diagnostic& diagnostic : found) {
      for (const diag::Language language : {diag::Language::ja, diag::Language::en}) {
        EXPECT_FALSE(diag::message(diagnostic, language).empty());
      }
    }
  }
}

TEST(Codes, NoneIsLeftOutAndNoneIsTwice) {
  std::set<const diag::Code*> provoked;
  for (const Case& c : cases()) provoked.insert(c.code);
  std::set<std::string_view> ids;
  for (const diag::Code* code : kCodes) {
    EXPECT_TRUE(provoked.contains(code)) << code->id;
    EXPECT_TRUE(ids.insert(code->id).second) << code->id;
    EXPECT_FALSE(code->hint.ja.empty() || code->hint.en.empty()) << code->id;
  }
}

TEST(Codes, EachIsExplained) {
  std::ifstream file(CHOHYO_SOURCE_DIR "/docs/diagnostics/tree.md", std::ios::binary);
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  for (const diag::Code* code : kCodes) {
    EXPECT_THAT(page, testing::HasSubstr("\n### " + std::string(code->id) + " ")) << code->id;
  }
}

}  // namespace
}  // namespace chohyo::tree
