#include "layout/circle.hpp"

#include <algorithm>
#include <cmath>

namespace chohyo::layout {
namespace {

/// Ink of a word inside its em boxes, in parts of the em; from the outlines of BIZ UDGothic and IPAex Gothic.
struct Ink {
  double side;         ///< blank at either end of the word
  double half_height;  ///< above and below `centre`
  double centre;       ///< above the baseline
};
constexpr Ink kKana{0.08, 0.44, 0.39};   // は: 0.11 to 0.96 wide, -0.04 to 0.81 tall
constexpr Ink kKanji{0.02, 0.48, 0.38};  // 済: 0.02 to 0.99 wide, -0.10 to 0.86 tall

constexpr double kWantedRoom = 0.36;  // em beside the word
constexpr double kLeastRoom = 0.10;
constexpr double kLongWord = 4;           // em: an ellipse around more is twice as high as its word
constexpr Pt kClearance{0.4};             // between the stroke and anything else
constexpr Pt kFrameRule{1};               // a cell's rule may take this much of its frame
constexpr Pt kWantedClear = base::Mm{1};  // between a long word's ink and the stroke

/// The word's ink, from which both shapes are made.
struct Word {
  Pt left, right, size, centre;
  const Ink& ink;

  Pt half_ink() const { return size * ink.half_height; }
};

/// The limits of the stroke's outer edge.
Rect limits(const SetCircle& circle, const Word& word, const RingRoom& room) {
  const Pt left = std::max(room.frame.x + kFrameRule, word.left - circle.room_left);
  const Pt right = std::min(room.frame.right() - kFrameRule, word.right + circle.room_right);
  return {left, room.top, right - left, room.bottom - room.top};
}

Rect ellipse_box(const SetCircle& circle, const Word& word, const Rect& frame) {
  const Pt stroke = kCircleWidth * 0.5 + kClearance;
  const Pt beside = std::min(circle.room_left, circle.room_right) - stroke;
  const Pt to_frame = std::min(word.left - frame.x, frame.right() - word.right) - stroke - kFrameRule;
  const Pt room = std::max(word.size * kLeastRoom, std::min({word.size * kWantedRoom, beside, to_frame}));
  const Pt ink_half = (word.right - word.left) * 0.5 - word.size * word.ink.side;
  const Pt half_width = (word.right - word.left) * 0.5 + room;
  // The ellipse through the corners of the ink's box: (ink_half / a)² + (ink.half_height / b)² = 1.
  const double share = ink_half / half_width;
  const Pt half_height = word.size * (word.ink.half_height / std::sqrt(1 - share * share));
  const Pt centre_x = (word.left + word.right) * 0.5;
  return {centre_x - half_width, word.centre - half_height, half_width * 2, half_height * 2};
}

bool stays_within(const Rect& box, const Rect& limits) {
  const Pt half = kCircleWidth * 0.5;
  return box.x - half >= limits.x && box.right() + half <= limits.right() && box.y - half >= limits.y &&
         box.bottom() + half <= limits.bottom();
}

/// A box around the ink, as far from it on all sides as the limits allow.
RoundedBox rounded_box(const Word& word, const Rect& limits) {
  const Pt half = kCircleWidth * 0.5, side = word.size * word.ink.side;
  const Pt ink_left = word.left + side, ink_right = word.right - side;
  const Pt room_beside = std::min(ink_left - limits.x, limits.right() - ink_right) - kCircleWidth;
  const Pt room_above =
      std::min(word.centre - limits.y, limits.bottom() - word.centre) - word.half_ink() - kCircleWidth;
  const Pt beside = std::min(kWantedClear, room_beside - std::clamp(room_beside, Pt{0}, kClearance));
  const Pt above = std::min(kWantedClear, room_above - std::clamp(room_above, Pt{0}, kClearance));
  // Where even the stroke has no room beside the ink, it goes over its own word's edge rather than a neighbour's.
  const Pt x = std::max(ink_left - beside - half, limits.x + half);
  const Pt right = std::max(std::min(ink_right + beside + half, limits.right() - half), x);
  const Pt y = std::max(word.centre - word.half_ink() - above - half, limits.y + half);
  const Pt bottom = std::max(std::min(word.centre + word.half_ink() + above + half, limits.bottom() - half), y);
  // The corner of the ink's box, `beside` and `above` away from the stroke's inner edge, lies inside a corner of radius
  // r as long as (r - beside)² + (r - above)² <= r².
  const double dx = std::max(0.0, beside.value), dy = std::max(0.0, above.value);
  const Pt round = Pt{dx + dy + std::sqrt(2 * dx * dy)} + half;
  return {{x, y, right - x, bottom - y}, std::min({round, (right - x) * 0.5, (bottom - y) * 0.5}), kCircleWidth};
}

}  // namespace

std::variant<Ellipse, RoundedBox> ring(const SetCircle& circle, Pt size, Pt left, Pt baseline, const RingRoom& room) {
  const Ink& ink = circle.kana ? kKana : kKanji;
  const Word word{left + circle.left, left + circle.right, size, baseline - size * ink.centre, ink};
  const Rect outer = limits(circle, word, room);
  if (word.right - word.left <= size * kLongWord) {
    const Rect box = ellipse_box(circle, word, room.frame);
    if (stays_within(box, outer)) return Ellipse{box, kCircleWidth};
  }
  return rounded_box(word, outer);
}

}  // namespace chohyo::layout
