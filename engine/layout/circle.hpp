// The ellipse around a chosen word.
#pragma once

#include "layout/pages.hpp"
#include "layout/set_text.hpp"

namespace chohyo::layout {

inline constexpr Pt kCircleWidth{0.8};  ///< stroke, points

/// The ellipse for a word whose line has its baseline at `baseline` and its box's left edge at `left`. It encloses
/// the word's glyphs, keeps clear of the neighbouring words and, as far as there is room, of the edges of `frame`.
Rect circle_box(const SetCircle& circle, Pt size, Pt left, Pt baseline, const Rect& frame);

}  // namespace chohyo::layout
