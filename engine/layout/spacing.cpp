#include "layout/spacing.hpp"

namespace chohyo::layout {
namespace {

// Punctuation is set on the em with its ink in one half. Fonts with narrow punctuation (proportional, or ASCII) have
// no half to give.
constexpr float kFullWidth = 900;

// JLREQ §3.2.6 asks for a quarter em between Japanese and Latin, which §3.8.3 lets shrink to an eighth. Readers of PDF
// take a gap of a tenth of the em for a word space (poppler: minWordBreakSpace), so that 「端末PC」 would be searched
// for in vain; therefore a little less than that.
constexpr float kLatinGap = 80;

bool gives_left(const Unit& unit) { return unit.char_class == CharClass::opening && unit.advance >= kFullWidth; }

bool gives_right(const Unit& unit) {
  const CharClass c = unit.char_class;
  return (c == CharClass::closing || c == CharClass::full_stop || c == CharClass::comma) && unit.advance >= kFullWidth;
}

bool is_japanese(CharClass c) {
  return c == CharClass::kana || c == CharClass::small_kana || c == CharClass::prolonged || c == CharClass::iteration ||
         c == CharClass::ideograph;
}

bool is_western(CharClass c) { return c == CharClass::latin || c == CharClass::digit; }

/// Of two neighbours at most one blank half stays between them (JLREQ §3.1.4): the one behind a closing mark when an
/// opening one follows, none otherwise; a middle dot keeps its own quarter and takes no half beside it.
void space_pair(Unit& left, Unit& right) {
  if (left.scale != right.scale) return;  // a raised mark stands close to its word
  if (gives_left(right) && (gives_right(left) || left.char_class == CharClass::opening ||
                            left.char_class == CharClass::wide_space || left.char_class == CharClass::middle_dot)) {
    right.cut_left = kHalfEm;
  }
  const CharClass next = right.char_class;
  if (gives_right(left) && (next == CharClass::closing || next == CharClass::full_stop || next == CharClass::comma ||
                            next == CharClass::wide_space || next == CharClass::middle_dot)) {
    left.cut_right = kHalfEm;
  }
  if ((is_japanese(left.char_class) && is_western(next)) || (is_western(left.char_class) && is_japanese(next))) {
    left.gap = kLatinGap;
  }
}

bool hangs(CharClass c) { return c == CharClass::space || c == CharClass::wide_space || c == CharClass::newline; }

}  // namespace

void space_units(Composed& composed) {
  std::vector<Unit>& units = composed.units;
  for (Unit& unit : units) unit.cut_left = unit.cut_right = unit.gap = 0;
  for (std::size_t i = 1; i < units.size(); ++i) {
    space_pair(units[i - 1], units[i]);
    units[i - 1].gap += composed.letter_gap;
  }
  composed.position.resize(units.size() + 1);
  composed.trimmed.resize(units.size() + 1);
  composed.position[0] = 0;
  composed.trimmed[0] = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    composed.position[i + 1] = composed.position[i] + static_cast<double>(units[i].set_advance());
    composed.trimmed[i + 1] = hangs(units[i].char_class) ? composed.trimmed[i] : static_cast<std::uint32_t>(i + 1);
  }
}

bool gives_half(const Unit& unit) { return gives_left(unit) || gives_right(unit); }

double cut_at_line_head(const Unit& unit) {
  return gives_left(unit) && unit.cut_left == 0 ? static_cast<double>(kHalfEm) : 0;
}

double cut_at_line_end(const Unit& unit) {
  return gives_right(unit) && unit.cut_right == 0 ? static_cast<double>(kHalfEm) : 0;
}

double line_width(const Composed& composed, std::size_t begin, std::size_t end) {
  const std::size_t last = composed.trimmed[end];
  if (last <= begin) return 0;
  return composed.position[last] - composed.position[begin] - cut_at_line_head(composed.units[begin]) -
         cut_at_line_end(composed.units[last - 1]) - static_cast<double>(composed.units[last - 1].gap);
}

}  // namespace chohyo::layout
