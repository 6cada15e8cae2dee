#include "font/simple_glyphs.hpp"

#include <string>
#include <vector>

namespace chohyo::font {
namespace {

std::size_t u16(std::string_view bytes, std::size_t at) {
  return static_cast<std::size_t>(static_cast<unsigned char>(bytes[at]) << 8 |
                                  static_cast<unsigned char>(bytes[at + 1]));
}

std::size_t u32(std::string_view bytes, std::size_t at) { return u16(bytes, at) << 16 | u16(bytes, at + 2); }

/// Offsets in a glyph's data (OpenType 1.9, glyf): what comes before the instructions, and what behind them.
struct Parts {
  std::size_t head_end, outline, outline_end;
};

/// Where the flags and coordinates of `points` points end that begin at `at`; empty when that is not inside `data`.
std::optional<std::size_t> end_of_outline(std::string_view data, std::size_t at, std::size_t points) {
  constexpr unsigned kShortX = 2, kShortY = 4, kRepeat = 8, kSameX = 16, kSameY = 32;
  std::size_t coordinates = 0;
  while (points > 0) {
    if (at + 2 > data.size()) return std::nullopt;
    const unsigned flag = static_cast<unsigned char>(data[at++]);
    const std::size_t times = 1 + ((flag & kRepeat) != 0 ? static_cast<unsigned char>(data[at++]) : 0u);
    if (times > points) return std::nullopt;
    points -= times;
    coordinates += times * ((flag & kShortX) != 0 ? 1u : (flag & kSameX) != 0 ? 0u : 2u);
    coordinates += times * ((flag & kShortY) != 0 ? 1u : (flag & kSameY) != 0 ? 0u : 2u);
  }
  if (at + coordinates > data.size()) return std::nullopt;
  return at + coordinates;
}

std::optional<Parts> parts_of(std::string_view data) {
  constexpr std::size_t kContours = 10;  // number of contours and four bounds come first
  if (data.size() < kContours) return std::nullopt;
  const std::size_t contours = u16(data, 0), head_end = kContours + contours * 2;
  // Above 0x7FFF the number is negative: the glyph is made of others.
  if (contours == 0 || contours > 0x7FFF || head_end + 2 > data.size()) return std::nullopt;
  const std::size_t points = u16(data, head_end - 2) + 1, outline = head_end + 2 + u16(data, head_end);
  const auto end = end_of_outline(data, outline, points);
  if (!end) return std::nullopt;
  return Parts{head_end, outline, *end};
}

/// Advances and side bearings. Glyphs at the end that are as wide as the last one with an advance of its own have
/// none. Gives the number of those that have.
std::size_t write_metrics(std::string& out, const SfntView& face, const std::vector<std::uint32_t>& glyphs) {
  const std::size_t full = u16(face.hhea, 34);
  const auto advance = [&](std::uint32_t glyph) { return u16(face.hmtx, std::min<std::size_t>(glyph, full - 1) * 4); };
  std::size_t own = glyphs.size();
  while (own > 1 && advance(glyphs[own - 1]) == advance(glyphs[own - 2])) --own;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const std::size_t glyph = glyphs[i];
    if (i < own) put_i16(out, static_cast<int>(advance(glyphs[i])));
    put_i16(out, static_cast<int>(u16(face.hmtx, glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2)));
  }
  return own;
}

}  // namespace

std::optional<Sfnt> cut_simple_glyphs(const SfntView& face, std::span<const std::uint32_t> glyphs) {
  if (face.head.size() < 54 || face.hhea.size() < 36 || face.maxp.size() < 32) return std::nullopt;
  const std::size_t count = u16(face.maxp, 4), full = u16(face.hhea, 34);
  const bool wide = u16(face.head, 50) != 0;
  if (full == 0 || full > count || face.hmtx.size() < full * 4 + (count - full) * 2) return std::nullopt;
  if (face.loca.size() < (count + 1) * (wide ? 4 : 2)) return std::nullopt;
  const auto offset = [&](std::size_t glyph) {
    return wide ? u32(face.loca, glyph * 4) : u16(face.loca, glyph * 2) * 2;
  };

  std::vector<std::uint32_t> kept{0};
  kept.insert(kept.end(), glyphs.begin(), glyphs.end());
  Sfnt font;
  put_i16(font.loca, 0);
  for (const std::uint32_t glyph : kept) {
    if (glyph >= count || offset(glyph) > offset(glyph + 1) || offset(glyph + 1) > face.glyf.size()) {
      return std::nullopt;
    }
    const std::string_view data = face.glyf.substr(offset(glyph), offset(glyph + 1) - offset(glyph));
    if (!data.empty()) {
      const auto parts = parts_of(data);
      if (!parts) return std::nullopt;
      font.glyf += data.substr(0, parts->head_end);
      put_i16(font.glyf, 0);  // no instructions
      font.glyf += data.substr(parts->outline, parts->outline_end - parts->outline);
      if (font.glyf.size() % 2 != 0) font.glyf += '\0';
    }
    // Halved offsets in two bytes reach to 128 KiB.
    if (font.glyf.size() >= 0x20000) return std::nullopt;
    put_i16(font.loca, static_cast<int>(font.glyf.size() / 2));
  }
  font.head = face.head.substr(0, 54);
  set_u16(font.head, 50, 0);
  font.hhea = face.hhea.substr(0, 36);
  set_u16(font.hhea, 34, static_cast<int>(write_metrics(font.hmtx, face, kept)));
  font.maxp = face.maxp.substr(0, 32);
  set_u16(font.maxp, 4, static_cast<int>(kept.size()));
  set_u16(font.maxp, 14, 1);  // zones; what follows counts things that only instructions use
  for (std::size_t at = 16; at <= 26; at += 2) set_u16(font.maxp, at, 0);
  return font;
}

}  // namespace chohyo::font
