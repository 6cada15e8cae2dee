// The ring around a chosen word.
#pragma once

#include <variant>

#include "layout/pages.hpp"
#include "layout/set_text.hpp"

namespace chohyo::layout {

inline constexpr Pt kCircleWidth{0.8};  ///< stroke, points

/// Where a ring may be drawn: `frame` is the cell, `top` and `bottom` are the limits that the cell's rules and the
/// lines above and below set.
struct RingRoom {
  Rect frame;
  Pt top, bottom;
};

/// The ring for a word whose line has its baseline at `baseline` and its box's left edge at `left`. Its stroke never
/// leaves the room and never crosses a neighbouring word; as far as there is room, it keeps clear of its own word too.
/// A short word gets an ellipse through the corners of its ink; a long one, or one without room for that, a rectangle
/// with round corners, whose height does not grow with the word.
std::variant<Ellipse, RoundedBox> ring(const SetCircle& circle, Pt size, Pt left, Pt baseline, const RingRoom& room);

}  // namespace chohyo::layout
