#include "font/coverage.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace chohyo::font {
namespace {

/// What phones and tablets put behind ☑ and ⚠: text or picture (UTS #51 §1.4.3). It chooses between fonts, not glyphs.
bool is_presentation_selector(char32_t c) { return c == 0xFE0E || c == 0xFE0F; }

bool is_variation_selector(char32_t c) { return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF); }

/// Combining marks of any kind (Unicode general categories Mn, Mc, Me).
bool is_mark(char32_t c) {
  // Latin and ideographs are most of a form's text and hold no mark; the property lookup is for the rest.
  if (c < 0x300 || (c >= 0x3400 && c <= 0x9FFF)) return false;
  const hb_unicode_general_category_t category = hb_unicode_general_category(hb_unicode_funcs_get_default(), c);
  return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK || category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK;
}

/// Characters without a shape of their own, which HarfBuzz removes from the glyphs: soft hyphen, zero width space,
/// joiners, direction marks, word joiner, byte order mark, presentation selectors (Unicode,
/// Default_Ignorable_Code_Point; those that a form's text may hold).
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         c == 0xFEFF || is_presentation_selector(c);
}

}  // namespace

void read_unit(std::string_view text, std::size_t offset, Unit& unit) {
  unit.marks.clear();
  unit.selector = 0;
  unit.begin = offset;
  unit.base = base::decode_utf8(text, offset);
  unit.end = offset;
  while (offset < text.size()) {
    const std::size_t at = offset;
    const char32_t next = base::decode_utf8(text, offset);
    if (is_variation_selector(next) && unit.selector == 0 && unit.marks.empty()) {
      unit.selector = next;
    } else if (is_mark(next) || is_invisible(next)) {
      unit.marks.push_back({next, at});
    } else {
      break;
    }
    unit.end = offset;
  }
}

bool covers(hb_font_t* font, char32_t code_point) {
  hb_codepoint_t glyph = 0;
  return is_invisible(code_point) || (hb_font_get_nominal_glyph(font, code_point, &glyph) && glyph != 0);
}

bool covers(hb_font_t* font, const Unit& unit) {
  hb_codepoint_t glyph = 0;
  const bool base = unit.selector == 0 ? covers(font, unit.base)
                                       : hb_font_get_variation_glyph(font, unit.base, unit.selector, &glyph) != 0;
  if (!base && !(is_presentation_selector(unit.selector) && covers(font, unit.base))) return false;
  return std::all_of(unit.marks.begin(), unit.marks.end(),
                     [font](const Unit::Mark& mark) { return covers(font, mark.code_point); });
}

bool is_right_to_left(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c < 0xFEFF) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

}  // namespace chohyo::font
