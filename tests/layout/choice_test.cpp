// Choices and date slots: the ellipse around the chosen word, the room to write a date in.
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>

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

/// The outer edge of a ring's stroke, and its outline at `x` from the middle: half the height there, of a box's inside
/// the stroke, of an ellipse's along its middle, which goes through the corners of the ink.
struct Ring {
  Rect box;
  double inner_half(double x) const {
    const double inside = radius < 0 ? stroke / 2 : stroke;
    const double w = box.width.value / 2 - inside, h = box.height.value / 2 - inside;
    if (radius < 0) return h * std::sqrt(std::max(0.0, 1 - (x / w) * (x / w)));
    const double r = std::max(0.0, radius - stroke / 2), into = std::abs(x) - (w - r);
    if (std::abs(x) > w) return -1;
    return into <= 0 ? h : h - r + std::sqrt(std::max(0.0, r * r - into * into));
  }
  double stroke, radius;  ///< radius < 0 = an ellipse
};

/// Those of the first page.
std::vector<Ring> rings(const Pages& pages) {
  std::vector<Ring> out;
  for (const Mark& mark : pages.pages[0].marks) {
    if (const auto* ellipse = std::get_if<Ellipse>(&mark.shape)) {
      out.push_back({testing::bounds(mark), ellipse->width.value, -1});
    } else if (const auto* rounded = std::get_if<RoundedBox>(&mark.shape)) {
      out.push_back({testing::bounds(mark), rounded->width.value, rounded->radius.value});
    }
  }
  return out;
}

std::string word_of(std::mt19937& random, std::size_t letters) {
  static const std::vector<std::string> kLetters = {"は", "い", "未", "確", "認", "済", "対", "象", "外", "ー", "ン"};
  std::string out;
  for (std::size_t i = 0; i < letters; ++i) out += kLetters[random() % kLetters.size()];
  return out;
}

TEST(Choice, NoRingLeavesItsCellOrTouchesAnotherWordOrRing) {
  std::mt19937 random(7);
  std::size_t ellipses = 0, rounded = 0;
  for (int round = 0; round < 400; ++round) {
    const double size = 7 + static_cast<double>(random() % 8) / 2;
    const form::Style style = testing::style(size, size * (1.2 + static_cast<double>(random() % 40) / 100));
    document::Document document = testing::a4();
    document::Table table;
    const double width = 6 + size * (1.5 + static_cast<double>(random() % 20));
    table.column_widths = {Pt{width}, Pt{30}};
    for (int r = 0; r < 2; ++r) {
      document::Row row;
      document::Cell cell;
      cell.paragraphs.push_back(testing::paragraph(style, testing::fixed("上の行")));
      document::Choice choice = testing::choice(random() % 2);
      choice.options = {{"a", word_of(random, 1 + random() % 20)}, {"b", word_of(random, 1 + random() % 20)}};
      choice.separator = std::array{"・", "／", "　", ""}[random() % 4];
      cell.paragraphs.push_back({&style, std::array{form::Align::start, form::Align::center}[random() % 2], {choice}});
      if (random() % 2 == 0) cell.paragraphs.push_back(testing::paragraph(style, testing::fixed("(6/10)")));
      document::Cell other;
      other.column = 1;
      row.cells = {cell, other};
      table.rows.push_back(row);
    }
    document.blocks.emplace_back(table);
    const Pages pages = testing::lay_out(document);
    const std::vector<Ring> all = rings(pages);
    ASSERT_FALSE(all.empty());
    const double left = 15 * 360.0 / 127;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Rect& box = all[i].box;
      ++(all[i].radius < 0 ? ellipses : rounded);
      EXPECT_GE(box.x.value, left + 0.5) << round;
      EXPECT_LE(box.right().value, left + width - 0.25) << round;
      EXPECT_GT(box.width.value, 0) << round;
      for (const auto& [node, rule] : shapes<Rule>(pages)) {
        EXPECT_FALSE(testing::overlap(testing::bounds(Mark{node, rule}), box)) << round;
      }
      for (std::size_t k = 0; k < i; ++k) EXPECT_FALSE(testing::overlap(all[k].box, box)) << round;
      // Each ring goes around one piece of a word: every em box of other words is outside.
      for (const auto& [node, text] : shapes<TextRun>(pages)) {
        const std::vector<double> edge = edges(text);
        const Rect line = testing::bounds(text);
        for (std::size_t g = 0; g + 1 < edge.size(); ++g) {
          const Rect em{Pt{edge[g]}, line.y, Pt{edge[g + 1] - edge[g]}, line.height};
          const double middle = (edge[g] + edge[g + 1]) / 2;
          const bool same_line = std::abs((line.y + line.height * 0.5 - box.y - box.height * 0.5).value) < size / 4;
          const bool enclosed = same_line && middle > box.x.value && middle < box.right().value;
          if (!enclosed && !same_line) {
            EXPECT_FALSE(testing::overlap(em, box)) << round << " " << text.run->text;
          }
        }
      }
    }
  }
  EXPECT_GT(ellipses, 20u);
  EXPECT_GT(rounded, 200u);
}

TEST(Choice, ALongWordHasALowRing) {
  const form::Style style = testing::style(9, 12.15);
  std::string word;
  double height = 0;
  for (std::size_t letters = 1; letters <= 20; ++letters) {
    word += "済";
    document::Document document = sheet(style, 480, 1);
    auto& cell = std::get<document::Table>(document.blocks[0]).rows[0].cells[0];
    auto& choice = std::get<document::Choice>(cell.paragraphs[0].inlines[0]);
    choice.options = {{"no", "いいえ"}, {"done", word}};
    const Pages pages = testing::lay_out(document);
    const std::vector<Ring> all = rings(pages);
    ASSERT_EQ(all.size(), 1u);
    height = std::max(height, all[0].box.height.value);
    EXPECT_EQ(all[0].radius < 0, letters <= 2) << letters;
    // All of the word's ink is inside the stroke.
    const TextRun words = shapes<TextRun>(pages)[0].second;
    const auto x = edges(words);
    const double middle = (all[0].box.x + all[0].box.width * 0.5).value;
    for (const double at : {x[4] + 0.02 * 9 - middle, x[4 + letters] - 0.02 * 9 - middle}) {
      EXPECT_GE(all[0].inner_half(at), 0.47 * 9) << letters;
    }
    EXPECT_LT(all[0].box.right().value, 15 * 360.0 / 127 + 480 - 0.5);
  }
  EXPECT_LT(height, 20);
}

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
