#include <gmock/gmock.h>

#include "tree/codes.hpp"
#include "tree/reading.hpp"
#include "tree/xml.hpp"

namespace chohyo::tree {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using tree_test::findings;
using tree_test::letters;
using tree_test::source;

std::vector<std::string> problems_of(std::string_view text) { return findings(parse_xml(source(text)).diagnostics); }

Element read(std::string_view text, const diag::SourcePtr& kept) {
  auto result = parse_xml(kept);
  EXPECT_THAT(findings(result.diagnostics), IsEmpty()) << text;
  return result.value ? std::move(*result.value) : Element{};
}

TEST(XmlReader, PlacesEveryPart) {
  const auto kept = source("<?xml version='1.0'?>\n<a  x = \"1\"\n y='二'><b/><c z=\"\">  文 字 </c></a>\n");
  const Element root = read("", kept);
  EXPECT_EQ(root.name, "a");
  EXPECT_EQ(letters(root.span), "<a  x = \"1\"\n y='二'>");
  EXPECT_EQ(letters(root.name_span), "a");
  ASSERT_EQ(root.attributes.size(), 2u);
  EXPECT_EQ(letters(root.attributes[0].name_span), "x");
  EXPECT_EQ(letters(root.attributes[0].span), "1");
  EXPECT_EQ(letters(root.attributes[1].name_span), "y");
  EXPECT_EQ(letters(root.attributes[1].span), "二");
  ASSERT_EQ(root.children.size(), 2u);
  EXPECT_EQ(letters(root.children[0].span), "<b/>");
  const Element& c = root.children[1];
  EXPECT_EQ(c.text, "文 字");
  EXPECT_EQ(letters(c.text_span), "文 字");
  EXPECT_EQ(letters(c.attributes[0].span), "");
  EXPECT_FALSE(root.text_span);
  EXPECT_EQ(root.span.source, kept.get());
}

TEST(XmlReader, PlacesAreRightBehindAByteOrderMarkAndEntities) {
  const auto kept = source("\xEF\xBB\xBF<a x=\"&lt;𠮷&#x2460;&amp;\" y=\"葛\U000E0100\"><!-- -- は別 --></a>");
  const auto result = recover_xml(kept);
  EXPECT_THAT(findings(result.diagnostics), ElementsAre("A127 <!-- -- は別 -->"));
  ASSERT_TRUE(result.value);
  EXPECT_EQ(result.value->attributes[0].value, "<𠮷①&");
  EXPECT_EQ(letters(result.value->attributes[0].span), "&lt;𠮷&#x2460;&amp;");
  EXPECT_EQ(result.value->attributes[1].value, "葛\U000E0100");
  EXPECT_EQ(letters(result.value->attributes[1].span), "葛\U000E0100");
}

TEST(XmlReader, FindsAttributesAndChildren) {
  const auto kept = source("<a x='1'><b n='1'/><c/><b n='2'/></a>");
  const Element root = read("", kept);
  EXPECT_EQ(root.value("x"), "1");
  EXPECT_EQ(root.value("y"), "");
  EXPECT_EQ(root.find("y"), nullptr);
  ASSERT_NE(root.child("b"), nullptr);
  EXPECT_EQ(root.child("b")->value("n"), "1");
  EXPECT_EQ(root.child("d"), nullptr);
}

TEST(XmlReader, ReadsTextThroughCommentsAndSections) {
  const auto kept = source("<a>一<!-- x --> <![CDATA[<二>]]>&#19977;\r\n</a>");
  const Element root = read("", kept);
  EXPECT_EQ(root.text, "一 <二>三");
  EXPECT_EQ(letters(root.text_span), "一<!-- x --> <![CDATA[<二>]]>&#19977;");
}

TEST(XmlReader, NormalizesLineEndsAsXmlAsks) {
  const auto kept = source("<a x=\"1\r\n2\t3&#10;4&#9;5\">六\r\n七</a>");
  const Element root = read("", kept);
  EXPECT_EQ(root.value("x"), "1 2 3\n4\t5");
  EXPECT_EQ(root.text, "六\n七");
}

TEST(XmlReader, WarnsOfInstructionsThatItDrops) {
  const auto kept = source("<?xml version='1.0'?><?style x?>\n<a><?p?></a><?q?>");
  const auto result = parse_xml(kept);
  EXPECT_TRUE(result.value);
  EXPECT_THAT(tree_test::findings(result.diagnostics), ElementsAre("A136 <?style x?>", "A136 <?p?>", "A136 <?q?>"));
}

TEST(XmlReader, ReadsBehindTwoByteOrderMarks) {
  EXPECT_THAT(problems_of("\uFEFF<?xml version='1.0'?><a/>"), IsEmpty());
  EXPECT_THAT(problems_of("\uFEFF\uFEFF<?xml version='1.0'?><a/>"), ElementsAre("A108 \uFEFF"));
}

TEST(XmlReader, LeavesLettersOfUnreadableReferencesAlone) {
  // pugixml takes the number for U+FFFFF, a private character that nobody wrote.
  const auto kept = source("<a x='&#99999999999999999999;' y='&#x110000;z'/>");
  const auto result = recover_xml(kept);
  EXPECT_THAT(tree_test::findings(result.diagnostics), ElementsAre("A131 &#99999999999999999999;", "A131 &#x110000;"));
  ASSERT_TRUE(result.value);
  EXPECT_EQ(result.value->value("x"), "&#99999999999999999999;");
}

TEST(XmlReader, ReportsARunOfControlCharactersOnce) {
  const std::string nuls(100, '\0');
  const auto result = parse_xml(source("<a/>" + nuls + "\x01\x01"));
  EXPECT_THAT(tree_test::findings(result.diagnostics), ElementsAre("A104 " + nuls, "A104 \x01\x01"));
  EXPECT_EQ(result.diagnostics.at(0).argument("character"), "U+0000 ×100");
}

TEST(XmlReader, AcceptsDeclaredPrefixes) {
  EXPECT_THAT(problems_of("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>"
                          "<a xmlns:p=\"urn:x\" p:b=\"1\" xml:lang=\"ja\"><p:c/></a><!-- end -->"),
              IsEmpty());
  EXPECT_THAT(problems_of("<a><b xmlns:p=\"urn:x\"/><p:c/></a>"), ElementsAre("A132 p:c"));
  EXPECT_THAT(problems_of("<a :x=\"1\"/>"), ElementsAre("A132 :x"));
}

TEST(XmlReader, ReportsEverythingAtOnceInTheOrderOfTheText) {
  EXPECT_THAT(problems_of("<a x='1' x='2'>stray<b y='&nbsp;'/>\n<c>&#0;</c></a><d/>tail"),
              ElementsAre("A121 x", "A115 stray", "A130 &nbsp;", "A131 &#0;", "A113 <d/>", "A114 tail"));
}

TEST(XmlReader, ReportsWhatStandsBeforeTheFault) {
  EXPECT_THAT(problems_of("<a x='1' x='2'><b>\n</a>"), ElementsAre("A121 x", "A122 </a>"));
}

TEST(XmlReader, RecoversTheTreeOfARefusedText) {
  const auto kept = source("<a x='1' x='2'><b/></a>");
  EXPECT_FALSE(parse_xml(kept).value);
  const auto recovered = recover_xml(kept);
  ASSERT_TRUE(recovered.value);
  ASSERT_EQ(recovered.value->attributes.size(), 1u);
  EXPECT_EQ(recovered.value->value("x"), "1");
  EXPECT_EQ(recovered.value->children.size(), 1u);
  EXPECT_FALSE(recover_xml(source("<a><b></a>")).value);
}

TEST(XmlReader, KeepsTheSourceOfARefusedText) {
  const auto result = parse_xml(source("<a"));
  ASSERT_EQ(result.diagnostics.size(), 1u);
  ASSERT_EQ(result.sources.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].span.source, result.sources[0].get());
}

