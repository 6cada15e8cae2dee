#include "layout/line_breaking.hpp"

#include <algorithm>

#include "base/unicode.hpp"
#include "layout/spacing.hpp"

namespace chohyo::layout {
namespace {

using Units = std::vector<Unit>;

// A run of ASCII without spaces up to this long is one word (2-(4), MDS/SDS, 3.4.1); longer ones are addresses and
// break where UAX #14 lets them.
constexpr std::size_t kLongestCode = 16;
// はい・いいえ stays whole, 職種・担当業務 does not: both sides of the dot are at most this many hiragana.
constexpr std::size_t kShortWord = 3;

bool is_code_character(const Unit& unit) { return unit.code_point > 0x20 && unit.code_point < 0x7F; }

/// A character that separates groups of digits: 1,000 and 3.4.1 and 9:30.
bool joins_digits(const Unit& unit) {
  const CharClass c = unit.char_class;
  return c == CharClass::full_stop || c == CharClass::comma || c == CharClass::middle_dot;
}

/// 禁則: no line may end between `units[i - 1]` and `units[i]`.
bool forbidden(const Units& units, std::size_t i, bool strict) {
  const Unit& left = units[i - 1];
  const Unit& right = units[i];
  if (forbidden_at_line_head(right.char_class, strict) || forbidden_at_line_end(left.char_class)) return true;
  // JLREQ §3.1.10: …… and ―― are one.
  if (left.char_class == CharClass::inseparable && left.code_point == right.code_point) return true;
  if (right.scale < left.scale) return true;  // a raised mark does not leave its word
  const bool digit_before = is_any_digit(left.char_class), digit_behind = is_any_digit(right.char_class);
  if (digit_before && (digit_behind || right.char_class == CharClass::postfix || is_counter(right.code_point))) {
    return true;
  }
  if (!digit_behind) return false;
  if (left.char_class == CharClass::prefix || left.code_point == U'第') return true;
  return joins_digits(left) && i >= 2 && is_any_digit(units[i - 2].char_class);
}

/// Opportunities become proper breaks, everything else between two characters a last resort.
void rank_opportunities(Composed& composed, bool strict) {
  Units& units = composed.units;
  const auto opportunities = base::line_break_opportunities(composed.text, strict);
  auto next = opportunities.begin();
  for (std::size_t i = 1; i < units.size(); ++i) {
    while (next != opportunities.end() && next->offset < units[i].text_begin) ++next;
    if (units[i - 1].char_class == CharClass::newline) {
      units[i].break_before = BreakRank::mandatory;
    } else if (units[i].char_class == CharClass::newline || units[i].break_before == BreakRank::never) {
      units[i].break_before = BreakRank::never;
    } else if (forbidden(units, i, strict)) {
      units[i].break_before = BreakRank::grapheme;
    } else {
      const bool listed = next != opportunities.end() && next->offset == units[i].text_begin;
      units[i].break_before = listed ? BreakRank::allowed : BreakRank::inside;
    }
  }
}

/// Takes proper breaks inside [begin, end) away, down to `rank`.
void keep_together(Units& units, std::size_t begin, std::size_t end, BreakRank rank) {
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (units[i].break_before != BreakRank::mandatory) units[i].break_before = std::min(units[i].break_before, rank);
  }
}

void keep_codes(Units& units) {
  for (std::size_t begin = 0; begin < units.size();) {
    std::size_t end = begin;
    while (end < units.size() && is_code_character(units[end])) ++end;
    if (end - begin <= kLongestCode) keep_together(units, begin, end, BreakRank::inside);
    begin = std::max(end, begin + 1);
  }
}

void keep_short_pairs(Units& units) {
  for (std::size_t dot = 1; dot + 1 < units.size(); ++dot) {
    if (units[dot].code_point != U'・') continue;
    std::size_t begin = dot, end = dot + 1;
    while (begin > 0 && dot - begin <= kShortWord && is_hiragana(units[begin - 1].code_point)) --begin;
    while (end < units.size() && end - dot - 1 <= kShortWord && is_hiragana(units[end].code_point)) ++end;
    const std::size_t before = dot - begin, behind = end - dot - 1;
    if (before >= 1 && before <= kShortWord && behind >= 1 && behind <= kShortWord) {
      keep_together(units, begin, end, BreakRank::inside);
    }
  }
}

/// Choices and dates are one word each. A choice wider than its box breaks behind a separator before anywhere else.
void keep_inlines(Composed& composed, const std::vector<document::Inline>& inlines) {
  Units& units = composed.units;
  std::size_t at = 0;
  for (std::size_t k = 0; k < inlines.size(); ++k) {
    const InlineRange& range = composed.inlines[k];
    while (at < units.size() && units[at].text_begin < range.begin) ++at;
    const std::size_t begin = at;
    while (at < units.size() && units[at].text_begin < range.end) ++at;
    if (std::holds_alternative<document::DateSlot>(inlines[k])) {
      keep_together(units, begin, at, BreakRank::grapheme);
    } else if (const auto* choice = std::get_if<document::Choice>(&inlines[k]); choice && choice->shows_all) {
      std::vector<std::uint32_t> word_ends;
      std::uint32_t offset = range.begin;
      for (const std::string& option : choice->options) {
        offset += static_cast<std::uint32_t>(option.size() + choice->separator.size());
        word_ends.push_back(offset);
      }
      for (std::size_t i = begin + 1; i < at; ++i) {
        const bool between = std::find(word_ends.begin(), word_ends.end(), units[i].text_begin) != word_ends.end();
        if (units[i].break_before == BreakRank::mandatory || units[i].break_before == BreakRank::never) continue;
        units[i].break_before = between ? BreakRank::inside : BreakRank::grapheme;
      }
    }
  }
}

}  // namespace

void rank_breaks(Composed& composed, const std::vector<document::Inline>& inlines, bool strict) {
  rank_opportunities(composed, strict);
  keep_codes(composed.units);
  keep_short_pairs(composed.units);
  keep_inlines(composed, inlines);
}

std::size_t find_line_end(const Composed& composed, std::size_t begin, double limit) {
  constexpr double kRounding = 1e-6;  // far below what anyone sees, far above what summing loses
  const Units& units = composed.units;
  std::size_t best = 0;
  BreakRank best_rank = BreakRank::never;
  for (std::size_t end = begin + 1; end <= units.size(); ++end) {
    const BreakRank rank = end == units.size() ? BreakRank::mandatory : units[end].break_before;
    const bool fits = line_width(composed, begin, end) <= limit + kRounding;
    if (!fits && best_rank != BreakRank::never) return best;
    if (rank == BreakRank::mandatory) return end;
    if (!fits && rank != BreakRank::never) return end;
    if (rank >= best_rank && rank != BreakRank::never) {
      best = end;
      best_rank = rank;
    }
  }
  return units.size();
}

}  // namespace chohyo::layout
