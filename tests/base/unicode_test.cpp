#include "base/unicode.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chohyo::base {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::Field;

std::vector<std::size_t> offsets(std::string_view text, bool strict) {
  std::vector<std::size_t> out;
  for (const auto& opportunity : line_break_opportunities(text, strict)) out.push_back(opportunity.offset);
  return out;
}

TEST(LineBreak, OffersAPlaceBetweenKanjiButNotBeforeAFullStop) {
  EXPECT_THAT(offsets("漢字。字", true), ElementsAre(3, 9));
}

TEST(LineBreak, StrictKeepsSmallKanaOffTheLineHead) {
  EXPECT_THAT(offsets("キャ", true), ElementsAre());
  EXPECT_THAT(offsets("キャ", false), ElementsAre(3));
}

TEST(LineBreak, ALineFeedIsMandatory) {
  const auto breaks = line_break_opportunities("a\nb", true);
  ASSERT_EQ(breaks.size(), 1u);
  EXPECT_EQ(breaks[0].offset, 2u);
  EXPECT_EQ(breaks[0].kind, LineBreak::mandatory);
}

TEST(LineBreak, TheTextEndIsNotListed) {
  EXPECT_THAT(offsets("", true), ElementsAre());
  EXPECT_THAT(line_break_opportunities("a b ", true), Each(Field(&BreakOpportunity::offset, 2u)));
}

TEST(Grapheme, AVariationSelectorStaysWithItsBase) { EXPECT_THAT(grapheme_ends("葛\U000E0100西"), ElementsAre(7, 10)); }

TEST(DisplayWidth, CountsColumns) {
  EXPECT_EQ(display_width("abc"), 3u);
  EXPECT_EQ(display_width("表①"), 4u);
  EXPECT_EQ(display_width("ｱ"), 1u) << "half-width katakana";
  EXPECT_EQ(display_width("葛\U000E0100"), 2u);
  EXPECT_EQ(display_width("e\u0301"), 1u);
}

TEST(Characters, CjkIsWhatStandsOnTheEm) {
  for (const char32_t cp : {U'表', U'ひ', U'カ', U'。', U'（', U'𠮷', U'Ａ'}) EXPECT_TRUE(is_cjk(cp));
  for (const char32_t cp : {U'A', U'1', U'-', U' ', U'('}) EXPECT_FALSE(is_cjk(cp));
}

TEST(Normalization, ComposesAndKeepsVariationSelectors) {
  EXPECT_EQ(to_nfc("か\u3099"), "が");
  EXPECT_EQ(to_nfc("葛\U000E0100"), "葛\U000E0100");
}

}  // namespace
}  // namespace chohyo::base
