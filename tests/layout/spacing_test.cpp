// Widths after JLREQ's spacing rules, in thousandths of the em.
#include <gtest/gtest.h>

#include "layout/line_breaking.hpp"
#include "layout/spacing.hpp"
#include "support.hpp"

namespace chohyo::layout {
namespace {

double width(std::string text) {
  const form::Style plain = testing::style(10, 14);
  const document::Document document = testing::a4();
  Findings findings(document, testing::fonts());
  const Composed composed =
      compose(testing::paragraph(plain, testing::fixed(std::move(text))), testing::fonts(), {}, findings);
  EXPECT_TRUE(findings.empty());
  return line_width(composed, 0, composed.units.size());
}

TEST(Spacing, OpeningBracketAtALineHeadIsHalfAsWide) {
  EXPECT_DOUBLE_EQ(width("「あ"), 1500);
  EXPECT_DOUBLE_EQ(width("あ「あ"), 3000);
}

TEST(Spacing, ClosingPunctuationAtALineEndIsHalfAsWide) {
  EXPECT_DOUBLE_EQ(width("あ」"), 1500);
  EXPECT_DOUBLE_EQ(width("あ、"), 1500);
  EXPECT_DOUBLE_EQ(width("あ。"), 1500);
  EXPECT_DOUBLE_EQ(width("あ、あ"), 3000);
}

TEST(Spacing, AdjacentPunctuationSharesItsBlank) {
  EXPECT_DOUBLE_EQ(width("あ」「あ"), 3500);    // closing, opening: one half between them
  EXPECT_DOUBLE_EQ(width("あ」、あ"), 3500);    // closing, comma: none between them
  EXPECT_DOUBLE_EQ(width("あ。」あ"), 3500);    // full stop, closing
  EXPECT_DOUBLE_EQ(width("あ「『あ"), 3500);    // opening, opening
  EXPECT_DOUBLE_EQ(width("あ」』、あ"), 4000);  // three closing
  EXPECT_DOUBLE_EQ(width("あ」・「あ"), 4000);  // the dot keeps its own quarters
  EXPECT_DOUBLE_EQ(width("あ」　「あ"), 4000);
}

TEST(Spacing, JapaneseBesideLatinHasAGap) {
  const double plain = width("あ") + width("PC");
  EXPECT_DOUBLE_EQ(width("あPC"), plain + 80);
  EXPECT_DOUBLE_EQ(width("PCあ"), plain + 80);
  EXPECT_DOUBLE_EQ(width("あPCあ"), plain + 1000 + 160);
  EXPECT_DOUBLE_EQ(width("第6版"), width("第") + width("6") + width("版") + 160);
}

TEST(Spacing, NoGapBesidePunctuationOrSpaces) {
  EXPECT_DOUBLE_EQ(width("あ(PC)あ"), 2000 + width("(PC)"));
  EXPECT_DOUBLE_EQ(width("あ、PC"), 2000 + width("PC"));
  EXPECT_DOUBLE_EQ(width("あ PC"), 1000 + width("x PC") - width("x"));
}

TEST(Spacing, SpacesAtALineEndTakeNoRoom) {
  EXPECT_DOUBLE_EQ(width("あ　　　"), 1000);
  EXPECT_DOUBLE_EQ(width("   "), 0);
}

TEST(Spacing, GlyphAdvancesAddUpToTheLineWidth) {
  const form::Style plain = testing::style(10, 14);
  const document::Document document = testing::a4();
  Findings findings(document, testing::fonts());
  for (const char* text : {"「あ」「い」、PCと『う』。", "第6.0版（案）", "葛󠄀西　です 。"}) {
    const auto paragraph = testing::paragraph(plain, testing::fixed(text));
    const SetText set = set_lines(compose(paragraph, testing::fonts(), {}, findings), paragraph, Pt{500}, Pt{10});
    ASSERT_EQ(set.lines.size(), 1u);
    double sum = 0;
    for (const SetRun& run : set.runs) {
      EXPECT_NEAR(run.x.value, sum, 1e-3) << text;
      sum += run.run->width() / 100;
    }
    EXPECT_NEAR(set.lines[0].width.value, sum, 1e-3) << text;
  }
}

TEST(Spacing, AnOpeningBracketIsPulledOntoTheLeftEdge) {
  const form::Style plain = testing::style(10, 14);
  const document::Document document = testing::a4();
  Findings findings(document, testing::fonts());
  const auto paragraph = testing::paragraph(plain, testing::fixed("「あ"));
  const SetText set = set_lines(compose(paragraph, testing::fonts(), {}, findings), paragraph, Pt{500}, Pt{10});
  const font::Glyph& bracket = set.runs[0].run->glyphs[0];
  // Drawn where its pen is: with the glyph whose outline begins half an em further left.
  EXPECT_FLOAT_EQ(bracket.x_offset, 0);
  EXPECT_FLOAT_EQ(bracket.advance, 500);
  EXPECT_DOUBLE_EQ(testing::fonts().advance(set.runs[0].run->face, bracket.id), 500);
}

TEST(Spacing, JustifiedLinesFillTheirWidthButTheLast) {
  const form::Style plain = testing::style(10, 14);
  const document::Document document = testing::a4();
  Findings findings(document, testing::fonts());
  const auto paragraph = testing::paragraph(
      plain, testing::fixed("医療情報システム安全管理責任者を設置している。端末も同じ。"), form::Align::justify);
  const SetText set = set_lines(compose(paragraph, testing::fonts(), {}, findings), paragraph, Pt{104}, Pt{10});
  ASSERT_GE(set.lines.size(), 3u);
  for (std::size_t i = 0; i + 1 < set.lines.size(); ++i) EXPECT_NEAR(set.lines[i].width.value, 104, 0.02) << i;
  EXPECT_LT(set.lines.back().width.value, 103);
}

}  // namespace
}  // namespace chohyo::layout
