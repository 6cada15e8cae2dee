// Rules of tables: around them, between rows and columns.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "support.hpp"

namespace chohyo::layout {
namespace {

/// A table of two rows and three columns of 50 pt.
document::Table grid(const form::Style& style) {
  document::Table table;
  table.column_widths = {Pt{50}, Pt{50}, Pt{50}};
  document::Row row;
  for (const std::size_t column : {0u, 1u, 2u}) {
    document::Cell cell;
    cell.column = column;
    cell.paragraphs.push_back(testing::paragraph(style, testing::fixed("日")));
    row.cells.push_back(cell);
  }
  table.rows = {row, row};
  return table;
}

/// The widths of the rules, vertical ones by their distance from the table's left, horizontal ones from its top down.
std::pair<std::map<int, double>, std::vector<double>> rules_of(const document::Table& table) {
  document::Document document = testing::a4();
  document.blocks.emplace_back(table);
  const Pages pages = testing::lay_out(document);
  std::map<int, double> vertical;
  std::map<double, double> horizontal;
  for (const Mark& mark : pages.pages[0].marks) {
    const auto* rule = std::get_if<Rule>(&mark.shape);
    if (!rule) continue;
    EXPECT_EQ(mark.node, kArtifact);
    if (rule->from.x == rule->to.x) {
      vertical[static_cast<int>(std::lround((rule->from.x - document.page.left).value / 50) * 50)] = rule->width.value;
    } else {
      horizontal[rule->from.y.value] = rule->width.value;
    }
  }
  std::vector<double> down;
  for (const auto& [y, width] : horizontal) down.push_back(width);
  return {vertical, down};
}

TEST(Rules, AreOfTheUsualWidths) {
  const form::Style style = testing::style(10, 14);
  const auto [vertical, down] = rules_of(grid(style));
  EXPECT_EQ(vertical, (std::map<int, double>{{0, 1}, {50, 0.5}, {100, 0.5}, {150, 1}}));
  EXPECT_EQ(down, (std::vector<double>{1, 0.5, 1}));
}

TEST(Rules, AreOfTheWidthsThatTheTableSays) {
  const form::Style style = testing::style(10, 14);
  document::Table table = grid(style);
  table.border = Pt{2};
  table.rules = Pt{0};
  table.column_rules = {std::nullopt, Pt{1.5}, std::nullopt, Pt{0}};
  const auto [vertical, down] = rules_of(table);
  EXPECT_EQ(vertical, (std::map<int, double>{{0, 2}, {50, 1.5}})) << "none inside, none at the right";
  EXPECT_EQ(down, (std::vector<double>{2, 2}));
}

TEST(Rules, CanAllBeLeftOut) {
  const form::Style style = testing::style(10, 14);
  document::Table table = grid(style);
  table.border = table.rules = Pt{0};
  const auto [vertical, down] = rules_of(table);
  EXPECT_TRUE(vertical.empty());
  EXPECT_TRUE(down.empty());
}

TEST(Rules, ThatAreWideKeepRingsOffThem) {
  const form::Style style = testing::style(10, 10.5);
  document::Table table = grid(style);
  for (document::Row& row : table.rows) row.cells[0].paragraphs = {testing::paragraph(style, testing::choice(0))};
  table.border = Pt{2};
  document::Document document = testing::a4();
  document.blocks.emplace_back(table);
  const Pages pages = testing::lay_out(document);
  Pt top{10'000}, bottom{0};  // of the frame, inside its rules
  for (const Mark& mark : pages.pages[0].marks) {
    const auto* rule = std::get_if<Rule>(&mark.shape);
    if (!rule || rule->width != Pt{2} || rule->from.y != rule->to.y) continue;
    top = std::min(top, rule->from.y + Pt{1});
    bottom = std::max(bottom, rule->from.y - Pt{1});
  }
  std::size_t rings = 0;
  const auto check = [&](const Rect& box, Pt width) {
    ++rings;
    EXPECT_GE((box.y - width * 0.5).value, top.value);
    EXPECT_LE((box.bottom() + width * 0.5).value, bottom.value);
  };
  for (const Mark& mark : pages.pages[0].marks) {
    if (const auto* ring = std::get_if<Ellipse>(&mark.shape)) check(ring->box, ring->width);
    if (const auto* ring = std::get_if<RoundedBox>(&mark.shape)) check(ring->box, ring->width);
  }
  EXPECT_EQ(rings, 2u);
}

}  // namespace
}  // namespace chohyo::layout
