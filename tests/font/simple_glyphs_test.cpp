// Outlines cut by hand are HarfBuzz's, byte for byte.
#include "font/simple_glyphs.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <vector>

#include "font/catalogue_maker.hpp"
#include "font/subsetter.hpp"

namespace chohyo::font {
namespace {

std::vector<std::unique_ptr<FontFile>> all_faces() {
  const auto catalogue = read_catalogue(std::filesystem::path(test::kFontsFolder) / "fonts.xml");
  std::vector<std::unique_ptr<FontFile>> files;
  diag::Diagnostics diagnostics;
  for (const CatalogueFace& face : catalogue.value.value().faces) {
    files.push_back(open_font_file(face, {}, diagnostics));
  }
  return files;
}

/// Without the adjustment that makes the checksum of the whole file come out right.
std::string compared(std::string head) { return head.replace(8, 4, 4, '\0'); }

TEST(SimpleGlyphs, AreCutAsHarfBuzzCutsThem) {
  std::mt19937 engine(20250320);
  const auto random = [&engine](std::uint32_t below) { return static_cast<std::uint32_t>(engine() % below); };
  for (const auto& file : all_faces()) {
    const std::uint32_t count = hb_face_get_glyph_count(file->face.get());
    std::size_t cut = 0;
    for (int round = 0; round < 60; ++round) {
      std::set<std::uint32_t> chosen;
      for (std::size_t size = 1 + random(round % 2 == 0 ? 50 : 3); chosen.size() < size;)
        chosen.insert(1 + random(count - 1));
      const std::vector<std::uint32_t> glyphs(chosen.begin(), chosen.end());
      const auto simple = cut_simple_glyphs(file->tables, glyphs);
      if (!simple) continue;  // one of them is made of others
      ++cut;
      const Subset whole = cut_with_harfbuzz(*file, glyphs, OutlineGrid::original);
      const auto expected = Sfnt::read(whole.program);
      ASSERT_TRUE(expected) << file->path;
      EXPECT_EQ(simple->glyf, expected->glyf) << file->path;
      EXPECT_EQ(simple->loca, expected->loca) << file->path;
      EXPECT_EQ(simple->hmtx, expected->hmtx) << file->path;
      EXPECT_EQ(simple->hhea, expected->hhea) << file->path;
      EXPECT_EQ(simple->maxp, expected->maxp) << file->path;
      EXPECT_EQ(compared(simple->head), compared(expected->head)) << file->path;
      for (std::size_t i = 0; i < glyphs.size(); ++i) EXPECT_EQ(whole.new_ids[i], i + 1) << "the same numbers";
      if (HasFailure()) return;
    }
    EXPECT_GE(cut, 10u) << file->path << ": hardly anything was compared";
  }
}

TEST(SimpleGlyphs, LeaveComposedGlyphsToHarfBuzz) {
  diag::Diagnostics diagnostics;
  CatalogueFace face;
  face.file = test::kSymbols;
  const auto file = open_font_file(face, {}, diagnostics);
  hb_codepoint_t composed = 0;
  ASSERT_TRUE(hb_font_get_nominal_glyph(file->font.get(), U'é', &composed));
  EXPECT_FALSE(cut_simple_glyphs(file->tables, std::vector<std::uint32_t>{composed}));
  EXPECT_FALSE(cut_subset(*file, std::vector<std::uint32_t>{composed}, OutlineGrid::original).program.empty());
}

/// A face of .notdef, an empty glyph and a triangle.
struct SmallFace {
  SmallFace() {
    const auto put = [](std::string& out, std::initializer_list<int> values) {
      for (const int value : values) put_i16(out, value);
    };
    put(glyf, {1, 0, 0, 500, 500, 2, 3});  // one contour, bounds, its last point, three bytes of instructions
    glyf += "\xAA\xBB\xCC";
    glyf +=
        std::string("\x37\x37\x37\x00\x01\x02\x03\x04\x05", 9);  // flags of three points, coordinates in a byte each
    glyf += std::string(2, '\0');
    put(loca, {0, 0, 0, static_cast<int>(glyf.size() / 2)});
    put(hmtx, {1000, 0, 500, 0, 700, 10});
    head.resize(54);
    hhea.resize(36);
    set_u16(hhea, 34, 3);
    maxp.resize(32);
    set_u16(maxp, 4, 3);
  }
  SfntView view() const { return {glyf, head, hhea, hmtx, loca, maxp}; }
  bool is_cut() const { return cut_simple_glyphs(view(), std::vector<std::uint32_t>{1, 2}).has_value(); }

  std::string glyf, head, hhea, hmtx, loca, maxp;
};

TEST(SimpleGlyphs, HaveNeitherInstructionsNorPadding) {
  const auto font = cut_simple_glyphs(SmallFace().view(), std::vector<std::uint32_t>{2});
  ASSERT_TRUE(font);
  EXPECT_EQ(font->glyf, std::string("\0\1\0\0\0\0\1\xF4\1\xF4\0\2\0\0\x37\x37\x37\0\1\2\3\4\5\0", 24));
  EXPECT_EQ(font->loca, std::string("\0\0\0\0\0\x0C", 6));
}

TEST(SimpleGlyphs, OfDamagedTablesAreNotCut) {
  EXPECT_TRUE(SmallFace().is_cut());
  const std::vector<std::pair<const char*, void (*)(SmallFace&)>> damages{
      {"a short head", [](SmallFace& f) { f.head.resize(50); }},
      {"a short hhea", [](SmallFace& f) { f.hhea.resize(34); }},
      {"a short maxp", [](SmallFace& f) { f.maxp.resize(6); }},
      {"a short hmtx", [](SmallFace& f) { f.hmtx.resize(10); }},
      {"a short loca", [](SmallFace& f) { f.loca.resize(6); }},
      {"no advance", [](SmallFace& f) { set_u16(f.hhea, 34, 0); }},
      {"more advances than glyphs", [](SmallFace& f) { set_u16(f.hhea, 34, 4); }},
      {"fewer glyphs than asked for", [](SmallFace& f) { set_u16(f.maxp, 4, 2); }},
      {"offsets that go back", [](SmallFace& f) { set_u16(f.loca, 2, 14); }},
      {"offsets past the end", [](SmallFace& f) { set_u16(f.loca, 6, 15); }},
      {"no contour", [](SmallFace& f) { set_u16(f.glyf, 0, 0); }},
      {"contours past the end", [](SmallFace& f) { set_u16(f.glyf, 0, 100); }},
      {"instructions past the end", [](SmallFace& f) { set_u16(f.glyf, 12, 300); }},
      {"points past the end", [](SmallFace& f) { set_u16(f.glyf, 10, 40); }},
      {"more repeats than points", [](SmallFace& f) { f.glyf[17] = '\x3F', f.glyf[18] = '\x09'; }},
      {"coordinates past the end", [](SmallFace& f) { f.glyf[17] = f.glyf[18] = f.glyf[19] = '\0'; }},
      {"half a glyph", [](SmallFace& f) { set_u16(f.loca, 6, 4); }},
  };
  for (const auto& [name, damage] : damages) {
    SmallFace face;
    damage(face);
    EXPECT_FALSE(face.is_cut()) << name;
  }
}

}  // namespace
}  // namespace chohyo::font
