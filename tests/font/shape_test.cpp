// Shaping: which face shows what, what each glyph stands for, what is missing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <thread>

#include "font/catalogue_maker.hpp"

namespace chohyo::font {
namespace {

const FontSet& fonts() {
  static const diag::Result<FontSet> loaded = FontSet::load(test::kFontsFolder);
  return *loaded.value;
}

struct Shaped {
  std::vector<ShapedRun> runs;
  std::vector<MissingGlyph> missing;
};

Shaped shape(std::string_view text, Chain chain = Chain::regular) {
  Shaped shaped;
  shaped.runs = fonts().shape(text, chain, shaped.missing);
  return shaped;
}

/// "BIZUDGothic-Regular:医療 IPAmjMincho:𠮷"
std::string faces(const Shaped& shaped) {
  std::string out;
  for (const ShapedRun& run : shaped.runs) {
    if (!out.empty()) out += ' ';
    out += std::string(fonts().postscript_name(run.face)) + ':' + run.text;
  }
  return out;
}

/// The text of each glyph of the first run, glyphs apart by '|'.
std::string clusters(const Shaped& shaped) {
  std::string out;
  for (const Glyph& glyph : shaped.runs.at(0).glyphs) {
    out += shaped.runs[0].text.substr(glyph.text_begin, glyph.text_end - glyph.text_begin) + '|';
  }
  return out;
}

TEST(Shape, GivesAGlyphACharacterAndItsWidth) {
  const Shaped shaped = shape("はい・yes");
  ASSERT_EQ(shaped.runs.size(), 1u);
  EXPECT_EQ(clusters(shaped), "は|い|・|y|e|s|");
  EXPECT_EQ(shaped.runs[0].width(), 3 * 1000 + 3 * 500);
  for (const Glyph& glyph : shaped.runs[0].glyphs) EXPECT_NE(glyph.id, 0u);
}

TEST(Shape, OfNothingIsNothing) {
  EXPECT_TRUE(shape("").runs.empty());
  EXPECT_TRUE(shape("").missing.empty());
}

TEST(Shape, BoldHasItsOwnFace) {
  EXPECT_EQ(faces(shape("目標日", Chain::bold)), "BIZUDGothic-Bold:目標日");
  EXPECT_EQ(faces(shape("☑", Chain::bold)), "DejaVuSans-Bold:☑");
  EXPECT_EQ(faces(shape("目標日", Chain::mincho)), "BIZUDMincho-Regular:目標日");
  EXPECT_EQ(faces(shape("☑", Chain::mincho)), "DejaVuSans:☑");
}

TEST(Shape, AsksTheFacesInTheOrderOfTheChain) {
  EXPECT_EQ(faces(shape("髙橋﨑㈱①")), "BIZUDGothic-Regular:髙橋﨑㈱①");
  EXPECT_EQ(faces(shape("⽤")), "IPAexGothic:⽤");
  EXPECT_EQ(faces(shape("吉𠮷吉")), "BIZUDGothic-Regular:吉 IPAmjMincho:𠮷 BIZUDGothic-Regular:吉");
  EXPECT_EQ(faces(shape("☑")), "DejaVuSans:☑");
}

TEST(Shape, KeepsAVariationSelectorWithItsBase) {
  const Shaped shaped = shape("葛\U000E0100西");
  EXPECT_EQ(faces(shaped), "BIZUDGothic-Regular:葛\U000E0100西");
  EXPECT_EQ(clusters(shaped), "葛\U000E0100|西|");
  EXPECT_NE(shaped.runs[0].glyphs[0].id, shape("葛").runs[0].glyphs[0].id) << "this form has a glyph of its own";
  EXPECT_EQ(faces(shape("葛\U000E0102")), "IPAmjMincho:葛\U000E0102") << "the first face that has the variation";
}

TEST(Shape, ADefaultVariationIsThePlainGlyph) {
  const Shaped shaped = shape("葛\U000E0101");
  EXPECT_TRUE(shaped.missing.empty());
  EXPECT_EQ(clusters(shaped), "葛\U000E0101|");
  EXPECT_EQ(shaped.runs[0].glyphs[0].id, shape("葛").runs[0].glyphs[0].id);
}

TEST(Shape, TextPresentationIsWhatAFontShowsAnyway) {
  const Shaped shaped = shape("☑\uFE0E");
  EXPECT_TRUE(shaped.missing.empty());
  EXPECT_EQ(clusters(shaped), "☑\uFE0E|");
}

TEST(Shape, PicturePresentationIsTheGlyphOfTheChainToo) {
  for (const char* text : {"☑\uFE0F", "⚠\uFE0F", "©\uFE0F", "①\uFE0E", "⚠\uFE0F\uFE0F", "済\uFE0F"}) {
    const Shaped shaped = shape(text);
    EXPECT_TRUE(shaped.missing.empty()) << text;
    EXPECT_EQ(clusters(shaped), std::string(text) + '|');
  }
  EXPECT_EQ(shape("☑\uFE0F").runs[0].glyphs[0].id, shape("☑").runs[0].glyphs[0].id);
  EXPECT_EQ(faces(shape("済☑\uFE0F済")), "BIZUDGothic-Regular:済 DejaVuSans:☑\uFE0F BIZUDGothic-Regular:済");
}

TEST(Missing, AStandardizedVariationNoFaceHas) {
  const Shaped shaped = shape("済\uFE0D");
  ASSERT_EQ(shaped.missing.size(), 1u);
  EXPECT_EQ(shaped.missing[0].variation_selector, U'\uFE0D');
}

TEST(Shape, InvisibleCharactersStayWithACharacterOfALaterFace) {
  EXPECT_EQ(faces(shape("済☑\u200B")), "BIZUDGothic-Regular:済 DejaVuSans:☑\u200B");
}

std::string times(std::size_t count, std::string_view text) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

TEST(Shape, ThirtyMarksStayOnTheirLine) {
  for (const char* mark : {"\u0301", "\u0323", "\u0304"}) {
    const Shaped shaped = shape("x" + times(30, mark) + "y");
    EXPECT_TRUE(shaped.missing.empty());
    for (const ShapedRun& run : shaped.runs) {
      for (const Glyph& glyph : run.glyphs) EXPECT_LE(std::abs(glyph.y_offset), 700.F);
    }
  }
}

TEST(Missing, MoreThanThirtyMarksBehindOneBase) {
  for (const auto& [text, count] :
       std::vector<std::pair<std::string, std::size_t>>{{"ax" + times(31, "\u0301") + "b", 31},
                                                        {"ax" + times(3900, "\u0301") + "b", 3900},
                                                        {"ax" + times(100, "\u200B") + "b", 100},
                                                        {"ax\uFE0F" + times(30, "\u0301\u200D") + "b", 61}}) {
    const Shaped shaped = shape(text);
    ASSERT_EQ(shaped.missing.size(), 1u);
    EXPECT_EQ(shaped.missing[0].cause, MissingGlyph::Cause::too_many_marks);
    EXPECT_EQ(shaped.missing[0].code_point, U'x');
    EXPECT_EQ(shaped.missing[0].marks, count);
    EXPECT_EQ(shaped.missing[0].begin, 1u);
    EXPECT_EQ(shaped.missing[0].end, text.size() - 1);
    EXPECT_EQ(faces(shaped), "BIZUDGothic-Regular:a BIZUDGothic-Regular:b");
    EXPECT_EQ(shaped.runs[1].begin, text.size() - 1);
  }
}

TEST(Shape, AnAccentIsAGlyphOfItsOwnOverItsLetter) {
  const Shaped shaped = shape("x\u0304y");
  EXPECT_EQ(clusters(shaped), "x|\u0304|y|");
  EXPECT_EQ(shaped.runs[0].glyphs[1].advance, 0);
  EXPECT_EQ(shaped.runs[0].width(), 1000);
}

TEST(Shape, ACombinedGlyphStandsForAllItsCharacters) {
  EXPECT_EQ(clusters(shape("か\u309A行")), "か\u309A|行|");
  EXPECT_EQ(clusters(shape("か\u3099")), "か\u3099|");
}

TEST(Shape, InvisibleCharactersGoToTheirNeighbours) {
  EXPECT_EQ(clusters(shape("a\u200Bb")), "a\u200B|b|");
  EXPECT_EQ(clusters(shape("\u200Bb")), "\u200Bb|");
}

TEST(Shape, LettersNeitherJoinNorKern) {
  const Shaped joined = shape("fiAVfi"), apart = shape("V");
  EXPECT_EQ(joined.runs[0].glyphs.size(), 6u);
  EXPECT_EQ(joined.runs[0].width(), 6 * apart.runs[0].width());
}

TEST(Shape, SpacesKeepTheirWidth) {
  const Shaped shaped = shape(" \u00A0　");
  EXPECT_EQ(clusters(shaped), " |\u00A0|　|");
  EXPECT_EQ(shaped.runs[0].width(), 500 + 500 + 1000);
}

TEST(Missing, ACharacterNoFaceHas) {
  const Shaped shaped = shape("印\U0001F9FF字");
  ASSERT_EQ(shaped.missing.size(), 1u);
  EXPECT_EQ(shaped.missing[0].code_point, U'\U0001F9FF');
  EXPECT_EQ(shaped.missing[0].variation_selector, 0u);
  EXPECT_EQ(shaped.missing[0].offset, 3u);
  EXPECT_EQ(faces(shaped), "BIZUDGothic-Regular:印 BIZUDGothic-Regular:字");
}

TEST(Missing, AVariationNoFaceHas) {
  const Shaped shaped = shape("西葛\U000E01EF");
  ASSERT_EQ(shaped.missing.size(), 1u);
  EXPECT_EQ(shaped.missing[0].code_point, U'葛');
  EXPECT_EQ(shaped.missing[0].variation_selector, U'\U000E01EF');
  EXPECT_EQ(shaped.missing[0].offset, 3u);
}

TEST(Missing, ABaseThatNoFaceHasIsNamedWithoutItsVariation) {
  const Shaped shaped = shape("\U0001F9FF\U000E0100");
  ASSERT_EQ(shaped.missing.size(), 1u);
  EXPECT_EQ(shaped.missing[0].code_point, U'\U0001F9FF');
  EXPECT_EQ(shaped.missing[0].variation_selector, 0u);
}

TEST(Missing, AVariationSelectorByItself) {
  ASSERT_EQ(shape("\U000E0100").missing.size(), 1u);
  EXPECT_EQ(shape("\U000E0100").missing[0].code_point, U'\U000E0100');
}

TEST(Missing, AMarkNoFaceHas) {
  const Shaped shaped = shape("漢\u1AB0");
  ASSERT_EQ(shaped.missing.size(), 1u);
  EXPECT_EQ(shaped.missing[0].code_point, U'\u1AB0');
  EXPECT_EQ(shaped.missing[0].offset, 3u);
  EXPECT_TRUE(shaped.runs.empty());
}

TEST(Missing, ScriptsFromRightToLeftAreNotSet) {
  const Shaped shaped = shape("\u05D0\u0627");
  ASSERT_EQ(shaped.missing.size(), 2u);
  EXPECT_EQ(shaped.missing[0].code_point, U'\u05D0');
  EXPECT_EQ(shaped.missing[1].code_point, U'\u0627');
}

TEST(Missing, AllAreListedInTheOrderOfTheText) {
  const Shaped shaped = shape("\U0001F9FFa\U0001F9FEb葛\U000E01EE");
  ASSERT_EQ(shaped.missing.size(), 3u);
  EXPECT_EQ(shaped.missing[0].offset, 0u);
  EXPECT_EQ(shaped.missing[1].offset, 5u);
  EXPECT_EQ(shaped.missing[2].offset, 10u);
}

TEST(Shape, IsTheSameOnEveryThreadFromTheFirstUse) {
  const std::string text = "医療機関の𠮷田・髙橋が葛\U000E0100西で☑を付けた。 Wi-Fi x\u0304 第6.0版";
  const Shaped expected = shape(text);
  for (int round = 0; round < 5; ++round) {
    const auto fresh = FontSet::load(test::kFontsFolder);
    ASSERT_TRUE(fresh);
    std::vector<std::vector<ShapedRun>> results(8);
    std::vector<std::thread> threads;
    for (auto& result : results) {
      threads.emplace_back([&fresh, &result, &text] {
        std::vector<MissingGlyph> missing;
        result = fresh.value->shape(text, Chain::regular, missing);
      });
    }
    for (std::thread& thread : threads) thread.join();
    for (const auto& result : results) {
      ASSERT_EQ(result.size(), expected.runs.size());
      for (std::size_t i = 0; i < result.size(); ++i) {
        EXPECT_EQ(result[i].face, expected.runs[i].face);
        EXPECT_EQ(result[i].text, expected.runs[i].text);
        EXPECT_EQ(result[i].width(), expected.runs[i].width());
        ASSERT_EQ(result[i].glyphs.size(), expected.runs[i].glyphs.size());
        for (std::size_t k = 0; k < result[i].glyphs.size(); ++k) {
          EXPECT_EQ(result[i].glyphs[k].id, expected.runs[i].glyphs[k].id);
        }
      }
    }
    EXPECT_TRUE(fresh.value->take_diagnostics().empty());
  }
}

TEST(HalfWidth, IsTheGlyphOfTheSameMarkOnHalfTheEm) {
  for (const Chain chain : {Chain::regular, Chain::bold, Chain::mincho}) {
    const Shaped marks = shape("「」（）『』【】〔〕〈〉《》［］、。，．", chain);
    ASSERT_EQ(marks.runs.size(), 1u);
    const FaceId face = marks.runs[0].face;
    for (const Glyph& glyph : marks.runs[0].glyphs) {
      const std::uint32_t half = fonts().half_width(face, glyph.id);
      EXPECT_NE(half, 0u) << marks.runs[0].text.substr(glyph.text_begin, 3);
      EXPECT_DOUBLE_EQ(fonts().advance(face, half), 500);
      EXPECT_EQ(fonts().half_width(face, half), 0u) << "it has no half itself";
    }
    EXPECT_EQ(fonts().half_width(face, shape("(", chain).runs[0].glyphs[0].id), 0u);
    EXPECT_EQ(fonts().half_width(face, shape("医", chain).runs[0].glyphs[0].id), 0u);
  }
  // ｢ is the half of 「 in every face that has it.
  const Shaped both = shape("「｢");
  EXPECT_EQ(fonts().half_width(both.runs[0].face, both.runs[0].glyphs[0].id), both.runs[0].glyphs[1].id);
}

}  // namespace
}  // namespace chohyo::font
