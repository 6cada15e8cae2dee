#include "layout/circle.hpp"

#include <algorithm>
#include <cmath>

namespace chohyo::layout {
namespace {

// Parts of the em. Kana and kanji leave at least 0.03 blank around their ink; the em box is centred 0.38 above the
// baseline.
constexpr double kInkHalfHeight = 0.45;
constexpr double kSideBlank = 0.03;
constexpr double kCentre = 0.38;
constexpr double kWantedRoom = 0.36;
constexpr double kLeastRoom = 0.10;
constexpr Pt kClearance{0.4};  // between the stroke and anything else

}  // namespace

Rect circle_box(const SetCircle& circle, Pt size, Pt left, Pt baseline, const Rect& frame) {
  const Pt word_left = left + circle.left, word_right = left + circle.right;
  const Pt stroke = kCircleWidth * 0.5 + kClearance;
  const Pt beside = std::min(circle.room_left, circle.room_right) - stroke + size * kSideBlank;
  const Pt to_frame = std::min(word_left - frame.x, frame.right() - word_right) - stroke;
  const Pt room = std::max(size * kLeastRoom, std::min({size * kWantedRoom, beside, to_frame}));
  const Pt ink_half = (word_right - word_left) * 0.5 - size * kSideBlank;
  const Pt half_width = (word_right - word_left) * 0.5 + room;
  // The ellipse through the corners of the ink's box: (ink_half / a)² + (ink_half_height / b)² = 1.
  const double share = ink_half / half_width;
  const Pt half_height = size * (kInkHalfHeight / std::sqrt(1 - share * share));
  const Pt centre_x = (word_left + word_right) * 0.5;
  const Pt centre_y = baseline - size * kCentre;
  return {centre_x - half_width, centre_y - half_height, half_width * 2, half_height * 2};
}

}  // namespace chohyo::layout
