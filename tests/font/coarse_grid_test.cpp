// The coarser grid: the same glyphs, half the units, and damaged fonts left alone.
#include "font/coarse_grid.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "font/catalogue_maker.hpp"
#include "font/sfnt.hpp"

namespace chohyo::font {
namespace {

/// A minimal font of 2,048 units an em: an empty .notdef and these glyphs.
Sfnt font_of(const std::vector<std::string>& glyphs) {
  Sfnt font;
  font.head.assign(54, '\0');
  set_u16(font.head, 18, 2048);
  font.hhea.assign(36, '\0');
  set_u16(font.hhea, 4, 1801);
  set_u16(font.hhea, 6, -247);
  set_u16(font.hhea, 34, 1);
  put_u32(font.maxp, 0x00010000);
  put_i16(font.maxp, static_cast<int>(glyphs.size() + 1));
  put_i16(font.hmtx, 2048);
  put_i16(font.hmtx, 5);
  put_i16(font.loca, 0);
  put_i16(font.loca, 0);
  for (const std::string& glyph : glyphs) {
    put_i16(font.hmtx, -3);
    font.glyf += glyph;
    if (font.glyf.size() % 2 != 0) font.glyf += '\0';
    put_i16(font.loca, static_cast<int>(font.glyf.size() / 2));
  }
  return font;
}

/// Bytes of a glyph, from 16-bit numbers and then single bytes.
std::string glyph(const std::vector<int>& words, const std::vector<unsigned>& bytes) {
  std::string out;
  for (const int word : words) put_i16(out, word);
  for (const unsigned byte : bytes) put_u8(out, byte);
  return out;
}

TEST(CoarseGrid, HalvesEveryNumberOfTheFont) {
  const Sfnt coarse = *Sfnt::read(to_coarse_grid(font_of({}).write()));
  EXPECT_EQ(BigEndianReader(coarse.head, 18).u16(), 1024u);
  EXPECT_EQ(BigEndianReader(coarse.hhea, 4).i16(), 901);
  EXPECT_EQ(BigEndianReader(coarse.hhea, 6).i16(), -123);
  EXPECT_EQ(BigEndianReader(coarse.hmtx, 0).u16(), 1024u);
  EXPECT_EQ(BigEndianReader(coarse.hmtx, 2).i16(), 3);
}

TEST(CoarseGrid, WritesPointsInTheShortestForm) {
  // A triangle (0,0) (600,1000) (300,-401): deltas of two bytes become one byte where they can.
  const std::string fine =
      glyph({1, 0, -401, 600, 1000, 2, 0}, {0x31, 0x01, 0x01, 0x02, 0x58, 0xFE, 0xD4, 0x03, 0xE8, 0xFA, 0x87});
  const std::string expected =
      glyph({1, 0, -200, 300, 500, 2, 0}, {0x31, 0x01, 0x03, 0x01, 0x2C, 0x96, 0x01, 0xF4, 0xFD, 0x44}) +
      std::string(0, '\0');
  EXPECT_EQ(Sfnt::read(to_coarse_grid(font_of({fine}).write()))->glyf, expected);
}

TEST(CoarseGrid, ReadsRepeatedFlags) {
  // Four points on a horizontal line, 100 units apart: one flag, repeated three times.
  const std::string fine = glyph({1, 100, 0, 400, 0, 3, 0}, {0x33 | 8, 3, 100, 100, 100, 100});
  const std::string expected = glyph({1, 50, 0, 200, 0, 3, 0}, {0x33, 0x33, 0x33, 0x33, 50, 50, 50, 50});
  EXPECT_EQ(Sfnt::read(to_coarse_grid(font_of({fine}).write()))->glyf, expected);
}

TEST(CoarseGrid, HalvesTheOffsetsOfAComposedGlyph) {
  const std::string part = glyph({1, 100, 0, 400, 0, 3, 0}, {0x33 | 8, 3, 100, 100, 100, 100});
  // Words, offsets, more to come; then bytes, offsets, one scale; then point numbers.
  const std::string fine = glyph({-1, 0, 0, 10, 10, 1 | 2 | 32, 1, 301, -301, 2 | 8 | 32, 1},
                                 {100, 0x9C, 0x40, 0x00, 0x00, 0x00, 0x00, 0x01, 7, 8});
  const std::string expected = glyph({-1, 0, 0, 5, 5, 1 | 2 | 32, 1, 151, -150, 2 | 8 | 32, 1},
                                     {50, 0xCE, 0x40, 0x00, 0x00, 0x00, 0x00, 0x01, 7, 8});
  const std::string glyf = Sfnt::read(to_coarse_grid(font_of({part, fine}).write()))->glyf;
  EXPECT_EQ(glyf.substr(glyf.size() - expected.size()), expected);
}

TEST(CoarseGrid, LeavesOtherGridsAlone) {
  Sfnt font = font_of({});
  set_u16(font.head, 18, 1000);
  EXPECT_EQ(to_coarse_grid(font.write()), font.write());
}

TEST(CoarseGrid, LeavesDamagedFontsAlone) {
  const std::string line = glyph({1, 100, 0, 400, 0, 3, 0}, {0x33 | 8, 3, 100, 100, 100, 100});
  const std::string whole = font_of({line}).write();
  ASSERT_NE(to_coarse_grid(whole), whole);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::string cut = whole.substr(0, size);
    to_coarse_grid(cut);  // must come back, whatever it gives
  }
  for (const std::string& bad : {line.substr(0, 9), line.substr(0, 13), line.substr(0, line.size() - 2),
                                 glyph({1, 100, 0, 400, 0, 0x7FFF, 0}, {0x33, 1}), glyph({1, 0, 0, 0, 0, 3, 500}, {1}),
                                 glyph({-1, 0, 0, 10, 10, 1 | 2 | 32, 1, 3}, {})}) {
    const std::string program = font_of({bad}).write();
    EXPECT_EQ(to_coarse_grid(program), program);
  }
  Sfnt backwards = font_of({line});
  set_u16(backwards.loca, 2, 5000);
  EXPECT_EQ(to_coarse_grid(backwards.write()), backwards.write());
  Sfnt widths = font_of({line});
  set_u16(widths.hhea, 34, 9);
  EXPECT_EQ(to_coarse_grid(widths.write()), widths.write());
  EXPECT_EQ(to_coarse_grid("no font"), "no font");
  EXPECT_EQ(to_coarse_grid(""), "");
}

TEST(CoarseGrid, SurvivesAnyByteGoneWrong) {
  const std::string whole = font_of({glyph({1, 100, 0, 400, 0, 3, 0}, {0x33 | 8, 3, 100, 100, 100, 100}),
                                     glyph({-1, 0, 0, 10, 10, 1 | 2, 1, 301, -301}, {})})
                                .write();
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (const char byte : {'\0', '\x01', '\x7F', '\xFF'}) {
      std::string damaged = whole;
      damaged[i] = byte;
      const std::string result = to_coarse_grid(damaged);
      EXPECT_LE(result.size(), whole.size() * 8);
    }
  }
}

TEST(Sfnt, ChecksumsAddUp) {
  const std::string program = font_of({glyph({1, 100, 0, 400, 0, 3, 0}, {0x33 | 8, 3, 100, 100, 100, 100})}).write();
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at < program.size(); at += 4) sum += BigEndianReader(program, at).u32();
  EXPECT_EQ(sum, 0xB1B0AFBAu);
  EXPECT_EQ(Sfnt::read(program)->write(), program);
}

}  // namespace
}  // namespace chohyo::font
