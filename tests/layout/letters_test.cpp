// The letters of a style: typeface, blank between characters, gray; and the shade of weekends behind them.
#include <gtest/gtest.h>

#include "layout/spacing.hpp"
#include "support.hpp"

namespace chohyo::layout {
namespace {

double width(const form::Style& style, std::string text) {
  const document::Document document = testing::a4();
  Findings findings(document, testing::fonts());
  const Composed composed =
      compose(testing::paragraph(style, testing::fixed(std::move(text))), testing::fonts(), {}, findings);
  return line_width(composed, 0, composed.units.size());
}

std::vector<TextRun> runs(const Pages& pages) {
  std::vector<TextRun> out;
  for (const Mark& mark : pages.pages[0].marks) {
    if (const auto* text = std::get_if<TextRun>(&mark.shape)) out.push_back(*text);
  }
  return out;
}

Pages page_of(const form::Style& style, std::string text) {
  document::Document document = testing::a4();
  document.blocks.emplace_back(testing::paragraph(style, testing::fixed(std::move(text))));
  return testing::lay_out(document);
}

TEST(Letters, StandApartByTheirSpacingButNotBehindTheLast) {
  form::Style style = testing::style(10, 14);
  style.letter_spacing = Pt{2};
  EXPECT_DOUBLE_EQ(width(style, "勤務表"), 3000 + 2 * 200);
  EXPECT_DOUBLE_EQ(width(style, "表"), 1000);
  style.size = Pt{5};
  EXPECT_DOUBLE_EQ(width(style, "勤務表"), 3000 + 2 * 400) << "a length, whatever the size";
}

TEST(Letters, KeepTheirSpacingOnThePage) {
  form::Style style = testing::style(10, 14);
  style.letter_spacing = Pt{2};
  const std::vector<TextRun> found = runs(page_of(style, "勤務表"));
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].run->glyphs.size(), 3u);
  EXPECT_FLOAT_EQ(found[0].run->glyphs[0].advance, 1200);
  EXPECT_FLOAT_EQ(found[0].run->glyphs[2].advance, 1000);
  EXPECT_EQ(testing::lines_of(testing::paragraph(style, testing::fixed("あいうえおかきく")), 58).front(), "あいうえお")
      << "five letters and four gaps";
}

TEST(Letters, AreMinchoWhenTheStyleSaysSo) {
  form::Style style = testing::style(10, 14);
  const auto face = [&] { return testing::fonts().postscript_name(runs(page_of(style, "勤務表"))[0].run->face); };
  EXPECT_EQ(face(), "BIZUDGothic-Regular");
  style.family = form::Family::mincho;
  EXPECT_EQ(face(), "BIZUDMincho-Regular");
  style.bold = true;
  EXPECT_EQ(face(), "BIZUDGothic-Bold") << "mincho has no bold";
}

TEST(Letters, FallBackFromMinchoToTheSameFaces) {
  form::Style style = testing::style(10, 14);
  style.family = form::Family::mincho;
  EXPECT_EQ(testing::words_on(page_of(style, "𠮷田☑")), "𠮷田☑");
}

TEST(Letters, AreGrayWhenTheStyleSaysSo) {
  form::Style style = testing::style(10, 14);
  EXPECT_EQ(dump(page_of(style, "表")).find("gray"), std::string::npos);
  style.gray = 0.4;
  EXPECT_DOUBLE_EQ(runs(page_of(style, "表"))[0].gray, 0.4);
  EXPECT_NE(dump(page_of(style, "表")).find(" gray 0.40 "), std::string::npos);
}

TEST(Letters, OfTwoStylesAreNotMistakenForEachOther) {
  form::Style black = testing::style(10, 14), gray = black, mincho = black;
  gray.gray = 0.5;
  mincho.family = form::Family::mincho;
  document::Document document = testing::a4();
  for (const form::Style* style : {&black, &gray, &mincho}) {
    document.blocks.emplace_back(testing::paragraph(*style, testing::fixed("同じ文")));
  }
  const std::vector<TextRun> found = runs(testing::lay_out(document));
  ASSERT_EQ(found.size(), 3u);
  EXPECT_DOUBLE_EQ(found[0].gray, 0);
  EXPECT_DOUBLE_EQ(found[1].gray, 0.5);
  EXPECT_NE(found[0].run->face, found[2].run->face);
}

TEST(Shade, IsAFillBehindTheCellsOfAWeekend) {
  const form::Style style = testing::style(10, 14);
  document::Document document = testing::a4();
  document::Table table;
  table.column_widths = {Pt{50}, Pt{50}};
  document::Row row;
  for (const std::size_t column : {0u, 1u}) {
    document::Cell cell;
    cell.column = column;
    cell.fill = column == 1 ? 0.85 : 1;
    cell.paragraphs.push_back(testing::paragraph(style, testing::fixed("日")));
    row.cells.push_back(cell);
  }
  table.rows = {row, row};
  document.blocks.emplace_back(table);
  const Pages pages = testing::lay_out(document);
  std::vector<Fill> fills;
  for (const Mark& mark : pages.pages[0].marks) {
    if (const auto* fill = std::get_if<Fill>(&mark.shape)) {
      fills.push_back(*fill);
      EXPECT_EQ(mark.node, kArtifact);
    }
  }
  ASSERT_EQ(fills.size(), 1u) << "one area over both rows";
  EXPECT_DOUBLE_EQ(fills[0].area.width.value, 50);
  EXPECT_LE(fills[0].gray, 0.85) << "seen in black and white";
}

}  // namespace
}  // namespace chohyo::layout
