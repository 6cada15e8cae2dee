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
constexpr Pt kClearance{0.4};  // between the stroke and anything else
constexpr Pt kFrameRule{1};    // a cell's rule may take this much of its frame

}  // namespace

Rect circle_box(const SetCircle& circle, Pt size, Pt left, Pt baseline, const Rect& frame) {
  const Ink& ink = circle.kana ? kKana : kKanji;
  const Pt word_left = left + circle.left, word_right = left + circle.right;
  const Pt stroke = kCircleWidth * 0.5 + kClearance;
  const Pt beside = std::min(circle.room_left, circle.room_right) - stroke;
  const Pt to_frame = std::min(word_left - frame.x, frame.right() - word_right) - stroke - kFrameRule;
  const Pt room = std::max(size * kLeastRoom, std::min({size * kWantedRoom, beside, to_frame}));
  const Pt ink_half = (word_right - word_left) * 0.5 - size * ink.side;
  const Pt half_width = (word_right - word_left) * 0.5 + room;
  // The ellipse through the corners of the ink's box: (ink_half / a)² + (ink.half_height / b)² = 1.
  const double share = ink_half / half_width;
  const Pt half_height = size * (ink.half_height / std::sqrt(1 - share * share));
  const Pt centre_x = (word_left + word_right) * 0.5;
  const Pt centre_y = baseline - size * ink.centre;
  return {centre_x - half_width, centre_y - half_height, half_width * 2, half_height * 2};
}

}  // namespace chohyo::layout
