// Shaping of text that one face covers.
#pragma once

#include <vector>

#include "font/coverage.hpp"
#include "font/face.hpp"
#include "font/font_file.hpp"

namespace chohyo::font {

/// The unit as one that is left out, its base to blame.
MissingGlyph left_out(const Unit& unit);

/// Shapes all of `run.text` into `run.glyphs`.
void shape_run(const FontFile& file, ShapedRun& run, std::vector<MissingGlyph>& missing);

}  // namespace chohyo::font
