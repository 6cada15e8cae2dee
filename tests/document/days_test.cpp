// Columns that are the days of a month.
#include <gtest/gtest.h>

#include <algorithm>

#include "document/block_walk.hpp"
#include "document/build.hpp"
#include "document/plain_text.hpp"
#include "support/duty_pack.hpp"

namespace chohyo::document {
namespace {

Table table_of(const Document& document) {
  for (const Block& block : document.blocks) {
    if (const auto* table = std::get_if<Table>(&block)) return *table;
  }
  return {};
}

Table table_in(const std::string& month) {
  return table_of(build_document(support::duty(month, "duty-1=\"日\"").value.value(), {}));
}

/// "1 2 …": the words of the headings from the column on.
std::string headings(const Table& table, std::size_t row) {
  std::string out;
  for (const Cell& cell : table.rows[row].cells) {
    if (cell.column < 2 || cell.row_span > 1) continue;
    out += plain_text(cell.paragraphs.front()) + (cell.fill < 1 ? "*" : "") + " ";
  }
  return out;
}

TEST(Days, AreThoseOfTheMonthWithItsWeekendsShaded) {
  const Table june = table_in("month=\"2024-06\"");
  EXPECT_EQ(headings(june, 0),
            "1* 2* 3 4 5 6 7 8* 9* 10 11 12 13 14 15* 16* 17 18 19 20 21 22* 23* 24 25 26 27 28 29* 30* ");
  EXPECT_TRUE(headings(june, 1).starts_with("土* 日* 月 火 水 木 金 土* "));
  const Row& first = june.rows[2];
  EXPECT_LT(first.cells[2].fill, 1);
  EXPECT_EQ(first.cells[4].fill, 1);
  EXPECT_EQ(first.cells[0].fill, 1);
  EXPECT_EQ(table_in("month=\"2023-02\"").column_widths.size(), 32u) << "28 days";
  EXPECT_EQ(table_in("month=\"2024-07\"").column_widths.size(), 35u);
}

TEST(Days, FillTheSameWidthInEveryMonth) {
  const auto width = [](const Table& table) {
    double sum = 0;
    for (const base::Pt one : table.column_widths) sum += one.value;
    return sum;
  };
  EXPECT_NEAR(width(table_in("month=\"2023-02\"")), width(table_in("month=\"2024-07\"")), 0.01);
}

TEST(Days, AreAllThereAndUnshadedWhileTheMonthIsUnknown) {
  for (const Table& table :
       {table_in("ward=\"x\""), table_of(build_document(check::blank_model(support::duty_form()), {}))}) {
    EXPECT_EQ(table.column_widths.size(), 35u);
    EXPECT_EQ(headings(table, 0).find('*'), std::string::npos);
    EXPECT_EQ(headings(table, 1), std::string(31, ' ')) << "no weekday";
  }
}

TEST(Headings, StandWhereTheirCellSays) {
  const Table table = table_in("month=\"2024-06\"");
  const Cell &name = table.rows[0].cells.front(), &note = table.rows[0].cells.back();
  EXPECT_EQ(name.paragraphs[0].align, form::Align::center);
  EXPECT_EQ(name.valign, form::VAlign::middle);
  EXPECT_EQ(plain_text(note.paragraphs[0]), "備考");
  EXPECT_EQ(note.paragraphs[0].align, form::Align::start);
  EXPECT_EQ(note.valign, form::VAlign::bottom);
}

TEST(Rules, BesideAColumnStayWithIt) {
  const Table june = table_in("month=\"2024-06\""), february = table_in("month=\"2023-02\"");
  EXPECT_EQ(june.border, base::Pt{1.5});
  EXPECT_EQ(june.rules, base::Pt{0.25});
  ASSERT_EQ(june.column_rules.size(), 35u) << "34 columns";
  EXPECT_EQ(june.column_rules[32], base::Pt{1});
  EXPECT_EQ(february.column_rules[30], base::Pt{1}) << "behind 28 days";
  EXPECT_EQ(june.column_rules[31], std::nullopt);
}

TEST(Days, AreAnsweredEachByItself) {
  const Document document = build_document(support::duty("month=\"2024-06\"", "duty-2=\"深\"").value.value(), {});
  const Table table = table_of(document);
  const Cell& second = table.rows[2].cells[3];
  const auto& words = std::get<Text>(second.paragraphs.front().inlines.front());
  EXPECT_EQ(words.text, "深");
  EXPECT_EQ(words.input->path(), "ward-duty/staff-01/duty-2");
}

}  // namespace
}  // namespace chohyo::document
