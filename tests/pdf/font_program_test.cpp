#include "pdf/font_program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/codes.hpp"
#include "pdf/sample.hpp"

namespace chohyo::pdf {
namespace {

using testing::HasSubstr;

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(ToUnicode, HoldsTheTextAsUtf16) {
  CodeTable codes;
  for (const char* text : {"-", "用", "𠮷", "か\u309A", "葛\U000E0100"}) codes.add(1, text, 1000);
  const std::string map = to_unicode_map(codes);
  EXPECT_THAT(map, HasSubstr("5 beginbfchar\n<0001><002D>\n<0002><7528>\n<0003><D842DFB7>\n<0004><304B309A>\n"
                             "<0005><845BDB40DD00>\nendbfchar\n"));
  EXPECT_THAT(map, HasSubstr("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"));
}

TEST(ToUnicode, HasAtMostAHundredEntriesABlock) {
  CodeTable codes;
  for (std::uint32_t glyph = 1; glyph <= 250; ++glyph) codes.add(glyph, "a", 1000);
  const std::string map = to_unicode_map(codes);
  EXPECT_EQ(count(map, "100 beginbfchar"), 2u);
  EXPECT_EQ(count(map, "\n50 beginbfchar"), 1u);
  EXPECT_EQ(count(map, "endbfchar"), 3u);
  EXPECT_EQ(count(map, "><0061>\n"), 250u);
}

TEST(Widths, AreRangesOfWhatIsNotTheDefault) {
  CodeTable codes;
  EXPECT_EQ(widths_array(codes), "[]");
  codes.add(1, "a", 500);
  codes.add(2, "b", 500);
  codes.add(3, "あ", 1000);
  codes.add(4, "c", 896.484375);
  EXPECT_EQ(widths_array(codes), "[1 2 500 4 4 896.484]");
}

TEST(FontProgram, NamesItsSubsetByItsGlyphs) {
  Deflater deflater(kDocumentLevel);
  FontTiming timing;
  const auto make = [&](std::uint32_t glyph) {
    CodeTable codes;
    codes.add(glyph, "a", 500);
    return make_font_program({test::fonts(), deflater, timing}, 0, codes, FontOwner::run);
  };
  const auto made_one = make(66), made_same = make(66), made_other = make(67);
  ASSERT_TRUE(made_one && made_same && made_other);
  const auto &one = made_one.value, &same = made_same.value, &other = made_other.value;
  EXPECT_EQ(one->base_name, same->base_name);
  EXPECT_NE(one->base_name, other->base_name);
  EXPECT_THAT(one->base_name, testing::MatchesRegex("[A-Z][A-Z][A-Z][A-Z][A-Z][A-Z]\\+BIZUDGothic-Regular"));
  EXPECT_EQ(one->program, same->program);
  EXPECT_EQ(one->descriptor,
            "/Type/FontDescriptor/FontName/" + one->base_name +
                "/Flags 4/FontBBox[0 -121 1000 880]/ItalicAngle 0/Ascent 879.883/Descent -120.117/CapHeight 765.137"
                "/StemV 88");
  EXPECT_GT(timing.subset, 0);
  EXPECT_GT(timing.deflate, 0);
}

TEST(FontProgram, AGlyphThatIsEmptyWhereItsCharacterIsNotIsAFailure) {
  Deflater deflater(kDocumentLevel);
  FontTiming timing;
  const auto make = [&](std::string_view text) {
    std::vector<font::MissingGlyph> missing;
    CodeTable codes;
    codes.add(test::fonts().shape(" ", font::Chain::regular, missing).at(0).glyphs.at(0).id, text, 500);
    return make_font_program({test::fonts(), deflater, timing}, 0, codes, FontOwner::document);
  };
  for (const char* blank : {" ", "\u00A0", "\u200B", "\uFE0F", "　"}) EXPECT_TRUE(make(blank)) << blank;
  for (const char* inked : {"医", "x", "\u200Bx", "\uE000"}) {
    const auto result = make(inked);
    EXPECT_FALSE(result);
    ASSERT_EQ(result.diagnostics.size(), 1u);
    EXPECT_EQ(result.diagnostics[0].code, &kSubsetFailed);
    EXPECT_THAT(diag::message(result.diagnostics[0], diag::Language::en),
                testing::AllOf(testing::HasSubstr("BIZUDGothic-Regular.ttf"), testing::HasSubstr("is empty")));
  }
}

}  // namespace
}  // namespace chohyo::pdf
