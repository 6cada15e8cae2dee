// Fields that are worked out, conditions about records, and other looks: what is read and what is refused.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "diag/printer.hpp"
#include "support/totals_pack.hpp"

namespace chohyo::form {
namespace {

using support::read_totals_pack;
using support::totals_pack_with;
using testing::HasSubstr;

FormPtr costs() {
  auto read = read_totals_pack();
  for (const auto& d : read.diagnostics) ADD_FAILURE() << diag::to_line(d, diag::Language::en);
  return read.value.value();
}

std::size_t place_of(const Form& form, const Reference& total) {
  const auto found = std::find(form.totals.begin(), form.totals.end(), total);
  EXPECT_NE(found, form.totals.end());
  return static_cast<std::size_t>(found - form.totals.begin());
}

TEST(Totals, StandBehindWhatTheyNeed) {
  const FormPtr form = costs();
  ASSERT_EQ(form->totals.size(), 13u);
  const auto of_form = [&](std::string_view id) {
    const auto index = base::index_of(form->fields, *form->find_field(id)).value();
    return place_of(*form, {ExpressionType::number, Reference::Scope::form_field, index});
  };
  const auto of_system = [&](std::string_view id) {
    return place_of(*form, {ExpressionType::number, Reference::Scope::record_field, form->lists[0].find(id)->value(), 1,
                            ItemAtHand{}, RecordPlace{}});
  };
  EXPECT_LT(of_system("cost"), of_form("cost"));
  EXPECT_LT(of_form("cost"), of_form("all")) << "though the pack says it later";
  EXPECT_LT(of_form("cost"), of_form("share"));
}

TEST(Totals, ConditionsOfALoopChooseItsRecords) {
  const FormPtr form = costs();
  const auto& each = std::get<Each>(form->body[0].content);
  EXPECT_TRUE(each.loop.when);
  EXPECT_FALSE(form->body[0].when);
  const auto& highlighted = std::get<Table>(form->body[1].content).columns[4];
  ASSERT_EQ(highlighted.highlights.size(), 2u);
  EXPECT_TRUE(highlighted.highlights[1].when);
  for (const Column& column : std::get<Table>(form->body[3].content).columns) {
    if (column.series.empty()) continue;
    EXPECT_TRUE(column.highlights.at(0).when) << column.id;
  }
}

struct Defect {
  const char* from;
  const char* to;
  const char* code;
  const char* at;    ///< what the first finding of that code points at
  const char* hint;  ///< stands in its message or hint
};

void PrintTo(const Defect& defect, std::ostream* out) { *out << defect.to; }

class TotalDefect : public testing::TestWithParam<Defect> {};

TEST_P(TotalDefect, IsNamedWithItsPlace) {
  const auto read = read_totals_pack(totals_pack_with(GetParam().from, GetParam().to));
  EXPECT_FALSE(read.value);
  const auto found = std::find_if(read.diagnostics.begin(), read.diagnostics.end(),
                                  [](const auto& d) { return d.code->id == GetParam().code; });
  std::string all;
  for (const auto& d : read.diagnostics) all += diag::to_line(d, diag::Language::en) + "\n";
  ASSERT_NE(found, read.diagnostics.end()) << all;
  EXPECT_EQ(std::string(found->span.source->text().substr(found->span.begin, found->span.end - found->span.begin)),
            GetParam().at);
  EXPECT_THAT(diag::message(*found, diag::Language::en) + diag::hint(*found, diag::Language::en),
              HasSubstr(GetParam().hint));
}

INSTANTIATE_TEST_SUITE_P(
    Each, TotalDefect,
    testing::Values(
        Defect{"total=\"sum(system.cost)\"", "total=\"sum(system.cots)\"", "F116", "system.cots", "\"system.cost\""},
        Defect{"total=\"sum(system.cost)\"", "total=\"sum(system.name)\"", "F305", "system.name", "a number"},
        Defect{"total=\"sum(system.cost)\"", "total=\"count(system) = 3\"", "F305", "count(system) = 3", "a number"},
        Defect{"total=\"sum(system.cost)\"", "total=\"system.cost\"", "F116", "system.cost", "count(system.cost)"},
        Defect{"total=\"sum(system.cost)\"", "total=\"sum(system)\"", "F305", "system", "an entry of a list"},
        Defect{"total=\"sum(system.cost)\"", "total=\"all - 100\"", "F160", "all - 100", "all → cost → all"},
        Defect{"total=\"sum(system.cost)\"", "total=\"cost\"", "F160", "cost", "cost → cost"},
        Defect{"total=\"system.price * system.pieces\"", "total=\"system.price * sytem.pieces\"", "F116",
               "sytem.pieces", "\"system.pieces\""},
        Defect{"total=\"system.price * system.pieces\"", "total=\"sum(system.price)\"", "F116", "system.price", ""},
        Defect{"total=\"sum(point)\"/>", "total=\"sum(points)\"/>", "F160", "sum(points)", "points → points"},
        Defect{"total=\"cost + 100\"", "min=\"0\" total=\"cost + 100\"", "F105", "min", "rule"},
        Defect{"of=\"system\" assert", "of=\"sistem\" assert", "F116", "sistem", "\"system\""},
        Defect{"of=\"system\" assert", "of=\"person\" assert", "F116", "person", "system"},
        Defect{"of=\"system\" assert", "of=\"system\" items=\"a\" assert", "F105", "items", "records"},
        Defect{"at=\"pieces\"", "at=\"peices\"", "F116", "peices", "\"pieces\""},
        Defect{"when=\"system.kind = 'core'\"", "when=\"system.kind = 'main'\"", "F116", "'main'", "core"},
        Defect{"when=\"system.kind = 'core'\"", "when=\"backup.size = 1\"", "F116", "backup.size", ""},
        Defect{"when=\"system.cost &gt;= 1000\" style=\"dear\"", "when=\"system.cost &gt;= 1000\" style=\"der\"", "F116",
               "der", "\"dear\""},
        Defect{"<highlight when=\"system.cost &gt;= 1000\"", "<highlight", "F106", "<highlight style=\"dear\"/>", ""},
        Defect{"fill=\"0.8\"", "fill=\"0.5\"", "F113", "0.5", "0.7"},
        Defect{"field=\"systems\"", "field=\"system\"", "F116", "system", "\"systems\""},
        Defect{"field=\"systems\"", "field=\"note\"", "F117", "note", ""},
        Defect{"field=\"best\"", "field=\"bset\"", "F116", "bset", "best"},
        Defect{"<cell column=\"kind\" field=\"core\">", "<cell column=\"kin\" field=\"core\">", "F116", "kin", "\"kind\""},
        Defect{"<row><cell column=\"what\">計</cell><cell column=\"point\" field=\"best\"/></row>", "", "F132",
               "<number id=\"best\" label=\"回ごとの計\" of=\"form\" each=\"1..3\" total=\"sum(point)\"/>", "best-1"}));

}  // namespace
}  // namespace chohyo::form
