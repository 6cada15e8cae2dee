#include "layout/missing_box.hpp"

#include <algorithm>
#include <string>

#include "base/utf8.hpp"

namespace chohyo::layout {
namespace {

// Thousandths of the text's em.
constexpr float kEm = 1000, kSide = 40, kPadding = 90;
constexpr float kUpper = 460, kLower = 20;    // baselines of the two lines of digits
constexpr double kTop = 860, kBottom = -100;  // of the box
constexpr Pt kBoxRule{0.4};

std::string hexadecimal(char32_t code_point) { return base::code_point_name(code_point).substr(2); }

/// A base and what is wrong behind it, or one code point in two halves.
std::array<std::string, 2> lines_of(const font::MissingGlyph& missing) {
  const char32_t behind = missing.variation_selector != 0      ? missing.variation_selector
                          : missing.code_point != missing.base ? missing.code_point
                                                               : 0;
  if (behind != 0) return {hexadecimal(missing.base), hexadecimal(behind)};
  const std::string whole = hexadecimal(missing.base);
  const std::size_t half = (whole.size() + 1) / 2;
  return {whole.substr(0, half), whole.substr(half)};
}

float width_of(const font::ShapedRun& digits) { return static_cast<float>(digits.width()) * kBoxScale; }

}  // namespace

font::ShapedRun make_box_run(const font::MissingGlyph& missing, std::string_view text, const font::FontSet& fonts,
                             font::Chain chain) {
  font::ShapedRun box;
  box.text = text;
  std::array<font::ShapedRun, 2> lines;
  std::vector<font::MissingGlyph> no_digits;
  const std::array<std::string, 2> words = lines_of(missing);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::vector<font::ShapedRun> runs = fonts.shape(words[i], chain, no_digits);
    if (runs.size() != 1) return box;
    lines[i] = std::move(runs.front());
  }
  if (lines[0].face != lines[1].face) return box;
  box.face = lines[0].face;
  const float inner = std::max(kEm - 2 * kSide, std::max(width_of(lines[0]), width_of(lines[1])) + 2 * kPadding);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    float x = kSide + (inner - width_of(lines[i])) / 2;
    for (const font::Glyph& digit : lines[i].glyphs) {
      font::Glyph glyph = digit;
      // All of the text belongs to the first glyph.
      glyph.text_begin = box.glyphs.empty() ? 0 : static_cast<std::uint32_t>(text.size());
      glyph.text_end = static_cast<std::uint32_t>(text.size());
      glyph.advance = 0;
      glyph.x_offset = x / kBoxScale;
      glyph.y_offset = (i == 0 ? kUpper : kLower) / kBoxScale;
      x += digit.advance * kBoxScale;
      box.glyphs.push_back(glyph);
    }
  }
  box.glyphs.back().advance = (inner + 2 * kSide) / kBoxScale;
  return box;
}

std::array<Rule, 4> box_rules(const font::ShapedRun& run, Pt text_size, Point origin) {
  const Pt em = text_size * 0.001, side = em * static_cast<double>(kSide);
  const Pt left = origin.x + side, top = origin.y - em * kTop, bottom = origin.y - em * kBottom;
  const Pt right = origin.x + em * (run.width() * static_cast<double>(kBoxScale)) - side;
  return {Rule{{left, top}, {right, top}, kBoxRule}, Rule{{left, bottom}, {right, bottom}, kBoxRule},
          Rule{{left, top}, {left, bottom}, kBoxRule}, Rule{{right, top}, {right, bottom}, kBoxRule}};
}

TextRun placed_run(const SetText& text, const SetRun& run, Point line) {
  const bool raised = run.scale < 1 && !run.boxed;
  return {{line.x + run.x, raised ? line.y - rise_of(text.size) : line.y}, text.size * run.scale, run.run, text.kept,
          text.gray};
}

}  // namespace chohyo::layout
