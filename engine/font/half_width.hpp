// Forms on half the em that a face has of characters set on the em.
#pragma once

#include <hb.h>

#include <cstdint>
#include <vector>

namespace chohyo::font {

/// A glyph one em wide and the glyph that stands for the same character on half an em.
struct HalfWidth {
  std::uint32_t full, half;
};

/// The pairs of OpenType's feature `hwid` whose glyphs are one em and half an em wide, by `full`. `font` is scaled to
/// font units.
std::vector<HalfWidth> read_half_widths(hb_face_t* face, hb_font_t* font);

}  // namespace chohyo::font
