// Cutting outlines out of a face by hand.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "font/sfnt.hpp"

namespace chohyo::font {

/// Tables of a font file, as they lie in it.
struct SfntView {
  std::string_view glyf, head, hhea, hmtx, loca, maxp;
};

/// The same tables that HarfBuzz makes of `glyphs` (ascending, without 0) and .notdef, for the few glyphs that one
/// document needs: HarfBuzz makes three dozen sets and maps for each subset, which takes ten times as long as copying
/// the outlines. Empty when that is not enough: a glyph is made of others, or the data is not what it promises to be.
std::optional<Sfnt> cut_simple_glyphs(const SfntView& face, std::span<const std::uint32_t> glyphs);

}  // namespace chohyo::font
