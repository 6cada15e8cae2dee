#include "pdf/code_table.hpp"

#include <gtest/gtest.h>

namespace chohyo::pdf {
namespace {

TEST(CodeTable, CountsFromOne) {
  CodeTable codes;
  EXPECT_TRUE(codes.empty());
  EXPECT_EQ(codes.add(7, "あ", 1000), 1);
  EXPECT_EQ(codes.add(3, "a", 500), 2);
  EXPECT_EQ(codes.find(7, "あ"), 1);
  EXPECT_EQ(codes.find(3, "a"), 2);
  EXPECT_EQ(codes.entry(2).width, 500);
  EXPECT_EQ(codes.text(codes.entry(1)), "あ");
}

TEST(CodeTable, GivesOneGlyphACodeForEachTextItStandsFor) {
  CodeTable codes;
  codes.add(16, "-", 500);
  EXPECT_FALSE(codes.find(16, "‐"));
  codes.add(16, "‐", 500);
  EXPECT_EQ(codes.find(16, "-"), 1);
  EXPECT_EQ(codes.find(16, "‐"), 2);
  EXPECT_FALSE(codes.find(16, ""));
  EXPECT_FALSE(codes.find(99999, "-"));
}

TEST(CodeTable, ForgetsOnClear) {
  CodeTable codes;
  codes.add(5, "x", 500);
  codes.clear();
  EXPECT_TRUE(codes.empty());
  EXPECT_FALSE(codes.find(5, "x"));
  EXPECT_EQ(codes.add(6, "y", 500), 1);
  EXPECT_EQ(codes.text(codes.entry(1)), "y");
}

TEST(CodeTable, IsFullAfterAllTwoByteCodes) {
  CodeTable codes;
  for (std::uint32_t glyph = 1; glyph <= 65535; ++glyph) ASSERT_TRUE(codes.add(glyph, "a", 1)) << glyph;
  EXPECT_FALSE(codes.add(65536, "a", 1));
  EXPECT_FALSE(codes.find(65536, "a"));
}

TEST(OneCodePrefix, TakesWhatMuPdfReadsFromOneCode) {
  EXPECT_EQ(one_code_prefix("あ"), 3u);
  EXPECT_EQ(one_code_prefix("か\u309A"), 6u);
  EXPECT_EQ(one_code_prefix("𠮷"), 4u);
  EXPECT_EQ(one_code_prefix("葛\U000E0100"), 3u);
  EXPECT_EQ(one_code_prefix("𠮷\U000E0101"), 4u);
}

TEST(CodeTable, ACodeStandsForNoMoreThanReadersTake) {
  std::string crowded = "x";
  for (int i = 0; i < 300; ++i) crowded += "\u0301";
  EXPECT_EQ(one_code_prefix(crowded), 1 + 7 * 2u);
  std::string joined;
  for (int i = 0; i < 9; ++i) joined += "あ";
  EXPECT_EQ(one_code_prefix(joined), 8 * 3u);
  EXPECT_EQ(one_code_prefix("ああああ\U000E0100"), 12u);
}

}  // namespace
}  // namespace chohyo::pdf
