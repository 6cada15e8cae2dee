// The kinds of fields a pack may ask for: how they are read, what is refused, and what the schemas make of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "diag/printer.hpp"
#include "form/answers_schema.hpp"
#include "form/small_pack.hpp"
#include "support/kinds_pack.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::form {
namespace {

using support::kinds_pack_with;
using support::read_kinds;
using testing::HasSubstr;

FormPtr kinds() {
  auto read = read_kinds();
  for (const auto& d : read.diagnostics) ADD_FAILURE() << diag::to_line(d, diag::Language::en);
  return read.value.value();
}

TEST(FieldKinds, AreReadWithTheirAttributes) {
  const FormPtr form = kinds();
  const Field& count = *form->find_field("count");
  EXPECT_EQ(count.kind, FieldKind::number);
  EXPECT_EQ(count.unit, "台");
  EXPECT_EQ(count.decimals, 0);
  EXPECT_EQ(count.least, base::parse_decimal("0"));
  EXPECT_EQ(count.most, base::parse_decimal("1000"));
  EXPECT_EQ(form->find_field("degrees")->decimals, 1);
  EXPECT_FALSE(form->find_field("degrees")->most);
  EXPECT_EQ(form->find_field("risks")->kind, FieldKind::choices);
  EXPECT_EQ(form->find_field("risks")->marks, Marks::box);
  EXPECT_EQ(form->find_field("risks")->options.size(), 3u);
  EXPECT_EQ(form->find_field("done")->kind, FieldKind::checkbox);
  EXPECT_EQ(form->find_field("at")->kind, FieldKind::time);
  EXPECT_EQ(form->find_field("since")->kind, FieldKind::month);
  EXPECT_EQ(form->find_field("mark")->marks, Marks::box);
  EXPECT_EQ(form->find_field("sort")->marks, Marks::strike);
  EXPECT_EQ(form->find_field("era")->format, DateFormat::era);
  EXPECT_TRUE(form->find_field("era")->weekday);
  EXPECT_EQ(form->find_field("room")->rows, 8u);
  EXPECT_EQ(form->lists[0].fields[0].field.kind, FieldKind::number);
  EXPECT_TRUE(form->lists[0].fields[0].required);
}

TEST(FieldKinds, OfTheDocumentationLoad) {
  const std::string fields = fenced_block(file_text(CHOHYO_SOURCE_DIR "/docs/adding-a-form.md"), "xml", 4);
  std::string text = small_pack_with("<text id=\"note\"", fields + "<text id=\"note\"");
  const std::string cell = "<field ref=\"note\"/>";
  for (const char* id : {"occasion", "cause", "seen", "temperature", "day", "battery", "begin", "findings"}) {
    text.insert(text.find(cell), "<field ref=\"" + std::string(id) + "\"/>");
  }
  const auto read = read_pack_text(text);
  for (const auto& d : read.diagnostics) ADD_FAILURE() << diag::to_line(d, diag::Language::en);
  ASSERT_TRUE(read.value);
  EXPECT_EQ((*read.value)->find_field("occasion")->marks, Marks::strike);
}

struct Defect {
  const char* from;
  const char* to;
  const char* code;
  const char* at;    ///< what the finding points at
  const char* hint;  ///< stands in its hint
};

class KindDefect : public testing::TestWithParam<Defect> {};

TEST_P(KindDefect, IsNamedWithItsPlace) {
  const auto read = read_kinds(kinds_pack_with(GetParam().from, GetParam().to));
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
    Each, KindDefect,
    testing::Values(
        Defect{"max=\"1000\"", "max=\"1,000\"", "F113", "1,000", "a number from"},
        Defect{"max=\"1000\"", "max=\"-1\"", "F113", "-1", "from 0 to"},
        Defect{"max=\"1000\"", "max=\"1e999\"", "F113", "1e999", ""},
        Defect{"max=\"1000\"", "max=\"NaN\"", "F113", "NaN", ""},
        Defect{"max=\"1000\"", "max=\"９９\"", "F113", "９９", ""},
        Defect{"max=\"1000\"", "max=\"0.5\"", "F113", "0.5", ""},
        Defect{"max=\"1000\"", "max=\"\"", "F113", "", ""},
        Defect{"max=\"1000\"", "mux=\"1000\"", "F105", "mux", "\"max\""},
        Defect{"decimals=\"1\"", "decimals=\"5\"", "F113", "5", "from 0 to 4"},
        Defect{"decimals=\"1\"", "decimals=\"-1\"", "F113", "-1", "from 0 to 4"},
        Defect{"<number id=\"count\"", "<nunber id=\"count\"", "F104", "nunber", "\"number\""},
        Defect{"marks=\"box\"", "marks=\"boxes\"", "F111", "boxes", "box, strike"},
        Defect{"marks=\"strike\"", "marks=\"strike\" shows=\"chosen\"", "F132", "strike", "remove either"},
        Defect{"format=\"era\" weekday", "format=\"reiwa\" weekday", "F111", "reiwa", "era"},
        Defect{"format=\"era\" weekday", "weekday", "F132", "yes", "choose the format"},
        Defect{"rows=\"8\"", "rows=\"0\"", "F113", "0", "from 1 to 60"},
        Defect{"rows=\"8\"", "rows=\"1e3\"", "F113", "1e3", ""},
        Defect{"<word id=\"flood\">水害</word><word id=\"quake\">地震</word>", "", "F126", "<choices", ""},
        Defect{"<word id=\"flood\"", "<word id=\"fire\"", "F115", "<word", ""},
        Defect{"<word id=\"flood\"", "<word id=\"水害\"", "F128", "水害", ""},
        Defect{"<checkbox id=\"done\" label=\"済\"", "<checkbox id=\"done\" label=\"済\" shows=\"all\"", "F105", "shows", ""},
        Defect{"<time id=\"at\" label=\"時刻\"/>", "<time id=\"at\" label=\"時刻\"><word id=\"a\">a</word></time>", "F104",
               "word", ""},
        Defect{"<month id=\"bought\"", "<month of=\"form\" id=\"bought\"", "F105", "of", "possible: id, label"},
        Defect{"<column id=\"a\" width=\"25mm\" style=\"s\"><field ref=\"count\"/>",
               "<column id=\"a\" width=\"25mm\" style=\"s\">", "F132", "<number", ""}));

TEST(FieldKinds, InTheColumnsOfATableWithoutItemsArePrintedNowhere) {
  const std::string cell = "<field ref=\"count\"/>", column = "<column id=\"f\" width=\"40mm\" style=\"s\"";
  std::string text = kinds_pack_with(cell, "");
  text.replace(text.find(column + "/>"), column.size() + 2, column + ">" + cell + "</column>");
  const auto read = read_kinds(text);
  ASSERT_EQ(read.diagnostics.size(), 1u);
  EXPECT_EQ(std::string(read.diagnostics[0].code->id), "F132");
  EXPECT_THAT(diag::hint(read.diagnostics[0], diag::Language::en), HasSubstr("a table that has items"));
}

class KindSchema : public testing::Test {
 protected:
  bool takes_xml(const std::string& attributes) {
    write("a.xml", R"(<answers version="1"><facility id="f" name="x"/><kinds edition="r1"><item id="i" )" + attributes +
                       "/></kinds></answers>");
    write("answers.xsd", answers_xsd({form_}));
    return support::run({"xmllint", "--noout", "--schema", path("answers.xsd"), path("a.xml")}).status == 0;
  }
  bool takes_json(const std::string& members) {
    write("a.json", R"({"version": 1, "facility": {"id": "f", "name": "x"}, "kinds": {"edition": "r1", "items": {"i": {)" +
                        members + "}}}}");
    write("answers.json", answers_json_schema({form_}));
    return support::run({"/usr/bin/python3", "-m", "jsonschema", "-i", path("a.json"), path("answers.json")}).status == 0;
  }

