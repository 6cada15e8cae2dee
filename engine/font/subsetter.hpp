// Cutting a face to the glyphs that are used.
#pragma once

#include <cstdint>
#include <span>

#include "font/font_file.hpp"
#include "font/font_set.hpp"

namespace chohyo::font {

/// See FontSet::subset. Gives an empty program when HarfBuzz finds the outlines too damaged to cut.
Subset cut_subset(const FontFile& file, std::span<const std::uint32_t> glyphs, OutlineGrid grid);

}  // namespace chohyo::font
