// Record lists of a pack: how they are read, what is refused, and what the schemas make of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "diag/printer.hpp"
#include "form/answers_schema.hpp"
#include "form/loops.hpp"
#include "library/library.hpp"
#include "support/ledger_pack.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::form {
namespace {

using support::ledger_pack_with;
using support::read_ledger;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

FormPtr ledger() {
  auto read = read_ledger();
  for (const auto& d : read.diagnostics) ADD_FAILURE() << diag::to_line(d, diag::Language::en);
  return read.value.value();
}

TEST(RecordLists, AreReadWithTheirFields) {
  const FormPtr form = ledger();
  ASSERT_EQ(form->lists.size(), 1u);
  const RecordList& system = form->lists[0];
  EXPECT_EQ(system.label, "システム");
  ASSERT_EQ(system.fields.size(), 6u);
  EXPECT_TRUE(system.fields[0].required);
  EXPECT_FALSE(system.fields[1].required);
  EXPECT_EQ(system.fields[1].field.kind, FieldKind::choice);
  EXPECT_EQ(system.fields[2].field.kind, FieldKind::date);
  EXPECT_EQ(system.fields[4].to, "vendor");
  ASSERT_EQ(system.lists.size(), 1u);
  EXPECT_EQ(system.lists[0].id, "backup");
  EXPECT_TRUE(form->asks());
}

TEST(RecordLists, HaveNamesForLeaves) {
  const FormPtr form = ledger();
  const RecordLoop loop = find_record_loop(*form, "system.backup");
  ASSERT_TRUE(loop);
  EXPECT_EQ(loop.name(), "system.backup");
  const auto names = loop_leaves(*form, loop);
  for (const char* name : {"backup.id", "backup.place", "system.id", "system.name", "system.vendor.name",
                           "system.vendor.status", "system.needs.id", "index", "count"}) {
    EXPECT_THAT(names, Contains(name));
  }
  EXPECT_THAT(names, testing::Not(Contains("system.vendor")));
  EXPECT_THAT(names, testing::Not(Contains("system.needs.vendor"))) << "references are followed one step";
  EXPECT_THAT(loop_leaves(*form, find_record_loop(*form, "person")),
              ElementsAre("person.role", "person.title", "person.name", "index", "count"));
  EXPECT_FALSE(find_record_loop(*form, "system.vendor"));
  EXPECT_FALSE(find_record_loop(*form, "sistem"));
}

TEST(RecordLists, CellsThatPrintOneFieldAreFilledInThere) {
  const FormPtr form = ledger();
  const auto& table = std::get<Table>(form->body[0].content);
  const auto& each = std::get<EachRow>(table.rows[0].content);
  EXPECT_EQ(each.loop.sort, "order");
  EXPECT_EQ(each.blank_rows, 2u);
  EXPECT_EQ(each.cells.at(0).field, std::nullopt) << "{{index}} is no field";
  EXPECT_EQ(each.cells.at(1).field, RecordFieldIndex(0));
  EXPECT_EQ(each.cells.at(4).field, std::nullopt) << "several words are no field";
}

struct Defect {
  const char* from;
  const char* to;
  const char* code;
  const char* at;    ///< what the first finding points at
  const char* hint;  ///< stands in its hint
};

class ListDefect : public testing::TestWithParam<Defect> {};

TEST_P(ListDefect, IsNamedWithItsPlace) {
  const auto read = read_ledger(ledger_pack_with(GetParam().from, GetParam().to));
  EXPECT_FALSE(read.value);
  const auto found = std::find_if(read.diagnostics.begin(), read.diagnostics.end(),
                                  [](const auto& d) { return d.code->id == GetParam().code; });
  std::string all;
  for (const auto& d : read.diagnostics) all += diag::to_line(d, diag::Language::en);
  ASSERT_NE(found, read.diagnostics.end()) << all;
  EXPECT_THAT(std::string(found->span.source->text().substr(found->span.begin, found->span.end - found->span.begin)),
              HasSubstr(GetParam().at));
  EXPECT_THAT(diag::hint(*found, diag::Language::en), HasSubstr(GetParam().hint));
}

INSTANTIATE_TEST_SUITE_P(
    Each, ListDefect,
    testing::Values(
        Defect{"<lists>", "<lists><lst id=\"x\" label=\"x\"/>", "F104", "lst", "\"list\""},
        Defect{"<list id=\"system\" label=\"システム\">", "<list id=\"system\">", "F106", "<list", ""},
        Defect{"<list id=\"system\"", "<list id=\"vendor\"", "F114", "vendor", "another meaning"},
        Defect{"<list id=\"system\"", "<list id=\"terms\"", "F115", "<list", ""},
        Defect{"<list id=\"backup\"", "<list id=\"name\"", "F115", "<list", ""},
        Defect{"<list id=\"backup\"", "<list id=\"system\"", "F115", "<list", ""},
        Defect{"<date id=\"since\"", "<date id=\"name\"", "F115", "<date", ""},
        Defect{"<date id=\"since\"", "<date id=\"id\"", "F114", "id", "another meaning"},
        Defect{"<date id=\"since\"", "<date of=\"form\" id=\"since\"", "F105", "of", "possible: id, label"},
        Defect{"required=\"yes\"", "required=\"true\"", "F111", "true", "yes"},
        Defect{"<text id=\"order\" label=\"復旧順\" max-length=\"3\"/>", "<txt id=\"order\" label=\"復旧順\"/>", "F104",
               "txt", "\"text\""},
        Defect{"to=\"vendor\"", "to=\"vender\"", "F116", "vender", "\"vendor\""},
        Defect{"to=\"system\"", "to=\"backup\"", "F116", "backup", "system"},
        Defect{"<date id=\"tested\" label=\"復元試験\"/>",
               "<date id=\"tested\" label=\"復元試験\"/><list id=\"deep\" label=\"深い\"><text id=\"a\" "
               "label=\"a\"/></list>",
               "F104", "list", ""},
        Defect{"<each of=\"system\" sort", "<each of=\"sistem\" sort", "F116", "sistem", "\"system\""},
        Defect{"sort=\"order\"", "sort=\"ordr\"", "F116", "ordr", "\"order\""},
        Defect{"sort=\"order\"", "sort-descending=\"yes\"", "F106", "<each", ""},
        Defect{"blank-rows=\"2\"", "blank-rows=\"5000\"", "F113", "5000", "from 1 to 100"},
        Defect{"blank-rows=\"2\"", "blank-rows=\"2\" empty=\"x\"", "F105", "empty", ""},
        Defect{"{{system.name}}</cell>", "{{system.nmae}}</cell>", "F118", "{{system.nmae}}", "\"system.name\""},
        Defect{"{{system.vendor.name}}", "{{system.vendor}}", "F118", "{{system.vendor}}", "say what of it is to be printed; possible: system.vendor.id"},
        Defect{"{{backup.tested}}", "x", "F132", "<date id=\"tested\"", "{{backup.tested}}"},
        Defect{"{{system.vendor.name}}", "", "F132", "<reference id=\"vendor\"", "{{system.vendor"},
        Defect{"<each of=\"system.backup\"><cell", "<each of=\"system\"><cell", "F116", "system", "system.backup"},
        Defect{"{{system.id}}</cell>", "{{backup.id}}</cell>", "F118", "{{backup.id}}", ""}));

TEST(RecordLists, AreBounded) {
  std::string fields, lists;
  for (int i = 0; i < 101; ++i) fields += "<text id=\"f" + std::to_string(i) + "\" label=\"x\"/>";
  for (int i = 0; i < 51; ++i) {
    lists += "<list id=\"l" + std::to_string(i) + "\" label=\"x\"><text id=\"a\" label=\"x\"/></list>";
  }
  const auto many_fields =
      read_ledger(ledger_pack_with("<lists>", "<lists><list id=\"l\" label=\"l\">" + fields + "</list>"));
  EXPECT_THAT(diag::to_line(many_fields.diagnostics.at(0), diag::Language::en), HasSubstr("F135"));
  const auto many_lists = read_ledger(ledger_pack_with("<lists>", "<lists>" + lists));
  EXPECT_THAT(diag::to_line(many_lists.diagnostics.at(0), diag::Language::en), HasSubstr("F135"));
}

TEST(Leaves, TakeAnyRoleButASlipForAUsualOne) {
  const auto with = [](const std::string& leaf) {
    return read_ledger(ledger_pack_with("<table id=\"systems\"",
                                        "<paragraph style=\"s\">" + leaf + "</paragraph><table id=\"systems\""));
  };
  EXPECT_TRUE(with("{{person.bcp-leader}}").value);
  EXPECT_TRUE(with("{{person.safety-officer}}{{facility.beds}}").value);
  const auto slip = with("{{person.safty-officer}}");
  ASSERT_EQ(slip.diagnostics.size(), 1u);
  EXPECT_EQ(slip.diagnostics[0].code->id, "F118");
  EXPECT_THAT(diag::hint(slip.diagnostics[0], diag::Language::en), HasSubstr("\"person.safety-officer\""));
  EXPECT_FALSE(with("{{person.a.b}}").value);
  EXPECT_FALSE(with("{{facility.phone}}").value) << "templates/records.xml declares none";
}

// --- templates/records.xml -----------------------------------------------------------------------------------------

diag::Diagnostics base_defects(const std::string& from, const std::string& to) {
  std::string text(usual_base_records()->source->text());
  const std::size_t place = text.find(from);
  if (place == std::string::npos) throw std::runtime_error("not in the declarations: " + from);
  return read_base_records(std::make_shared<const diag::Source>("records.xml", text.replace(place, from.size(), to)))
      .diagnostics;
}

std::string first_code(const diag::Diagnostics& defects) {
  return defects.empty() ? "none" : std::string(defects.front().code->id);
}

TEST(BaseRecords, AreThoseOfTheTemplatesFolder) {
  const auto& base = *usual_base_records();
  EXPECT_THAT(base.facility_leaves(), Contains("facility.administrator"));
  EXPECT_THAT(base.owner_leaves(), Contains("vendor.short"));
  EXPECT_EQ(BaseRecords::role_in("person.bcp-leader"), "bcp-leader");
  EXPECT_EQ(BaseRecords::role_in("person."), "");
  EXPECT_EQ(BaseRecords::role_in("personal.x"), "");
}

TEST(BaseRecords, OfAFolderReplaceTheUsualOnes) {
  const support::TemporaryFolder folder;
  EXPECT_EQ(load_base_records(folder.path()).value, usual_base_records()) << "a folder without declarations";
  std::string text(usual_base_records()->source->text());
  text.replace(text.find("<text id=\"address\""), 0, "<text id=\"phone\" label=\"電話\"/>");
  std::ofstream(folder / "records.xml", std::ios::binary) << text;
  const auto loaded = load_base_records(folder.path());
  ASSERT_TRUE(loaded.value);
  EXPECT_THAT((*loaded.value)->facility_leaves(), Contains("facility.phone"));
  std::ofstream(folder / "records.xml", std::ios::binary) << "<records/>";
  EXPECT_EQ(first_code(load_base_records(folder.path()).diagnostics), "F107");
  EXPECT_FALSE(library::Library::load(folder.path()).value);
}

TEST(BaseRecords, SayWhatIsWrongWithTheirDeclarations) {
  EXPECT_EQ(first_code(base_defects("<records>", "<records a=\"1\">")), "F105");
  EXPECT_EQ(first_code(base_defects("</records>",
                                    "<list id=\"maker\" all=\"makers\" label=\"x\">"
                                    "<text id=\"name\" label=\"x\"/></list></records>")),
            "F111")
      << "of what forms are made for there is one list";
  EXPECT_EQ(first_code(base_defects(" all=\"vendors\"", "")), "F106");
  EXPECT_EQ(first_code(base_defects(" all=\"vendors\"", " all=\"vendor\"")), "F114");
  EXPECT_EQ(first_code(base_defects("<record id=\"facility\"", "<record id=\"hospital\"")), "F111");
  EXPECT_EQ(first_code(base_defects("<text id=\"address\"", "<text id=\"persons\"")), "F114");
  EXPECT_EQ(first_code(base_defects("<text id=\"address\"", "<text id=\"administrator\"")), "F115");
  EXPECT_EQ(first_code(base_defects("<text id=\"title\"", "<text id=\"role\"")), "F114");
  EXPECT_EQ(first_code(base_defects("<role id=\"administrator\"/>", "<role id=\"safety-officer\"/>")), "F115");
  EXPECT_EQ(first_code(base_defects("<text id=\"system\" label=\"担当するシステム\"/>",
                                    "<reference id=\"system\" label=\"x\" to=\"person\"/>")),
            "F104");
}

// --- schemas -------------------------------------------------------------------------------------------------------

std::string xml_with(const std::string& records) {
  return "<answers version=\"1\"><facility id=\"f\" name=\"架空\"/><ledger edition=\"r1\">" + records +
         "</ledger></answers>";
}

std::string json_with(const std::string& members) {
  return R"({"version": 1, "facility": {"id": "f", "name": "架空"}, "ledger": {"edition": "r1", )" + members + "}}";
}

int validate(const std::string& schema, const std::string& document, bool xml) {
  const support::TemporaryFolder folder;
  const std::string schema_file = (folder / "schema").string(), file = (folder / "document").string();
  std::ofstream(schema_file, std::ios::binary) << schema;
  std::ofstream(file, std::ios::binary) << document;
  if (xml) return support::run({"xmllint", "--noout", "--nonet", "--schema", schema_file, file}).status;
  const std::string program =
      "import json, sys, jsonschema\n"
      "schema = json.load(open(sys.argv[1], encoding='utf-8'))\n"
      "errors = list(jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[2], "
      "encoding='utf-8'))))\n"
      "sys.exit(3 if errors else 0)\n";
  return support::run({"/usr/bin/python3", "-c", program, schema_file, file}).status;
}

TEST(RecordSchemas, OfXmlAcceptsRecordsAndRefusesWrongOnes) {
  const std::string schema = answers_xsd({ledger()});
  const auto status = [&](const std::string& records) { return validate(schema, xml_with(records), true); };
  EXPECT_EQ(status(R"(<system id="his" name="x" kind="core" since="2020-04-01" vendor="b" order="10">
                        <backup place="倉庫"/><backup id="2" place="遠隔地" tested="6/10"/></system><system name=""/>)"),
            0);
  EXPECT_EQ(status(R"(<system id="" name="" kind="" since="" order="" vendor="" needs=""/>)"), 0)
      << "as chohyo new writes it";
  for (const char* wrong : {R"(<sistem name="x"/>)", R"(<system/>)", R"(<system name="x" kind="big"/>)",
                            R"(<system name="x" since="soon"/>)", R"(<system name="x" order="1234"/>)",
                            R"(<system name="x" id="a/b"/>)", R"(<system name="x" vendor="B社"/>)",
                            R"(<system name="x"><system name="y"/></system>)", R"(<backup place="x"/>)"}) {
    EXPECT_EQ(status(wrong), 3) << wrong;
  }
}

TEST(RecordSchemas, OfJsonAcceptsRecordsAndRefusesWrongOnes) {
  const std::string schema = answers_json_schema({ledger()});
  const auto status = [&](const std::string& members) { return validate(schema, json_with(members), false); };
  EXPECT_EQ(status(R"("system": [{"id": "his", "name": "x", "kind": "core", "backup": [{"place": "倉庫"}]}])"), 0);
  EXPECT_EQ(status(R"("system": [])"), 0);
  for (const char* wrong : {R"("system": {"name": "x"})", R"("sistem": [])", R"("system": [{}])",
                            R"("system": [{"name": "x", "kind": "big"}])", R"("system": [{"name": "x", "id": "a/b"}])",
                            R"("system": [{"name": "x", "backup": [{"pl": "x"}]}])"}) {
    EXPECT_EQ(status(wrong), 3) << wrong;
  }
}

TEST(RecordSchemas, OfXmlShareWhatEditionsHaveInCommon) {
  std::string later = ledger_pack_with("edition=\"r1\"", "edition=\"r2\"");
  const std::string name = "<text id=\"name\" label=\"名称\" required=\"yes\"/>";
  later.replace(later.find(name), name.size(), name + "<text id=\"place\" label=\"場所\" required=\"yes\"/>");
  const std::string cell = "{{system.order}}";
  later.replace(later.find(cell), cell.size(), cell + "{{system.place}}");
  const std::string schema = answers_xsd({ledger(), read_ledger(later).value.value()});
  EXPECT_EQ(validate(schema, xml_with(R"(<system name="x"/>)"), true), 0) << "the first edition has no place";
  EXPECT_EQ(validate(schema, xml_with(R"(<system name="x" place="y"/>)"), true), 0);
  EXPECT_EQ(validate(schema, xml_with(R"(<system place="y"/>)"), true), 3) << "both need a name";
}

}  // namespace
}  // namespace chohyo::form
