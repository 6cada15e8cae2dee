#include <gmock/gmock.h>

#include "tree/codes.hpp"
#include "tree/json.hpp"
#include "tree/problems.hpp"
#include "tree/reading.hpp"
#include "tree/xml.hpp"

namespace chohyo::tree {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using tree_test::findings;
using tree_test::source;

std::string repeated(std::string_view piece, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

std::string nested_xml(std::size_t depth) { return repeated("<a>", depth) + repeated("</a>", depth); }
std::string nested_json(std::size_t depth) { return repeated("[", depth) + repeated("]", depth); }

TEST(Limits, DepthOfXml) {
  EXPECT_TRUE(parse_xml(source(nested_xml(kMaxDepth))).value);
  EXPECT_THAT(findings(parse_xml(source(nested_xml(kMaxDepth + 1))).diagnostics), ElementsAre("A106 <a>"));
  EXPECT_THAT(findings(parse_xml(source(nested_xml(300000))).diagnostics), ElementsAre("A106 <a>"));
  EXPECT_THAT(findings(parse_xml(source(repeated("<a>", 300000))).diagnostics), ElementsAre("A106 <a>", "A124 <a>"));
}

TEST(Limits, DepthOfJson) {
  EXPECT_TRUE(parse_json(source(nested_json(kMaxDepth))).value);
  EXPECT_THAT(findings(parse_json(source(nested_json(kMaxDepth + 1))).diagnostics), ElementsAre("A106 ["));
  EXPECT_THAT(findings(parse_json(source(nested_json(300000))).diagnostics), ElementsAre("A106 ["));
  EXPECT_THAT(findings(parse_json(source(repeated("{\"a\":", 300000))).diagnostics),
              ElementsAre("A106 {", "A151 \"a\""));
}

TEST(Limits, NumberOfNodes) {
  EXPECT_TRUE(parse_xml(source("<a>" + repeated("<b/>", kMaxNodes - 1) + "</a>")).value);
  EXPECT_THAT(findings(parse_xml(source("<a>" + repeated("<b/>", kMaxNodes) + "</a>")).diagnostics),
              ElementsAre("A107 "));
  EXPECT_THAT(findings(parse_json(source("[" + repeated("0,", kMaxNodes) + "0]")).diagnostics), ElementsAre("A107 "));
}

TEST(Limits, SizeOfAFile) {
  std::string text = "<a/>";
  text.resize(kMaxBytes, ' ');
  EXPECT_TRUE(parse_xml(source(text)).value);
  text.push_back(' ');
  EXPECT_THAT(findings(parse_xml(source(text)).diagnostics), ElementsAre("A101 "));
  EXPECT_THAT(findings(parse_json(source(text)).diagnostics), ElementsAre("A101 "));
}

TEST(Limits, NumberOfProblems) {
  const auto result = parse_xml(source("<a>" + repeated("<b>&x;</b>", 1000) + "</a>"));
  ASSERT_EQ(result.diagnostics.size(), kMaxProblems + 1);
  const diag::Diagnostic& last = result.diagnostics.back();
  EXPECT_EQ(last.code, &kMoreProblems);
  EXPECT_EQ(last.argument("count"), "900");
  EXPECT_EQ(last.argument("limit"), "100");
  EXPECT_FALSE(result.value);
}

// Each of these asks for time that grows with the square of the size from a reader that looks back or ahead carelessly.
TEST(Limits, LongTextsTakeLinearTime) {
  std::string prefixes = "<a";
  for (int i = 0; i < 100000; ++i) prefixes += " xmlns:p" + std::to_string(i) + "='' p" + std::to_string(i) + ":q=''";
  EXPECT_TRUE(parse_xml(source(prefixes + "/>")).value);
  std::string keys = "{";
  for (int i = 0; i < 200000; ++i) keys += "\"" + std::to_string(i) + "\":\"\",";
  const auto json = parse_json(source(keys + "\"last\":\"\"}"));
  ASSERT_TRUE(json.value);
  EXPECT_EQ(write_json(*json.value).size(),
            keys.size() + 1 + 200000 * 4 + std::string_view("  \"last\": \"\"\n}\n").size());
  EXPECT_TRUE(parse_xml(source("<a>" + repeated("<b>x</b>", 200000) + "</a>")).value);
}

TEST(Limits, MessagesQuoteOnlyTheBeginning) {
  EXPECT_EQ(excerpt(repeated("長", 50)), repeated("長", 40) + "…");
  EXPECT_EQ(excerpt("a\nb\x1B[31m\xC2\x9B"), "a<U+000A>b<U+001B>[31m<U+009B>");
}

}  // namespace
}  // namespace chohyo::tree
