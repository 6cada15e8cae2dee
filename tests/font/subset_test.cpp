// Subsets: the glyphs asked for, renumbered, with their outlines and widths, and nothing else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "font/catalogue_maker.hpp"

namespace chohyo::font {
namespace {

const FontSet& fonts() {
  static const diag::Result<FontSet> loaded = FontSet::load(test::kFontsFolder);
  return *loaded.value;
}

/// A font program taken apart just as far as the tests look.
struct Program {
  explicit Program(std::string_view bytes) {
    for (std::size_t i = 0; i < u(bytes, 4, 2); ++i) {
      const std::size_t record = 12 + 16 * i;
      tables[std::string(bytes.substr(record, 4))] = bytes.substr(u(bytes, record + 8, 4), u(bytes, record + 12, 4));
    }
    const std::size_t glyphs = u(tables.at("maxp"), 4, 2), metrics = u(tables.at("hhea"), 34, 2);
    const bool wide = u(tables.at("head"), 50, 2) != 0;
    for (std::size_t i = 0; i < glyphs; ++i) {
      const auto offset = [&](std::size_t at) {
        return wide ? u(tables.at("loca"), at * 4, 4) : u(tables.at("loca"), at * 2, 2) * 2;
      };
      outlines.push_back(tables.at("glyf").substr(offset(i), offset(i + 1) - offset(i)));
      advances.push_back(u(tables.at("hmtx"), std::min(i, metrics - 1) * 4, 2));
    }
    units = u(tables.at("head"), 18, 2);
  }

  static std::size_t u(std::string_view bytes, std::size_t at, std::size_t size) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
    return value;
  }

  std::map<std::string, std::string_view> tables;
  std::vector<std::string_view> outlines;  ///< by glyph
  std::vector<std::size_t> advances;       ///< by glyph, font units
  std::size_t units = 0;
};

std::vector<std::uint32_t> glyphs_of(std::string_view text, FaceId face) {
  std::vector<MissingGlyph> missing;
  std::vector<std::uint32_t> glyphs;
  for (const ShapedRun& run : fonts().shape(text, Chain::regular, missing)) {
    if (run.face != face) continue;
    for (const Glyph& glyph : run.glyphs) glyphs.push_back(glyph.id);
  }
  std::sort(glyphs.begin(), glyphs.end());
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  return glyphs;
}

TEST(Subset, RenumbersGlyphsWithoutGaps) {
  const auto glyphs = glyphs_of("医療情報システムabc ", 0);
  const Subset subset = fonts().subset(0, glyphs, OutlineGrid::coarse);
  const Program program(subset.program);
  ASSERT_EQ(program.outlines.size(), glyphs.size() + 1) << "and .notdef";
  ASSERT_EQ(subset.new_ids.size(), glyphs.size());
  for (std::size_t i = 0; i < glyphs.size(); ++i) EXPECT_EQ(subset.new_ids[i], i + 1);
}

TEST(Subset, KeepsOutlinesAndWidths) {
  const auto glyphs = glyphs_of("医療a ", 0);
  const Subset subset = fonts().subset(0, glyphs, OutlineGrid::coarse);
  const Program part(subset.program);
  const std::string whole_bytes = test::bytes_of(test::kGothic);
  const Program whole(whole_bytes);
  ASSERT_EQ(glyphs.size(), 4u);
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const std::uint32_t glyph = glyphs[i], renumbered = subset.new_ids.at(i);
    const auto em = [](std::size_t units, const Program& program) {
      return static_cast<double>(units) * 1000 / static_cast<double>(program.units);
    };
    EXPECT_NEAR(em(part.advances[renumbered], part), em(whole.advances[glyph], whole), 0.5);
    EXPECT_EQ(fonts().advance(0, glyph), em(whole.advances[glyph], whole));
    EXPECT_EQ(part.outlines[renumbered].empty(), whole.outlines[glyph].empty());
    // numberOfContours
    EXPECT_EQ(part.outlines[renumbered].substr(0, 2), whole.outlines[glyph].substr(0, 2));
  }
}

TEST(Subset, HasNoTableThatAPdfDoesNotRead) {
  const Subset subset = fonts().subset(3, glyphs_of("𠮷", 3), OutlineGrid::coarse);
  const Program program(subset.program);
  std::vector<std::string> names;
  for (const auto& [name, bytes] : program.tables) names.push_back(name);
  EXPECT_THAT(names, testing::ElementsAre("glyf", "head", "hhea", "hmtx", "loca", "maxp"));
  EXPECT_LT(subset.program.size(), 2000u) << "of a font of 46 MB";
}

TEST(Subset, OfOneGlyphTwiceIsTheSame) {
  const auto glyphs = glyphs_of("☑", 4);
  EXPECT_EQ(fonts().subset(4, glyphs, OutlineGrid::coarse).program,
            fonts().subset(4, glyphs, OutlineGrid::coarse).program);
}

TEST(Subset, HoldsNothingOfTheOneBefore) {
  const auto one = glyphs_of("医療", 0), other = glyphs_of("情報", 0);
  const Subset alone = fonts().subset(0, one, OutlineGrid::original);
  fonts().subset(0, other, OutlineGrid::original);
  EXPECT_EQ(fonts().subset(0, one, OutlineGrid::original).program, alone.program);
}

TEST(Subset, TellsWhichGlyphsHaveAnOutline) {
  const auto glyphs = glyphs_of("医 a　", 0);
  const Subset subset = fonts().subset(0, glyphs, OutlineGrid::original);
  ASSERT_EQ(subset.drawn.size(), glyphs.size());
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const bool blank = glyphs_of(" ", 0)[0] == glyphs[i] || glyphs_of("　", 0)[0] == glyphs[i];
    EXPECT_EQ(subset.drawn[i], !blank);
  }
}

TEST(Subset, BringsThePartsOfAComposedGlyph) {
  // DejaVu builds é of e and an accent.
  const auto fallback = [] {
    const support::TemporaryFolder folder;
    return test::load(folder, test::catalogue(test::face("a", test::kSymbols), {"a"}));
  }();
  std::vector<MissingGlyph> missing;
  const auto runs = fallback.value->shape("é", Chain::regular, missing);
  ASSERT_EQ(runs.at(0).glyphs.size(), 1u);
  const std::vector<std::uint32_t> glyphs{runs[0].glyphs[0].id};
  const Subset subset = fallback.value->subset(0, glyphs, OutlineGrid::coarse);
  const Program program(subset.program);
  EXPECT_GT(program.outlines.size(), 2u);
  ASSERT_EQ(subset.new_ids.size(), 1u);
  EXPECT_NE(subset.new_ids[0], 0u);
}

}  // namespace
}  // namespace chohyo::font
