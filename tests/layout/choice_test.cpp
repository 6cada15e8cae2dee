// Choices and date slots: the ellipse around the chosen word, the room to write a date in.
#include <gtest/gtest.h>

#include "support.hpp"

namespace chohyo::layout {
namespace {

/// A table of one row with one cell of `width` that holds a choice and a date slot.
document::Document sheet(const form::Style& style, double width, std::optional<std::size_t> chosen,
                         std::optional<base::Date> date = std::nullopt) {
  document::Document out = testing::a4();
  document::Table table;
  table.column_widths = {Pt{width}};
  document::Row row;
  document::Cell cell;
  cell.paragraphs.push_back(testing::paragraph(style, testing::choice(chosen), form::Align::center));
  document::DateSlot slot;
  slot.date = date;
  cell.paragraphs.push_back(testing::paragraph(style, slot, form::Align::center));
  row.cells.push_back(std::move(cell));
  table.rows.push_back(std::move(row));
  out.blocks.emplace_back(std::move(table));
  return out;
}

template <class Shape>
std::vector<std::pair<NodeId, Shape>> shapes(const Pages& pages) {
  std::vector<std::pair<NodeId, Shape>> out;
  for (const Mark& mark : pages.pages[0].marks) {
    if (const auto* shape = std::get_if<Shape>(&mark.shape)) out.emplace_back(mark.node, *shape);
  }
  return out;
}

/// x of the left edge of each glyph of a run, and of the right edge of the last.
std::vector<double> edges(const TextRun& text) {
  std::vector<double> out{text.baseline.x.value};
  for (const font::Glyph& glyph : text.run->glyphs) {
    out.push_back(out.back() + static_cast<double>(glyph.advance) * text.size.value / 1000);
  }
  return out;
}

bool encloses(const Rect& ellipse, double x, double y) {
  const double a = ellipse.width.value / 2, b = ellipse.height.value / 2;
  const double dx = (x - ellipse.x.value - a) / a, dy = (y - ellipse.y.value - b) / b;
  return dx * dx + dy * dy <= 1.0 + 1e-9;
}

struct Setting {
  double size, leading, width;
};

class Circle : public ::testing::TestWithParam<Setting> {};

TEST_P(Circle, EnclosesExactlyItsWord) {
  const Setting& setting = GetParam();
  const form::Style style = testing::style(setting.size, setting.leading);
  for (const std::size_t chosen : {std::size_t{0}, std::size_t{1}}) {
    const Pages pages = testing::lay_out(sheet(style, setting.width, chosen));
    const auto ellipses = shapes<Ellipse>(pages);
    ASSERT_EQ(ellipses.size(), 1u);
    const auto texts = shapes<TextRun>(pages);
    const TextRun& words = texts[0].second;
    ASSERT_EQ(words.run->text, "はい・いいえ");
    const auto x = edges(words);
    const double left = chosen == 0 ? x[0] : x[3], right = chosen == 0 ? x[2] : x[6];
    const double ink_left = left + setting.size * 0.09, ink_right = right - setting.size * 0.09;
    const double centre = words.baseline.y.value - setting.size * 0.39;
    const Rect box = ellipses[0].second.box;
    for (const double y : {centre - setting.size * 0.43, centre + setting.size * 0.43}) {
      EXPECT_TRUE(encloses(box, ink_left, y));
      EXPECT_TRUE(encloses(box, ink_right, y));
    }
    // The other word begins a dot further on; the stroke does not reach it, nor the cell's rules.
    const double half = ellipses[0].second.width.value / 2;
    if (chosen == 0) {
      EXPECT_LT(box.right().value + half, x[3]);
    } else {
      EXPECT_GT(box.x.value - half, x[2]);
    }
    EXPECT_GT(box.x.value - half, 15 * 360.0 / 127 + 0.5);
    EXPECT_LT(box.right().value + half, 15 * 360.0 / 127 + setting.width - 0.5);
    for (const auto& [node, rule] : shapes<Rule>(pages)) {
      EXPECT_FALSE(
          testing::overlap(testing::bounds(Mark{node, rule}), testing::bounds(Mark{node, ellipses[0].second})));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, Circle,
                         ::testing::Values(Setting{9, 13, 64}, Setting{9, 13, 90}, Setting{8, 12, 56},
                                           Setting{10.5, 16, 80}, Setting{7, 10, 60}));

TEST(Choice, PrintsBothWordsAndNoCircleWhenNothingIsChosen) {
  const form::Style style = testing::style(9, 13);
  const Pages pages = testing::lay_out(sheet(style, 80, std::nullopt));
  EXPECT_TRUE(shapes<Ellipse>(pages).empty());
  EXPECT_EQ(shapes<TextRun>(pages)[0].second.run->text, "はい・いいえ");
}

TEST(Choice, TheCircleIsAFigureOfItsCellThatSaysWhatIsChosen) {
  const form::Style style = testing::style(9, 13);
  const Pages pages = testing::lay_out(sheet(style, 80, 1));
  const auto [figure, ellipse] = shapes<Ellipse>(pages)[0];
  const auto [cell, words] = shapes<TextRun>(pages)[0];
  const Node& node = pages.structure[static_cast<std::size_t>(figure)];
  EXPECT_EQ(node.role, Role::figure);
  EXPECT_EQ(node.alt, "いいえ を選択");
  EXPECT_EQ(node.parent, cell);
  EXPECT_EQ(pages.structure[static_cast<std::size_t>(cell)].role, Role::table_data);
}

TEST(DateSlot, IsWideEnoughToWriteIn) {
  const form::Style style = testing::style(9, 13);
  const Pages pages = testing::lay_out(sheet(style, 80, std::nullopt));
  const TextRun slot = shapes<TextRun>(pages)[1].second;
  ASSERT_EQ(slot.run->text, "(　/　)");
  const auto x = edges(slot);
  ASSERT_EQ(x.size(), 6u);
  EXPECT_GE(x[4] - x[1], 11 * 360.0 / 127 - 0.01);
  EXPECT_NEAR(x[2] - x[1], x[4] - x[3], 1e-6) << "as much room for the month as for the day";
}

TEST(DateSlot, UsesAllOfANarrowCell) {
  const form::Style style = testing::style(9, 13);
  const Pages pages = testing::lay_out(sheet(style, 60, std::nullopt));
  const TextRun slot = shapes<TextRun>(pages)[1].second;
  EXPECT_LE(testing::bounds(slot).width.value, 54.01);
  EXPECT_NEAR(testing::bounds(slot).width.value, 11 * 360.0 / 127 + 9, 0.01);
  const Pages tight = testing::lay_out(sheet(style, 45, std::nullopt));
  for (const auto& [node, text] : shapes<TextRun>(tight)) {
    if (text.run->text == "(　/　)") {
      EXPECT_NEAR(testing::bounds(text).width.value, 39, 0.01);
    }
  }
}

TEST(DateSlot, PrintsMonthAndDay) {
  const form::Style style = testing::style(9, 13);
  const Pages pages = testing::lay_out(sheet(style, 80, 0, std::chrono::year{2024} / 6 / 10));
  EXPECT_EQ(shapes<TextRun>(pages)[1].second.run->text, "(6/10)");
}

TEST(DateSlot, ThatShowsNoBlankPrintsNothingUntilThereIsADate) {
  const form::Style style = testing::style(9, 13);
  const auto texts = [&](std::optional<base::Date> date) {
    document::Document document = sheet(style, 80, 0, date);
    auto& slot = std::get<document::Table>(document.blocks[0]).rows[0].cells[0].paragraphs[1].inlines[0];
    std::get<document::DateSlot>(slot).shows_blank = false;
    std::vector<std::string> out;
    for (const auto& [node, text] : shapes<TextRun>(testing::lay_out(document))) out.push_back(text.run->text);
    return out;
  };
  EXPECT_EQ(texts(std::nullopt).size(), 1u);  // the choice alone
  EXPECT_EQ(texts(std::chrono::year{2024} / 6 / 10).at(1), "(6/10)");
}

}  // namespace
}  // namespace chohyo::layout
