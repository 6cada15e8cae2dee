// Coverage: which characters belong together and whether a face can show them.
#pragma once

#include <hb.h>

#include <string_view>
#include <vector>

namespace chohyo::font {

/// Characters that must come from one face: a base, its variation selector, combining marks, and characters without a
/// shape, which stay where they stand.
struct Unit {
  struct Mark {
    char32_t code_point;
    std::size_t offset;
  };

  std::size_t begin = 0, end = 0;  ///< bytes of the text
  char32_t base = 0;
  char32_t selector = 0;    ///< 0 = none
  std::vector<Mark> marks;  ///< whatever else must be shown with the base
};

/// Reads the unit that begins at byte `offset` into `unit` (whose memory is reused).
void read_unit(std::string_view text, std::size_t offset, Unit& unit);

/// True when `font` has the base in its variation, and all marks. U+FE0E and U+FE0F ask for text or picture, which a
/// font of outlines does not choose between: the plain base will do.
bool covers(hb_font_t* font, const Unit& unit);

/// True when `font` has the character by itself.
bool covers(hb_font_t* font, char32_t code_point);

/// True for characters of scripts that run from right to left (UAX #9, bidi classes R and AL).
bool is_right_to_left(char32_t code_point);

}  // namespace chohyo::font
