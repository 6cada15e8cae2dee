// What a draft shows for characters that cannot be printed: a ruled box with their code points.
#pragma once

#include <array>

#include "font/font_set.hpp"
#include "layout/pages.hpp"
#include "layout/set_text.hpp"

namespace chohyo::layout {

/// Type size of the digits, in parts of the text's.
inline constexpr float kBoxScale = 0.42F;

/// The code points of `missing` in hexadecimal on two lines, as a run to be set at kBoxScale. The run stands for
/// `text`, the characters that are left out, so that they are still found when the page is searched or copied. No
/// glyphs when the chain has no digits.
font::ShapedRun make_box_run(const font::MissingGlyph& missing, std::string_view text, const font::FontSet& fonts,
                             font::Chain chain);

/// The rules around a box run whose baseline begins at `origin`.
std::array<Rule, 4> box_rules(const font::ShapedRun& run, Pt text_size, Point origin);

/// `run`, a run of `text`, as a mark; `line` is where its line's baseline begins.
TextRun placed_run(const SetText& text, const SetRun& run, Point line);

}  // namespace chohyo::layout