TEST(XmlReader, ReadsOnBehindControlCharacters) {
  EXPECT_THAT(problems_of(std::string_view("<a x='\0' \x01 x='\x1B'/>", 18)),
              ElementsAre(std::string("A104 \0", 6), "A104 \x01", "A121 x", "A104 \x1B"));
  EXPECT_THAT(problems_of("<a>\xEF\xBF\xBF</a>"), ElementsAre("A104 \xEF\xBF\xBF"));
  EXPECT_THAT(problems_of("<a/\xEF\xBF\xBF </a>"), ElementsAre("A104 \xEF\xBF\xBF", "A117 \xEF\xBF\xBF"));
}

TEST(XmlReader, NamesTheCauseOfAMissingQuote) {
  // The value runs on into the next tags; what pugixml minds is the letter behind the quote it then meets.
  EXPECT_THAT(problems_of("<a>\n<b id='1' first='yes/>\n<b id='2'/>\n</a>"), ElementsAre("A120 yes/>\n<b id="));
  EXPECT_THAT(problems_of("<a>\n<b id='1/>\n</a>"), ElementsAre("A119 '1/>"));
  EXPECT_THAT(problems_of("<a><b id='1"), ElementsAre("A125 <b id='1"));
  EXPECT_THAT(problems_of("<a x=\"1\"y=\"2\"/>"), ElementsAre("A135 1"));
  EXPECT_THAT(problems_of("<a x=\"yes y=\"2024\"/>"), ElementsAre("A135 yes y="));
  EXPECT_THAT(problems_of("<a x=\"yes y=\"二\"/>"), ElementsAre("A135 yes y="));
}

