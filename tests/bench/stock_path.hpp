// The stock path: the same text through libharu's own TrueType support, as its manual shows it. What chohyo is
// measured against.
#pragma once

#include <filesystem>

#include "layout/pages.hpp"

namespace chohyo::bench {

/// Draws the words and lines of `pages` with one font loaded by HPDF_LoadTTFontFromFile and the "UTF-8" encoder, and
/// saves to `out`. Throws std::runtime_error on a libharu error.
void write_stock(const layout::Pages& pages, const std::filesystem::path& font_file, const std::filesystem::path& out);

}  // namespace chohyo::bench
