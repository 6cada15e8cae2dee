#include "layout/line_breaking.hpp"

#include <algorithm>

#include "base/unicode.hpp"
#include "layout/kept_words.hpp"
#include "layout/spacing.hpp"

namespace chohyo::layout {
namespace {

using Units = std::vector<Unit>;

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
  if (digit_before && digit_behind) return true;
  if (digit_before || is_enclosed_number(left.code_point)) {
    if (right.char_class == CharClass::postfix || is_counter(right.code_point)) return true;
  }
  const bool announces = left.char_class == CharClass::prefix || left.code_point == U'第';
  if (announces && (digit_behind || is_enclosed_number(right.code_point))) return true;
  return digit_behind && joins_digits(left) && i >= 2 && is_any_digit(units[i - 2].char_class);
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

/// True for an answer of few letters that is read at a glance.
bool is_one_word(const document::Inline& piece) {
  const auto* value = std::get_if<document::ValueSlot>(&piece);
  return std::holds_alternative<document::DateSlot>(piece) ||
         (value && value->field->kind != form::FieldKind::checkbox);
}

/// Choices, dates, numbers and times are one word each. A choice wider than its box breaks behind a separator before anywhere else.
void keep_inlines(Composed& composed, const std::vector<document::Inline>& inlines) {
  Units& units = composed.units;
  std::size_t at = 0;
  for (std::size_t k = 0; k < inlines.size(); ++k) {
    const InlineRange& range = composed.inlines[k];
    while (at < units.size() && units[at].text_begin < range.begin) ++at;
    const std::size_t begin = at;
    while (at < units.size() && units[at].text_begin < range.end) ++at;
    if (is_one_word(inlines[k])) {
      keep_together(units, begin, at, BreakRank::grapheme);
    } else if (const auto* choice = std::get_if<document::Choice>(&inlines[k]); choice && choice->shows_all) {
      std::vector<std::uint32_t> word_ends;
      std::uint32_t offset = range.begin;
      const std::size_t box = choice->marks == form::Marks::box ? document::kTicked.size() : 0;
      for (const form::Option& option : choice->options) {
        offset += static_cast<std::uint32_t>(box + option.text.size() + choice->separator.size());
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
  keep_words(composed);
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
