// The generated schemas, tried by outside validators: xmllint and python3-jsonschema.
#include "form/answers_schema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "form/small_pack.hpp"
#include "library/library.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::form {
namespace {

/// The packs of this project, the documented one with a field of the form as a whole, and a later edition of it with
/// one item more and one word less, which asks for that field item by item.
const std::vector<FormPtr>& forms() {
  static const std::vector<FormPtr> all = [] {
    std::vector<FormPtr> out = library::Library::load(CHOHYO_SOURCE_DIR "/templates").value.value().forms();
    const std::string place = R"(<text id="place" label="場所" max-length="3" of="form"/><text id="note")";
    std::string with_place = small_pack_with("<text id=\"note\"", place);
    const std::string heading = "<cell column=\"note\" rows=\"2\">";
    with_place.replace(with_place.find(heading), heading.size(), "<cell column=\"note\" rows=\"2\" field=\"place\">");
    out.push_back(read_pack_text(with_place).value.value());
    std::string later = small_pack_with("edition=\"r1\"", "edition=\"r2\"");
    later.replace(later.find("<text id=\"note\""), 15,
                  R"(<text id="place" label="場所" max-length="5"/><text id="note")");
    const std::string cell = "<field ref=\"note\"/>";
    later.insert(later.find(cell), "<field ref=\"place\"/>");
    later.insert(later.find("<item id=\"pump\""), "<item id=\"hose\"><text>ホースに傷みがない。</text></item>");
    later.replace(later.find("<word id=\"no\">"), 14, "<word id=\"bad\">");
    later.replace(later.find("when=\"no\""), 9, "when=\"bad\"");
    out.push_back(read_pack_text(later).value.value());
    return out;
  }();
  return all;
}

std::string xml_answers(const std::string& inside) {
  return "<answers version=\"1\"><facility id=\"f\" name=\"架空医院\"/>" + inside + "</answers>";
}

std::string checklist_xml(const std::string& items) {
  return xml_answers("<checklist edition=\"r6\">" + items + "</checklist>");
}

/// Two vendors, a and b, and what is said of them.
std::string vendors_xml(const std::string& inside) {
  return xml_answers(R"(<vendors><vendor id="a" name="A"/><vendor id="b" name="B"/></vendors>)" + inside);
}

std::string json_answers(const std::string& members) {
  return R"({"version": 1, "facility": {"id": "f", "name": "架空医院"})" + members + "}";
}

std::string checklist_json(const std::string& items) {
  return json_answers(R"(, "checklist": {"edition": "r6", "items": {)" + items + "}}");
}

class Schema : public testing::Test {
 protected:
  std::string write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return (folder_ / name).string();
  }

  support::Outcome validate_xml(const std::string& document) {
    const std::string schema = write("answers.xsd", answers_xsd(forms()));
    return support::run({"xmllint", "--noout", "--nonet", "--schema", schema, write("answers.xml", document)});
  }

  support::Outcome validate_json(const std::string& document) {
    const std::string program = R"(
import json, sys, jsonschema
schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
errors = list(jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[2], encoding="utf-8"))))
for error in errors: print(error.message)
sys.exit(3 if errors else 0)
)";
    return support::run({"/usr/bin/python3", "-c", program, write("schema.json", answers_json_schema(forms())),
                         write("answers.json", document)});
  }

  support::TemporaryFolder folder_;
};

class XmlSchema : public Schema, public testing::WithParamInterface<std::string> {};
class XmlAccepted : public XmlSchema {};
class XmlRefused : public XmlSchema {};
class JsonAccepted : public XmlSchema {};
class JsonRefused : public XmlSchema {};

TEST_P(XmlAccepted, ByTheXsd) {
  const auto outcome = validate_xml(GetParam());
  EXPECT_EQ(outcome.status, 0) << GetParam() << outcome.err;
}

TEST_P(XmlRefused, ByTheXsd) {
  const auto outcome = validate_xml(GetParam());
  EXPECT_EQ(outcome.status, 3) << GetParam() << outcome.err;  // 3 = validation error, 5 = the schema itself is wrong
}

TEST_P(JsonAccepted, ByTheJsonSchema) {
  const auto outcome = validate_json(GetParam());
  EXPECT_EQ(outcome.status, 0) << GetParam() << outcome.out << outcome.err;
}

TEST_P(JsonRefused, ByTheJsonSchema) {
  const auto outcome = validate_json(GetParam());
  EXPECT_EQ(outcome.status, 3) << GetParam() << outcome.err;
}

