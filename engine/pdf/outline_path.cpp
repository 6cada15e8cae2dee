#include "pdf/outline_path.hpp"

#include <array>
#include <cmath>

namespace chohyo::pdf {

void append_outline(Bytes& out, const OutlineSize& size) {
  // Control points at 4/3 (√2 − 1) of the half axes: the curve then leaves the ellipse by less than 0.03 %.
  constexpr double kControl = 0.5522847498;
  const std::int64_t flat_x = size.half_width - size.radius_x, flat_y = size.half_height - size.radius_y;
  const auto kx = flat_x + std::llround(static_cast<double>(size.radius_x) * kControl),
             ky = flat_y + std::llround(static_cast<double>(size.radius_y) * kControl);
  const std::int64_t rx = size.half_width, ry = size.half_height;
  const auto line_to = [&out](std::int64_t x, std::int64_t y) {
    out.hundredths(x).byte(' ').hundredths(y).text(" l\n");
  };
  out.hundredths(rx).byte(' ').hundredths(flat_y).text(" m\n");
  const std::array<std::array<std::int64_t, 6>, 4> corners{{
      {rx, ky, kx, ry, flat_x, ry},
      {-kx, ry, -rx, ky, -rx, flat_y},
      {-rx, -ky, -kx, -ry, -flat_x, -ry},
      {kx, -ry, rx, -ky, rx, -flat_y},
  }};
  for (std::size_t i = 0; i < corners.size(); ++i) {
    for (const std::int64_t coordinate : corners[i]) out.hundredths(coordinate).byte(' ');
    out.text("c\n");
    // Where corners do not meet, a straight line leads on to the next: along the top, down the left side, along the
    // foot; closing the path draws the right side.
    if (i == 0 && flat_x > 0) line_to(-flat_x, ry);
    if (i == 1 && flat_y > 0) line_to(-rx, -flat_y);
    if (i == 2 && flat_x > 0) line_to(flat_x, -ry);
  }
}

}  // namespace chohyo::pdf
