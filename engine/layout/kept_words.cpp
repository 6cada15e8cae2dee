#include "layout/kept_words.hpp"

#include <algorithm>

namespace chohyo::layout {
namespace {

using Units = std::vector<Unit>;

// A code without spaces up to this long is one word (2-(4), MDS/SDS, 3.4.1, ２－⑦); longer ones are addresses and
// break where UAX #14 lets them. So many characters at most stand between brackets that are kept whole, too.
constexpr std::size_t kLongestCode = 16;
// はい・いいえ stays whole, 職種・担当業務 does not: both sides of the dot are at most this many hiragana.
constexpr std::size_t kShortWord = 3;

bool is_ascii(const Unit& unit) { return unit.code_point < 0x7F; }
bool is_wide_opening(const Unit& unit) { return unit.char_class == CharClass::opening && !is_ascii(unit); }
bool is_wide_closing(const Unit& unit) { return unit.char_class == CharClass::closing && !is_ascii(unit); }
bool is_blank(const Unit& unit) {
  return unit.char_class == CharClass::wide_space || unit.char_class == CharClass::space;
}

/// Keeps [begin, end) without what joins at its ends, where it joins nothing; of what is too long for that, its parts.
void keep_code(Units& units, std::size_t begin, std::size_t end) {
  const auto is_joint = [&](std::size_t i) { return joins_codes(units[i].code_point); };
  while (begin < end && is_joint(begin)) ++begin;
  while (end > begin && is_joint(end - 1)) --end;
  if (end - begin <= kLongestCode) {
    keep_together(units, begin, end, BreakRank::inside);
    return;
  }
  for (std::size_t part = begin; part < end;) {
    std::size_t stop = part;
    while (stop < end && !is_joint(stop)) ++stop;
    if (stop - part <= kLongestCode) keep_together(units, part, stop, BreakRank::inside);
    part = std::max(stop, part + 1);
  }
}

/// For a full-width opening bracket at `begin`: the end of what closes it when only a code stands between; else
/// `begin`.
std::size_t bracketed_code_end(const Units& units, std::size_t begin) {
  std::size_t i = begin + 1;
  while (i < units.size() && i - begin <= kLongestCode &&
         (is_code_character(units[i].code_point) || joins_codes(units[i].code_point))) {
    ++i;
  }
  return i > begin + 1 && i < units.size() && is_wide_closing(units[i]) ? i + 1 : begin;
}

void keep_codes(Units& units) {
  for (std::size_t begin = 0; begin < units.size();) {
    std::size_t end = begin;
    while (end < units.size()) {
      const Unit& unit = units[end];
      if (is_code_character(unit.code_point) || joins_codes(unit.code_point)) {
        ++end;
      } else if (is_wide_opening(unit) && (end == begin || units[end - 1].char_class != CharClass::closing) &&
                 bracketed_code_end(units, end) != end) {
        end = bracketed_code_end(units, end);
      } else {
        break;
      }
    }
    keep_code(units, begin, end);
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

/// What a date or a number is written with, and the blanks that are left for one.
bool is_written_in(const Unit& unit) {
  const char32_t c = unit.code_point;
  return is_blank(unit) || is_any_digit(unit.char_class) || is_enclosed_number(c) || is_counter(c) || joins_codes(c) ||
         unit.char_class == CharClass::middle_dot || c == U'/' || c == U'-' || c == U'.';
}

void keep_brackets(Composed& composed) {
  Units& units = composed.units;
  for (std::size_t begin = 0; begin < units.size(); ++begin) {
    if (units[begin].char_class != CharClass::opening) continue;
    std::size_t end = begin + 1;
    while (end < units.size() && end - begin <= kLongestCode && is_written_in(units[end])) ++end;
    if (end == begin + 1 || end == units.size() || units[end].char_class != CharClass::closing) continue;
    ++end;
    keep_together(units, begin, end, BreakRank::grapheme);
    BlankBrackets brackets{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    for (std::size_t i = begin; i < end; ++i) {
      if (units[i].char_class != CharClass::wide_space) continue;
      brackets.is_slot = brackets.is_slot || units[i].blank;
      ++brackets.blanks;
      units[i].blank = true;
    }
    if (brackets.blanks > 0) composed.brackets.push_back(brackets);
  }
}

}  // namespace

void keep_together(Units& units, std::size_t begin, std::size_t end, BreakRank rank) {
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (units[i].break_before != BreakRank::mandatory) units[i].break_before = std::min(units[i].break_before, rank);
  }
}

void keep_words(Composed& composed) {
  keep_codes(composed.units);
  keep_short_pairs(composed.units);
  keep_brackets(composed);
}

}  // namespace chohyo::layout
