// Columns and fields from a range of numbers, and the letters of styles: what is made of them, and what is refused.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "diag/printer.hpp"
#include "form/answers_schema.hpp"
#include "form/calendar.hpp"
#include "form/codes.hpp"
#include "form/small_pack.hpp"
#include "support/arguments.hpp"

namespace chohyo::form {
namespace {

/// The ward duty pack with one place changed.
std::string duty_with(const std::string& from = {}, const std::string& to = {}) {
  std::string text = file_text(CHOHYO_SOURCE_DIR "/tests/packs/ward-duty/r1/form.xml");
  const std::size_t place = text.find(from);
  if (place == std::string::npos) throw std::runtime_error("not in the pack: " + from);
  return text.replace(place, from.size(), to);
}

diag::Result<FormPtr> read(std::string text) {
  return read_pack(std::make_shared<const diag::Source>("form.xml", std::move(text)));
}

std::string report(const diag::Result<FormPtr>& loaded) {
  std::string out;
  for (const auto& d : loaded.diagnostics) out += diag::to_line(d, diag::Language::en) + "\n";
  return out;
}

TEST(Range, MakesAColumnAndAFieldForEachNumber) {
  const auto loaded = read(duty_with());
  ASSERT_TRUE(loaded.value) << report(loaded);
  const Form& form = **loaded.value;
  const Table& table = *find_table(form, "duty");
  ASSERT_EQ(table.columns.size(), 35u);
  EXPECT_EQ(table.columns[2].id, "day-1");
  EXPECT_EQ(table.columns[32].id, "day-31");
  EXPECT_EQ(table.columns[32].series, "day");
  EXPECT_EQ(table.columns[32].number, 31u);
  ASSERT_EQ(table.columns[32].parts.size(), 1u);
  const Field& field = at(form.fields, std::get<CellField>(table.columns[32].parts[0]).field);
  EXPECT_EQ(field.id, "duty-31");
  EXPECT_EQ(field.label, "勤務 31");
  EXPECT_EQ(form.items.front().fields.size(), 33u) << "31 days, the nights and the note";
  EXPECT_EQ(table.header_rows[0].size(), 35u);
  EXPECT_EQ(table.header_rows[1].size(), 31u);
  EXPECT_TRUE(is_steady(table.columns[29])) << "every month has a 28th";
  EXPECT_FALSE(is_steady(table.columns[30])) << "and some have no 29th";
}

TEST(Range, IsInBothSchemasOfAnswers) {
  const auto loaded = read(duty_with());
  ASSERT_TRUE(loaded.value) << report(loaded);
  for (const std::string& schema : {answers_xsd({*loaded.value}), answers_json_schema({*loaded.value})}) {
    EXPECT_THAT(schema, testing::HasSubstr("\"duty-31\""));
    EXPECT_THAT(schema, testing::Not(testing::HasSubstr("\"duty\"")));
    EXPECT_THAT(schema, testing::Not(testing::HasSubstr("\"duty-32\"")));
  }
}

TEST(Range, IsOneHeadingWithoutEach) {
  const auto loaded =
      read(duty_with("<cell column=\"day\" each=\"yes\">{{column.number}}</cell>", "<cell column=\"day\">日</cell>"));
  ASSERT_TRUE(loaded.value) << report(loaded);
  const Table& table = *find_table(**loaded.value, "duty");
  EXPECT_EQ(table.header_rows[0].size(), 5u);
  EXPECT_EQ(table.header_rows[0][2].column_span, 31u);
}

TEST(Range, GivesWordsOfAnItemToAllItsColumns) {
  std::string text =
      duty_with("align=\"center\"><field ref=\"duty\"/>", "align=\"center\"><field ref=\"duty\"/><cell/>");
  const std::string place = "<cell column=\"role\">師長</cell>";
  text.insert(text.find(place), "<cell column=\"day\">○</cell>");
  const auto loaded = read(text);
  ASSERT_TRUE(loaded.value) << report(loaded);
  EXPECT_EQ((*loaded.value)->items.front().cells.size(), 32u) << "31 days and the role";
}

TEST(Range, KnowsTheDaysOfMonths) {
  using namespace std::chrono;
  EXPECT_TRUE(day_of(2024y / February, 29));
  EXPECT_FALSE(day_of(2023y / February, 29));
  EXPECT_FALSE(day_of(2024y / January, 300));
  EXPECT_TRUE(is_weekend(2024y / June / 1));
  EXPECT_TRUE(is_weekend(2024y / June / 2));
  EXPECT_FALSE(is_weekend(2024y / June / 3));
}

struct Defect {
  std::string from, to;
  const diag::Code* code;
  std::string at, hint;
};

class DutyDefect : public ::testing::TestWithParam<Defect> {};

TEST_P(DutyDefect, IsNamedWithItsPlace) {
  const Defect& defect = GetParam();
  const auto loaded = read(duty_with(defect.from, defect.to));
  EXPECT_FALSE(loaded.value);
  EXPECT_LE(loaded.diagnostics.size(), 60u) << "one slip must not be told for every number";
  const auto found = std::find_if(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                                  [&](const auto& d) { return d.code == defect.code; });
  ASSERT_NE(found, loaded.diagnostics.end()) << report(loaded);
  const diag::Span& span = found->span;
  EXPECT_EQ(span.source->text().substr(span.begin, span.end - span.begin), defect.at) << report(loaded);
  EXPECT_THAT(diag::hint(*found, diag::Language::en), testing::HasSubstr(defect.hint));
  support::expect_fitting_arguments(loaded.diagnostics);
}

const std::string kColumnRange = "id=\"day\" each=\"1..31\"", kFieldRange = "label=\"勤務\" each=\"1..31\"";
const std::string kMonth = "month=\"month\"";

const Defect kDefects[] = {
    {kColumnRange, "id=\"day\" each=\"1..100000\"", &kBadRange, "1..100000", "did you mean 1..31?"},
    {kColumnRange, "id=\"day\" each=\"5..1\"", &kBadRange, "5..1", "did you mean 1..5?"},
    {kColumnRange, "id=\"day\" each=\"1-31\"", &kBadRange, "1-31", "did you mean 1..31?"},
    {kColumnRange, "id=\"day\" each=\"0..31\"", &kBadRange, "0..31", "up to 31"},
    {kColumnRange, "id=\"day\" each=\"1..32\"", &kBadRange, "1..32", "did you mean 1..31?"},
    {kColumnRange, "id=\"day\" each=\"月末まで\"", &kBadRange, "月末まで", "like 1..31"},
    {kColumnRange, "id=\"day\" each=\"1..99999999999999999999999\"", &kBadRange, "1..99999999999999999999999", ""},
    {kFieldRange, "label=\"勤務\" each=\"1..100000\"", &kBadRange, "1..100000", "did you mean 1..100?"},
    {kFieldRange, "label=\"勤務\" each=\"1..30\"", &kUnknownReference, "duty", ""},
    {kFieldRange, "label=\"勤務\"", &kUnknownReference, "duty", "\"duty\""},
    {kMonth, "month=\"mouth\"", &kUnknownReference, "mouth", "\"month\""},
    {kMonth, "month=\"ward\"", &kWrongFieldKind, "ward", "month"},
    {kColumnRange, "id=\"day\"", &kUnknownAttribute, "month", "each=\"1..31\""},
    {kColumnRange, "id=\"day\" each-vendor=\"2\" each=\"1..31\"", &kUnknownAttribute, "each", "each-vendor"},
    {"<cell column=\"total\" rows=\"2\">", "<cell column=\"total\" rows=\"2\" each=\"yes\">", &kUnknownAttribute,
     "each", "range"},
    {" each=\"yes\">{{column.number}}", ">{{column.number}}", &kUnknownLeafName, "{{column.number}}", ""},
    {"{{column.weekday}}", "{{column.weekdya}}", &kUnknownLeafName, "{{column.weekdya}}", "\"column.weekday\""},
    {"<text id=\"note\"", "<text id=\"duty-3\" label=\"x\"/><text id=\"note\"", &kDuplicate,
     "<text id=\"duty-3\" label=\"x\"/>", ""},
    {"<text id=\"note\"",
     "<number id=\"a\" label=\"a\" each=\"1..90\"/><number id=\"b\" label=\"b\" each=\"1..90\"/><text id=\"note\"",
     &kTooMany, "1..90", "200"},
    {"family=\"mincho\"", "family=\"minchou\"", &kBadWord, "minchou", "\"mincho\""},
    {"bold=\"yes\"", "bold=\"yes\" family=\"mincho\"", &kUnprinted, "mincho", "no bold"},
    {"gray=\"0.4\"", "gray=\"0.61\"", &kBadNumber, "0.61", "0 to 0.6"},
    {"gray=\"0.4\"", "gray=\"-0.1\"", &kBadNumber, "-0.1", "0 to 0.6"},
    {"gray=\"0.4\"", "gray=\"40%\"", &kBadNumber, "40%", "0 to 0.6"},
    {"valign=\"bottom\"", "valign=\"low\"", &kBadWord, "low", "bottom"},
    {"rule-left=\"1pt\"", "rule-left=\"3pt\"", &kOutOfRange, "3pt", "2pt"},
    {"rules=\"0.25pt\"", "rules=\"2.5pt\"", &kOutOfRange, "2.5pt", "2pt"},
    {"rule-left=\"1pt\"", "rule-left=\"thick\"", &kBadLength, "thick", "9pt"},
    {"border=\"1.5pt\"", "boder=\"1.5pt\"", &kUnknownAttribute, "boder", "\"border\""},
    {"letter-spacing=\"6pt\"", "letter-spacing=\"33pt\"", &kOutOfRange, "33pt", "32pt"},
};

INSTANTIATE_TEST_SUITE_P(Range, DutyDefect, testing::ValuesIn(kDefects));

}  // namespace
}  // namespace chohyo::form
