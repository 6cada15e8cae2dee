#include "font/coarse_grid.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "font/sfnt.hpp"

namespace chohyo::font {
namespace {

constexpr int kFine = 2048, kCoarse = 1024;

/// Rounds half upwards, wherever zero lies: points that were level stay level.
int coarse(int value) { return (value + 1) >> 1; }

// OpenType 1.9, glyf: flags of a simple glyph's points.
constexpr unsigned kOnCurve = 1, kShortX = 2, kShortY = 4, kRepeat = 8, kSameX = 16, kSameY = 32;

struct Point {
  unsigned on_curve;
  int x, y;
};

struct Outline {
  std::vector<int> contour_ends;
  std::vector<Point> points;
};

/// A simple glyph's points; empty when the data does not hold what it promises.
std::optional<Outline> read_outline(std::string_view data, int contours) {
  BigEndianReader in(data, 10);
  Outline outline;
  for (int i = 0; i < contours; ++i) outline.contour_ends.push_back(static_cast<int>(in.u16()));
  const std::size_t count =
      outline.contour_ends.empty() ? 0 : static_cast<std::size_t>(outline.contour_ends.back()) + 1;
  if (in.u16() != 0 || !in.ok()) return std::nullopt;  // instructions
  std::vector<unsigned> flags;
  while (flags.size() < count && in.ok()) {
    const unsigned flag = in.u8();
    flags.insert(flags.end(), 1 + ((flag & kRepeat) != 0 ? in.u8() : 0), flag);
  }
  if (flags.size() != count) return std::nullopt;
  outline.points.resize(count);
  const auto read_deltas = [&](unsigned is_short, unsigned is_same, int Point::*member) {
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if ((flags[i] & is_short) != 0) {
        const int delta = static_cast<int>(in.u8());
        value += (flags[i] & is_same) != 0 ? delta : -delta;
      } else if ((flags[i] & is_same) == 0) {
        value += in.i16();
      }
      outline.points[i].*member = value;
    }
  };
  read_deltas(kShortX, kSameX, &Point::x);
  read_deltas(kShortY, kSameY, &Point::y);
  for (std::size_t i = 0; i < count; ++i) outline.points[i].on_curve = flags[i] & kOnCurve;
  return in.ok() ? std::optional(std::move(outline)) : std::nullopt;
}

/// Appends a delta in its shortest form and gives its flags.
unsigned write_delta(std::string& out, int delta, unsigned is_short, unsigned is_same) {
  if (delta == 0) return is_same;
  if (delta > -256 && delta < 256) {
    put_u8(out, static_cast<unsigned>(delta < 0 ? -delta : delta));
    return is_short | (delta > 0 ? is_same : 0);
  }
  put_i16(out, delta);
  return 0;
}

void write_outline(std::string& out, const Outline& outline) {
  const auto [left, right] = std::minmax_element(outline.points.begin(), outline.points.end(),
                                                 [](const Point& a, const Point& b) { return a.x < b.x; });
  const auto [bottom, top] = std::minmax_element(outline.points.begin(), outline.points.end(),
                                                 [](const Point& a, const Point& b) { return a.y < b.y; });
  put_i16(out, static_cast<int>(outline.contour_ends.size()));
  for (const int bound : {left->x, bottom->y, right->x, top->y}) put_i16(out, bound);
  for (const int end : outline.contour_ends) put_i16(out, end);
  put_i16(out, 0);  // no instructions
  std::string x_deltas, y_deltas;
  Point last{0, 0, 0};
  // A repeat count would save nothing that deflate does not find by itself.
  for (const Point& point : outline.points) {
    put_u8(out, point.on_curve | write_delta(x_deltas, point.x - last.x, kShortX, kSameX) |
                    write_delta(y_deltas, point.y - last.y, kShortY, kSameY));
    last = point;
  }
  out += x_deltas + y_deltas;
}

/// A glyph made of others: their offsets are halved. False when the data ends before its parts do.
bool write_composite(std::string& out, std::string_view data) {
  constexpr unsigned kWords = 1, kOffsets = 2, kScale = 8, kMore = 32, kTwoScales = 64, kMatrix = 128;
  BigEndianReader in(data, 2);
  put_i16(out, -1);
  for (int i = 0; i < 4; ++i) put_i16(out, coarse(in.i16()));
  for (unsigned flags = kMore; (flags & kMore) != 0 && in.ok();) {
    flags = in.u16();
    const unsigned glyph = in.u16();
    int first, second;
    if ((flags & kWords) != 0) {
      first = in.i16();
      second = in.i16();
    } else {
      first = in.i8();
      second = in.i8();
    }
    if ((flags & kOffsets) != 0) {  // else they are numbers of points
      first = coarse(first);
      second = coarse(second);
    }
    put_i16(out, static_cast<int>(flags));
    put_i16(out, static_cast<int>(glyph));
    if ((flags & kWords) != 0) {
      put_i16(out, first);
      put_i16(out, second);
    } else {
      put_u8(out, static_cast<unsigned>(first) & 0xFF);
      put_u8(out, static_cast<unsigned>(second) & 0xFF);
    }
    const int numbers = (flags & kScale) != 0 ? 1 : (flags & kTwoScales) != 0 ? 2 : (flags & kMatrix) != 0 ? 4 : 0;
    for (int i = 0; i < numbers; ++i) put_i16(out, in.i16());
  }
  return in.ok();
}

bool write_glyph(std::string& out, std::string_view data) {
  const int contours = BigEndianReader(data, 0).i16();
  if (data.empty() || contours == 0) return true;
  if (contours < 0) return write_composite(out, data);
  std::optional<Outline> outline = read_outline(data, contours);
  if (!outline || outline->points.empty()) return false;
  for (Point& point : outline->points) {
    point.x = coarse(point.x);
    point.y = coarse(point.y);
  }
  write_outline(out, *outline);
  return true;
}

/// Halves the signed numbers at `offsets`.
void halve(std::string& table, std::initializer_list<std::size_t> offsets) {
  for (const std::size_t offset : offsets) set_u16(table, offset, coarse(BigEndianReader(table, offset).i16()));
}

/// Half of an advance, which is unsigned.
int coarse_width(const std::string& table, std::size_t at) {
  return coarse(static_cast<int>(BigEndianReader(table, at).u16()));
}

}  // namespace

