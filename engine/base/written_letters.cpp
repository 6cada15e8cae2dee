#include "base/written_letters.hpp"

namespace chohyo::base {

char32_t narrow_letter(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

char32_t folded_letter(char32_t c) {
  c = narrow_letter(c);
  switch (c) {
    case U'\u3000':
    case U'\u00A0':
      return U' ';
    case U'\u2010':  // hyphen
    case U'\u2011':  // non-breaking hyphen
    case U'\u2012':  // figure dash
    case U'\u2013':  // en dash
    case U'\u2212':  // minus sign
    case U'ー':      // what the hyphen key gives while kana are typed
    case U'\uFF70':
      return U'-';
    case U'㋿':
      return U'R';
    case U'㍻':
      return U'H';
    case U'㍼':
      return U'S';
    case U'㍽':
      return U'T';
    case U'㍾':
      return U'M';
    default:
      return c >= U'a' && c <= U'z' ? c - 32 : c;
  }
}

}  // namespace chohyo::base