 private:
  std::string path(const char* name) const { return (folder_ / name).string(); }
  void write(const char* name, const std::string& text) const { std::ofstream(path(name)) << text; }

  FormPtr form_ = kinds();
  support::TemporaryFolder folder_;
};

TEST_F(KindSchema, OfXmlKnowsThem) {
  for (const char* taken :
       {R"(count="12" degrees="-0.5" risks="fire quake" done="yes" at="9:30" since="2024-06" era="2024-06-10")",
        R"(count="" degrees="" risks="" done="" at="" since="")", R"(at="24:00")"}) {
    EXPECT_TRUE(takes_xml(taken)) << taken;
  }
  for (const char* refused : {R"(count="1.5")", R"(count="1,000")", R"(degrees="1.25")", R"(risks="fire floood")",
                              R"(done="true")", R"(at="24:01")", R"(at="9:60")", R"(since="2024-13")"}) {
    EXPECT_FALSE(takes_xml(refused)) << refused;
  }
}

TEST_F(KindSchema, OfJsonKnowsThem) {
  for (const char* taken :
       {R"("count": "12", "degrees": "-0.5", "risks": ["fire", "quake"], "done": "no", "at": "09:30", "since": "2024-06")",
        R"("risks": "fire quake", "count": "", "at": "24:00")", R"("risks": "")"}) {
    EXPECT_TRUE(takes_json(taken)) << taken;
  }
  for (const char* refused : {R"("count": "1.5")", R"("degrees": "NaN")", R"("risks": ["floood"])", R"("risks": "floood")",
                              R"("done": "true")", R"("at": "25:00")", R"("since": "2024-00")"}) {
    EXPECT_FALSE(takes_json(refused)) << refused;
  }
}

}  // namespace
}  // namespace chohyo::form
