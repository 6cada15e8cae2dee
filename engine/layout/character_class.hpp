// Character classes after JLREQ (Requirements for Japanese Text Layout), appendix A, as far as line breaking and
// spacing need them.
#pragma once

#include <cstdint>

namespace chohyo::layout {

enum class CharClass : std::uint8_t {
  opening,      ///< cl-01, and ASCII ( [ {
  closing,      ///< cl-02, and ASCII ) ] }
  hyphen,       ///< cl-03: ‐ – 〜 ゠; not the ASCII hyphen-minus, which is a letter of codes and addresses
  dividing,     ///< cl-04 ！ ？, and ASCII ! ?
  middle_dot,   ///< cl-05 ・ ： ；, and ASCII : ;
  full_stop,    ///< cl-06, and ASCII .
  comma,        ///< cl-07, and ASCII ,
  inseparable,  ///< cl-08 — … ‥, and ― ─ as they are used for it
  iteration,    ///< cl-09 々 ゝ ゞ ヽ ヾ 〻
  prolonged,    ///< cl-10 ー
  small_kana,   ///< cl-11
  prefix,       ///< cl-12 ￥ ＄ № …
  postfix,      ///< cl-13 ％ ℃ …
  wide_space,   ///< cl-14 U+3000
  kana,         ///< cl-15, cl-16
  ideograph,    ///< cl-19 and every other character set on the em
  digit,        ///< cl-24: ASCII 0 to 9
  wide_digit,   ///< ０ to ９
  space,        ///< cl-26 U+0020, and a tab
  latin,        ///< cl-27: letters written with word spaces
  newline,      ///< ends a line whatever stands around it
  other,        ///< neither breaks nor spaces anything: ASCII symbols, marks, controls
};

CharClass char_class(char32_t code_point);

/// True for あ to ゖ and ー: what short words such as はい are written with.
bool is_hiragana(char32_t code_point);

/// True for a number in a circle, in brackets or with a full stop (① ㉑ ㊿ ⑴ ⒈ ❶ ㈠), or a Roman one (Ⅳ).
bool is_enclosed_number(char32_t code_point);

/// True for what numbers and codes are written with: printable ASCII, its full-width letters and digits, enclosed
/// numbers.
bool is_code_character(char32_t code_point);

/// True for what joins the parts of a code and is no part of one at its ends: － ‐ – — ー 〜 ／ ． ：
bool joins_codes(char32_t code_point);

/// True for a kanji that counts or measures when it follows digits: 円, 年, 台, 版 …
bool is_counter(char32_t code_point);

constexpr bool is_any_digit(CharClass c) { return c == CharClass::digit || c == CharClass::wide_digit; }

/// May not stand at a line head (JLREQ §3.1.7). Small kana, ー and 々 are forbidden only when `strict`.
constexpr bool forbidden_at_line_head(CharClass c, bool strict) {
  switch (c) {
    case CharClass::closing:
    case CharClass::hyphen:
    case CharClass::dividing:
    case CharClass::middle_dot:
    case CharClass::full_stop:
    case CharClass::comma:
      return true;
    case CharClass::iteration:
    case CharClass::prolonged:
    case CharClass::small_kana:
      return strict;
    default:
      return false;
  }
}

/// May not stand at a line end (JLREQ §3.1.8).
constexpr bool forbidden_at_line_end(CharClass c) { return c == CharClass::opening; }

}  // namespace chohyo::layout
