// The path of an ellipse or of a rectangle with round corners.
#pragma once

#include <compare>
#include <cstdint>

#include "pdf/bytes.hpp"

namespace chohyo::pdf {

/// Half the width and height of an outline and the half axes of its corners, in hundredths of a point. Corners that
/// take all of both make it an ellipse.
struct OutlineSize {
  std::int64_t half_width, half_height, radius_x, radius_y;
  friend auto operator<=>(const OutlineSize&, const OutlineSize&) = default;
};

/// Appends the path around the origin, to be closed and stroked.
void append_outline(Bytes& out, const OutlineSize& size);

}  // namespace chohyo::pdf
