#include "answers/reading.hpp"
#include "answers/writer.hpp"

namespace chohyo::answers {
namespace {

using answers_test::letters;
using answers_test::problems_of_xml;
using answers_test::source;
using answers_test::xml_with;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kFile =
    "<answers version=\"1\" xmlns:xsi=\"urn:x\" xsi:noNamespaceSchemaLocation=\"answers.xsd\">\n"
    "  <facility id=\"sakura\" name=\"架空&amp;病院\" beds=\"320\">\n"
    "    <person role=\"administrator\" title=\"院長\" name=\"髙橋 一郎\"/>\n"
    "  </facility>\n"
    "  <vendors>\n"
    "    <vendor id=\"a\" name=\"A事業者\"/>\n"
    "  </vendors>\n"
    "  <checklist edition=\"r6\">\n"
    "    <item id=\"gate\" first=\"yes\" first-date=\"6/10\"/>\n"
    "  </checklist>\n"
    "  <contract edition=\"r6\" vendor=\"a\"/>\n"
    "  <contract edition=\"r6\" vendor=\"b\"/>\n"
    "  <plan><system name=\"一\"><contact name=\"二\"/></system><system name=\"三\"/></plan>\n"
    "</answers>\n";

TEST(XmlAnswers, GiveTheTree) {
  const auto kept = source(kFile);
  const auto result = read_xml(kept);
  ASSERT_THAT(tree_test::findings(result.diagnostics), IsEmpty());
  const Answers& answers = *result.value;
  EXPECT_EQ(answers.source, kept);
  EXPECT_EQ(answers.facility_id(), "sakura");
  EXPECT_EQ(answers.facility.text("name"), "架空&病院");
  EXPECT_EQ(answers.facility.text("kind"), "");
  ASSERT_EQ(answers.facility.records.size(), 1u);
  EXPECT_EQ(answers.facility.records[0].name, "person");
  EXPECT_EQ(answers.facility.records[0].text("role"), "administrator");
  EXPECT_TRUE(answers.owners_given);
  ASSERT_EQ(answers.owners.size(), 1u);
  EXPECT_EQ(answers.owners[0].text("name"), "A事業者");
  ASSERT_EQ(answers.forms.size(), 4u);
  EXPECT_EQ(answers.forms[0].name, "checklist");
  EXPECT_EQ(answers.forms[0].records[0].text("first-date"), "6/10");
  EXPECT_EQ(answers.forms[2].text("vendor"), "b");
  EXPECT_EQ(answers.forms[3].records[0].records[0].text("name"), "二");
}

TEST(XmlAnswers, PlaceEveryValue) {
  const auto kept = source(kFile);
  const auto result = read_xml(kept);
  ASSERT_TRUE(result.value);
  const Record& facility = result.value->facility;
  EXPECT_EQ(letters(facility.span), "<facility id=\"sakura\" name=\"架空&amp;病院\" beds=\"320\">");
  EXPECT_EQ(letters(facility.place("name")), "架空&amp;病院");
  EXPECT_EQ(letters(facility.find("name")->name_span), "name");
  EXPECT_EQ(letters(facility.place("kind")), letters(facility.span));
  EXPECT_EQ(letters(result.value->owners_span), "<vendors>");
  EXPECT_EQ(letters(result.value->owners[0].span), "<vendor id=\"a\" name=\"A事業者\"/>");
  EXPECT_EQ(letters(result.value->forms[0].records[0].place("first")), "yes");
}

TEST(XmlAnswers, TellNoVendorFromUnknownVendors) {
  const auto none = read_xml(source(xml_with("<vendors/>")));
  ASSERT_TRUE(none.value);
  EXPECT_TRUE(none.value->owners_given);
  EXPECT_TRUE(none.value->owners.empty());
  const auto unknown = read_xml(source(xml_with("")));
  ASSERT_TRUE(unknown.value);
  EXPECT_FALSE(unknown.value->owners_given);
}

TEST(XmlAnswers, RefuseOtherFiles) {
  EXPECT_THAT(problems_of_xml("<group/>"), ElementsAre("A210 <group/>"));
  EXPECT_THAT(problems_of_xml("<answers/>"), ElementsAre("A211 <answers/>", "A213 <answers/>"));
  EXPECT_THAT(problems_of_xml("<answers version='1.0' lang='ja'><facility id='f' name='n'/></answers>"),
              ElementsAre("A212 1.0", "A217 lang"));
}

TEST(XmlAnswers, ReportTheTextAndTheTreeTogether) {
  EXPECT_THAT(problems_of_xml("<answers version='1'>\n<facility id='f' name='n' id='g' nam='x'/>\nstray</answers>"),
              ElementsAre("A121 id", "A218 nam", "A115 stray"));
}

TEST(XmlAnswers, ProposeWhatWasMeant) {
  EXPECT_THAT(problems_of_xml("<answers version='1'><facilty id='f' name='n'/></answers>"),
              ElementsAre("A216 <facilty id='f' name='n'/>"));
  const auto result = read_xml(source(xml_with("<venders/>")));
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(diag::hint(result.diagnostics[0], diag::Language::en), "did you mean “vendors”?");
  // Beside a part that is there, any name may be a form's.
  EXPECT_THAT(problems_of_xml(xml_with("<vendors/><vender/>")), IsEmpty());
}

TEST(XmlAnswers, CarryAnyFieldWhenNoneAreDeclared) {
  const std::string text =
      "<answers version='1'><facility id='f' name='n' phone='0'><person role='r' mail='m'/></facility>"
      "<vendors><vendor id='a' name='n' phone='1'/></vendors></answers>";
  EXPECT_THAT(problems_of_xml(text, nullptr), IsEmpty());
  EXPECT_THAT(problems_of_xml(text), ElementsAre("A217 phone", "A217 mail", "A217 phone"));
  EXPECT_EQ(read_xml(source(text)).value->facility.text("phone"), "0");
  EXPECT_THAT(problems_of_xml("<answers version='1'><facility id='f' name='n' persons='0'/></answers>", nullptr),
              ElementsAre("A217 persons"));
}

TEST(XmlAnswers, HoldNoTextAndNothingInLeaves) {
  EXPECT_THAT(problems_of_xml(xml_with("<checklist>はい</checklist>")), ElementsAre("A227 はい"));
  EXPECT_THAT(problems_of_xml(xml_with("<vendors x='1'><vendor id='a' name='n'><item/></vendor><x/></vendors>")),
              ElementsAre("A217 x", "A235 item", "A215 x"));
}

TEST(XmlAnswers, CheckItemsWhereverTheyStand) {
  EXPECT_THAT(problems_of_xml(xml_with("<f><item/><item id=''/><item id='a'/><item id='b'/><item id='a'/></f>"
                                       "<g><part><item id='a'/></part><part><item id='a'/><item id='a'/></part></g>")),
              ElementsAre("A219 <item/>", "A220 ", "A224 a", "A224 a"));
}

TEST(XmlAnswers, AcceptAFormOncePerVendorAndEdition) {
  EXPECT_THAT(problems_of_xml(xml_with("<f edition='1'/><f edition='2'/><f edition='2' vendor='a'/>")), IsEmpty());
  EXPECT_THAT(problems_of_xml(xml_with("<f edition='1'/><f  edition='1'/>")), ElementsAre("A226 <f  edition='1'/>"));
}

TEST(XmlAnswers, RefuseNamesThatJsonCannotTellApart) {
  EXPECT_THAT(problems_of_xml(xml_with("<version/>")), ElementsAre("A229 version"));
  EXPECT_THAT(problems_of_xml(xml_with("<f items='1'><items/></f>")), ElementsAre("A229 items", "A229 items"));
  EXPECT_THAT(problems_of_xml(xml_with("<f x='1'><x/></f>")), ElementsAre("A230 x"));
  EXPECT_THAT(problems_of_xml(xml_with("<f item='1'><item id='a'/></f>")), IsEmpty());
  EXPECT_THAT(problems_of_xml(xml_with("<f xmlns='urn:x'/>")), ElementsAre("A228 xmlns"));
  EXPECT_THAT(problems_of_xml(xml_with("<f xmlns:p='urn:x'><p:x/></f>")), ElementsAre("A228 xmlns:p", "A228 p:x"));
}

TEST(XmlAnswers, CanCarryComments) {
  auto result = read_xml(source(xml_with("<checklist edition=\"r6\"><item id=\"1-1\" first=\"\"/></checklist>")));
  ASSERT_TRUE(result.value);
  EXPECT_EQ(write_xml(*result.value, {{"checklist-r6", "一年に一度"}, {"checklist-r6/1-1", "責任者 -- を置く"}}),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<answers version=\"1\">\n"
            "  <facility id=\"f\" name=\"架空\"/>\n"
            "  <!-- 一年に一度 -->\n"
            "  <checklist edition=\"r6\">\n"
            "    <!-- 責任者 - - を置く -->\n"
            "    <item id=\"1-1\" first=\"\"/>\n"
            "  </checklist>\n"
            "</answers>\n");
}

TEST(XmlAnswers, CarryCommentsOfEachVendorsTable) {
  auto result = read_xml(source(xml_with("<f edition='1'/><f edition='1' vendor='a'><item id='x'/></f>")));
  ASSERT_TRUE(result.value);
  const std::string text = write_xml(*result.value, {{"f-1/a", "A社"}, {"f-1/a/x", "甲"}, {"f-1/x", "どこにもない"}});
  EXPECT_THAT(text, testing::HasSubstr("  <f edition=\"1\"/>\n"
                                       "  <!-- A社 -->\n"
                                       "  <f edition=\"1\" vendor=\"a\">\n"
                                       "    <!-- 甲 -->\n"
                                       "    <item id=\"x\"/>\n"));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("どこにもない")));
}

}  // namespace
}  // namespace chohyo::answers
