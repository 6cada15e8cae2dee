// Points, sizes and rectangles on a page. Origin is the top left corner, y grows downwards; only `pdf` flips it.
#pragma once

#include "base/length.hpp"

namespace chohyo::base {

struct Point {
  Pt x, y;
  friend constexpr bool operator==(Point, Point) = default;
};

struct Size {
  Pt width, height;
  friend constexpr bool operator==(Size, Size) = default;
};

struct Rect {
  Pt x, y, width, height;
  friend constexpr bool operator==(Rect, Rect) = default;
  constexpr Pt right() const { return x + width; }
  constexpr Pt bottom() const { return y + height; }
};

}  // namespace chohyo::base