std::string to_coarse_grid(std::string program) {
  std::optional<Sfnt> font = Sfnt::read(program);
  if (!font) return program;
  std::string &head = font->head, &hhea = font->hhea, &hmtx = font->hmtx;
  if (head.size() != 54 || hhea.size() != 36 || font->maxp.size() < 6 || BigEndianReader(head, 18).u16() != kFine) {
    return program;
  }
  const std::size_t glyphs = BigEndianReader(font->maxp, 4).u16(), metrics = BigEndianReader(hhea, 34).u16();
  if (metrics > glyphs || hmtx.size() != metrics * 4 + (glyphs - metrics) * 2) return program;

  const bool wide = BigEndianReader(head, 50).u16() != 0;
  BigEndianReader offsets(font->loca, 0);
  const auto next_offset = [&] { return wide ? std::size_t{offsets.u32()} : std::size_t{offsets.u16()} * 2; };
  std::string glyf, loca;
  std::size_t begin = next_offset();
  put_u32(loca, 0);
  for (std::size_t i = 0; i < glyphs; ++i) {
    const std::size_t end = next_offset();
    if (!offsets.ok() || begin > end || end > font->glyf.size()) return program;
    if (!write_glyph(glyf, std::string_view(font->glyf).substr(begin, end - begin))) return program;
    if (glyf.size() % 2 != 0) glyf += '\0';
    put_u32(loca, static_cast<std::uint32_t>(glyf.size()));
    begin = end;
  }
  // Halved offsets in two bytes reach to 128 KiB.
  const bool fits = glyf.size() < 0x20000;
  if (fits) {
    std::string narrow;
    for (std::size_t at = 0; at < loca.size(); at += 4) {
      put_i16(narrow, static_cast<int>(BigEndianReader(loca, at).u32() / 2));
    }
    loca = std::move(narrow);
  }
  font->glyf = std::move(glyf);
  font->loca = std::move(loca);
  set_u16(head, 18, kCoarse);
  set_u16(head, 50, fits ? 0 : 1);
  halve(head, {36, 38, 40, 42});
  halve(hhea, {4, 6, 8, 12, 14, 16});
  set_u16(hhea, 10, coarse_width(hhea, 10));  // the largest advance
  for (std::size_t i = 0; i < metrics; ++i) {
    set_u16(hmtx, i * 4, coarse_width(hmtx, i * 4));
    halve(hmtx, {i * 4 + 2});
  }
  for (std::size_t at = metrics * 4; at < hmtx.size(); at += 2) halve(hmtx, {at});
  return font->write();
}

}  // namespace chohyo::font