TEST(XmlReader, ExplainsFullWidthSigns) {
  EXPECT_THAT(problems_of("<a　x=\"1\"/>"), ElementsAre("A133 a　x"));
  EXPECT_THAT(problems_of("<a x＝\"1\"/>"), ElementsAre("A118 x＝"));
  EXPECT_THAT(problems_of("<a x=“1”/>"), ElementsAre("A118 “1”"));
  EXPECT_THAT(problems_of("<a x=\"1\"　y=\"2\"/>"), ElementsAre("A135 1"));
  EXPECT_THAT(problems_of("<a x=\"1\" 　y=\"2\"/>"), ElementsAre("A133 　y"));
  EXPECT_THAT(problems_of("<a>　</a>"), IsEmpty());
  EXPECT_THAT(problems_of("<a>　<b/></a>"), ElementsAre("A115 　"));
}

TEST(XmlReader, TellsUnclosedFromUnopenedAndMismatched) {
  EXPECT_THAT(problems_of("<a>\n<b>\n</c></a>"), ElementsAre("A122 </c>"));
  EXPECT_THAT(problems_of("<a/></b>"), ElementsAre("A123 </b>"));
  EXPECT_THAT(problems_of("<a><!-- </b> --><b x='</b>'>"), ElementsAre("A124 <b x='</b>'>", "A120 </b>"));
  const auto result = parse_xml(source("<a>\n<b>\n</c></a>"));
  EXPECT_EQ(diag::message(result.diagnostics[0], diag::Language::en),
            "</c> closes nothing here: the open tag is <b> (line 2)");
}

TEST(XmlReader, LooksForTagsBehindADoctype) {
  EXPECT_THAT(problems_of("<!DOCTYPE a [<!ENTITY e \"<b x='1'>\">]>\n<a></c></a>"),
              ElementsAre("A110 <!DOCTYPE", "A122 </c>"));
  EXPECT_THAT(problems_of("<!DOCTYPE a [<!ENTITY e \"<b x='1'/>\">]><!-- x --><a y=1></a>"),
              ElementsAre("A110 <!DOCTYPE", "A118 1"));
  EXPECT_THAT(problems_of("<!DOCTYPE a []></a>"), ElementsAre("A110 <!DOCTYPE", "A123 </a>"));
}

TEST(XmlReader, NothingBehindTheRootIsPassedOver) {
  for (const char* tail : {"<", " <", "<\n", "<b", "<b/>", "</a>", "</", "<!", "<!-", "<!--", "<?", "&", "&lt;", "x",
                           "]]>", ">", "<![CDATA[x]]>", "<!DOCTYPE a>"}) {
    EXPECT_FALSE(problems_of("<a/>" + std::string(tail)).empty()) << tail;
  }
  for (const char* tail : {"", "\n", "<!-- x -->", " \n<!-- x -->\n"}) {
    EXPECT_TRUE(problems_of("<a/>" + std::string(tail)).empty()) << tail;
  }
}

TEST(XmlReader, ChecksTheDeclaration) {
  EXPECT_THAT(problems_of("\xEF\xBB\xBF<?xml version=\"1.0\" encoding='UTF-8' ?><a/>"), IsEmpty());
  EXPECT_THAT(problems_of("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a/>"), ElementsAre("A103 Shift_JIS"));
  EXPECT_THAT(problems_of("<?xml encoding=\"UTF-8\"?><a/>"), ElementsAre("A111 <?xml encoding=\"UTF-8\"?>"));
  EXPECT_THAT(problems_of("<?xml version=\"1.1\"?><a/>"), ElementsAre("A111 <?xml version=\"1.1\"?>"));
  EXPECT_THAT(problems_of(" <?xml version=\"1.0\"?><a/>"), ElementsAre("A111 <?xml"));
  EXPECT_THAT(problems_of("<?xml > ?><a/>"), ElementsAre("A111 <?xml > ?>"));
  // Declared and meant: both are said, since both have to be changed.
  EXPECT_THAT(problems_of("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a x=\"\x82\xA0\"/>"),
              ElementsAre("A103 Shift_JIS", "A102 \x82"));
}

}  // namespace
}  // namespace chohyo::tree