INSTANTIATE_TEST_SUITE_P(
    Each, XmlAccepted,
    testing::Values(
        xml_answers(""), checklist_xml(""), checklist_xml(R"(<item id="gate" first="yes" first-date="2024-06-10"/>)"),
        checklist_xml(
            R"(<item id="server/2-4" first="no" first-date="6/10" target="03-31" second="" second-date=""/>)"),
        checklist_xml(R"(<item id="1-1" note="𠮷田、葛󠄀西&#10;二行目"/>)"),
        R"(<answers version="1"><vendors/><facility id="a.b-c_9" name="" kind="clinic" beds="19" address="架空"/></answers>)",
        R"(<answers version="1"><checklist edition="r6" vendor="a"/><facility id="f" name="x"><person role="administrator" title="院長" name="髙橋"/></facility><vendors><vendor id="a" name="A" system="S" status="new"/></vendors></answers>)",
        xml_answers(
            R"(<rounds edition="r1"><item id="pump" result="no"/></rounds><rounds edition="r2"><item id="hose" result="bad"/></rounds>)"),
        vendors_xml(
            R"(<contract edition="r6" vendor="a" first-date="2024-07-01" part2-first-date="7/8"><item id="part2/A-2" first="no" completed="" party="both" note="" proposal="contract/b/part2/A-2"/></contract><contract edition="r6" vendor="b" first-date=""/>)"),
        R"(<answers version="1"><contract edition="r6" vendor="a"/><vendors><vendor id="a" name="A"/></vendors><facility id="f" name="x"/></answers>)",
        xml_answers(
            R"(<rounds edition="r1" place="三階北"><item id="pump" result="no"/></rounds><rounds edition="r2"><item id="hose" place="三階の北"/></rounds>)"),
        R"(<answers version="1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="answers.xsd"><facility id="f" name="x"/></answers>)"));

INSTANTIATE_TEST_SUITE_P(
    Each, XmlRefused,
    testing::Values(R"(<answers version="2"><facility id="f" name="x"/></answers>)", R"(<answers version="1"/>)",
                    R"(<answers version="1"><facility id="F!" name="x"/></answers>)",
                    R"(<answers version="1"><facility id="f" name="x"/><facility id="g" name="y"/></answers>)",
                    R"(<answers version="1"><vendors/><facility id="f" name="x"/><vendors/></answers>)",
                    R"(<answers version="1"><facility id="f" name="x" kind="shop"/></answers>)",
                    R"(<answers version="1"><facility id="f" name="x" beds="many"/></answers>)",
                    R"(<answers version="1"><facility id="f" name="x"><person name="y"/></facility></answers>)",
                    xml_answers(R"(<vendors><vendor id="a" name="A"/><vendor id="a" name="B"/></vendors>)"),
                    xml_answers(R"(<cheklist edition="r6"/>)"), xml_answers(R"(<checklist edition="r9"/>)"),
                    xml_answers("<checklist/>"), checklist_xml(R"(<itm id="gate"/>)"),
                    checklist_xml(R"(<item id="gaet"/>)"), checklist_xml("<item first=\"yes\"/>"),
                    checklist_xml(R"(<item id="gate" first="はい"/>)"),
                    checklist_xml(R"(<item id="gate" first=" yes"/>)"),
                    checklist_xml(R"(<item id="gate" frist="yes"/>)"),
                    checklist_xml(R"(<item id="gate" first-date="2024/06/10"/>)"),
                    checklist_xml(R"(<item id="gate" first-date="2024-13-10"/>)"),
                    checklist_xml(R"(<item id="gate" first-date="6/32"/>)"),
                    checklist_xml(R"(<item id="gate" first-date="2024-06-10 "/>)"),
                    checklist_xml(R"(<item id="gate" first="yes"/><item id="gate" first="no"/>)"),
                    checklist_xml("<item id=\"1-1\" note=\"" + std::string(4001, 'x') + "\"/>"),
                    vendors_xml(R"(<contract edition="r6"/>)"), vendors_xml(R"(<contract edition="r6" vendor=""/>)"),
                    vendors_xml(R"(<contract edition="r6" vendor="c"/>)"),
                    vendors_xml(R"(<contract edition="r6" vendor="a"/><contract edition="r6" vendor="a"/>)"),
                    vendors_xml(R"(<contract edition="r6" vendor="a" first-date="7月1日"/>)"),
                    vendors_xml(R"(<contract edition="r6" vendor="a" first="yes"/>)"),
                    vendors_xml(R"(<contract edition="r6" vendor="a"><item id="part1/A-1" first-date=""/></contract>)"),
                    vendors_xml(R"(<contract-guide edition="r6"/>)"), xml_answers(R"(<vendor-matrix edition="r6"/>)"),
                    xml_answers(R"(<rounds edition="r1" place="三階の北"/>)"),
                    xml_answers(R"(<rounds edition="r2"><item id="hose" place="三階の北の端"/></rounds>)")));

INSTANTIATE_TEST_SUITE_P(
    Each, JsonAccepted,
    testing::Values(
        json_answers(""), checklist_json(R"("gate": {"first": "yes", "first-date": "2024-06-10"})"),
        checklist_json(R"("server/2-4": {"first": "no", "first-date": "6/10", "target": "", "note": "備考"})"),
        json_answers(
            R"(, "contract": {"edition": "r6", "vendor": "a", "first-date": "7/1", "items": {"part2/A-2": {"party": "both", "proposal": "contract/b/part2/A-2"}}})"),
        json_answers(R"(, "rounds": {"edition": "r1", "place": "三階北"})"),
        json_answers(
            R"(, "vendors": [], "checklist": [{"edition": "r6", "vendor": "a", "items": {}}, {"edition": "r6"}])"),
        json_answers(
            R"(, "rounds": [{"edition": "r1", "items": {"pump": {"result": "no"}}}, {"edition": "r2", "items": {"hose": {"result": "bad"}}}])"),
        R"({"$schema": "answers.schema.json", "version": "1", "facility": {"id": "f", "name": "x", "kind": "hospital", "address": "", "beds": 320, "persons": [{"role": "administrator", "title": "院長", "name": "髙橋"}]}, "vendors": [{"id": "a", "name": "A", "status": "existing"}]})"));

INSTANTIATE_TEST_SUITE_P(
    Each, JsonRefused,
    testing::Values(
        R"({"facility": {"id": "f", "name": "x"}})", R"({"version": 2, "facility": {"id": "f", "name": "x"}})",
        R"({"version": 1})", R"({"version": 1, "facility": {"id": "f/g", "name": "x"}})",
        R"({"version": 1, "facility": {"id": "f", "name": "x", "beds": -1}})", json_answers(R"(, "cheklist": {})"),
        json_answers(R"(, "checklist": {"items": {}})"), json_answers(R"(, "checklist": {"edition": "r9"})"),
        checklist_json(R"("gaet": {"first": "yes"})"), checklist_json(R"("gate": {"first": "はい"})"),
        checklist_json(R"("gate": {"target": "2024-12-20"})"),  // the gate has no such field
        checklist_json(R"("gate": {"first-date": "2024-06-10x"})"), checklist_json(R"("gate": {"first": true})"),
        checklist_json("\"1-1\": {\"note\": \"" + std::string(4001, 'x') + "\"}"),
        json_answers(R"(, "rounds": {"edition": "r1", "items": {"hose": {}}})"),  // only r2 asks for it
        json_answers(R"(, "rounds": {"edition": "r2", "place": "三階北"})"),      // asked item by item
        json_answers(R"(, "rounds": {"edition": "r1", "place": "三階の北"})"),
        json_answers(R"(, "contract": {"edition": "r6"})"),
        json_answers(R"(, "contract": {"edition": "r6", "vendor": ""})"),
        json_answers(
            R"(, "contract": {"edition": "r6", "vendor": "a", "items": {"part1/A-1": {"first-date": "2024-07-01"}}})"),
        json_answers(R"(, "contract-guide": {"edition": "r6"})"),
        json_answers(R"(, "rounds": {"edition": "r2", "items": {"pump": {"result": "no"}}})")));

TEST_F(Schema, OfNoFormsIsValidToo) {
  const std::string schema = write("answers.xsd", answers_xsd({}));
  const auto outcome = support::run({"xmllint", "--noout", "--schema", schema, write("a.xml", xml_answers(""))});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

TEST_F(Schema, IsTheSameEachTime) {
  EXPECT_EQ(answers_xsd(forms()), answers_xsd(forms()));
  EXPECT_EQ(answers_json_schema(forms()), answers_json_schema(forms()));
}

TEST_F(Schema, AcceptsEverySample) {
  std::size_t xml = 0, json = 0;
  for (const auto& entry : std::filesystem::directory_iterator(CHOHYO_SOURCE_DIR "/samples")) {
    if (entry.path().extension() == ".xml") {
      ++xml;
      const auto outcome = validate_xml(file_text(entry.path().string()));
      EXPECT_EQ(outcome.status, 0) << entry.path() << outcome.err;
    } else if (entry.path().extension() == ".json") {
      ++json;
      const auto outcome = validate_json(file_text(entry.path().string()));
      EXPECT_EQ(outcome.status, 0) << entry.path() << outcome.out << outcome.err;
    }
  }
  EXPECT_GE(xml, 2u);
  EXPECT_GE(json, 1u);
}

}  // namespace
}  // namespace chohyo::form
