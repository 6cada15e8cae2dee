#include "layout/barcode.hpp"

#include <cstddef>
#include <utility>
#include <vector>

#include "layout/galley.hpp"

namespace chohyo::layout {
namespace {

constexpr Pt kMissingFrameRule{0.25};

/// The dark modules as few rectangles: a run of them in a row, as far down as the rows below have all of it.
std::vector<Rect> areas_of(const picture::QrCode& code, const Rect& place) {
  const Pt module = place.width / static_cast<double>(code.extent());
  const auto at = [&](std::size_t modules) { return module * static_cast<double>(modules + picture::kQuietZone); };
  std::vector<bool> bare = code.dark;  // what no rectangle covers yet
  const auto is_bare = [&](std::size_t row, std::size_t first, std::size_t last) {
    for (std::size_t c = first; c < last; ++c) {
      if (!bare[row * code.side + c]) return false;
    }
    return true;
  };
  std::vector<Rect> out;
  for (std::size_t row = 0; row < code.side; ++row) {
    for (std::size_t first = 0; first < code.side; ++first) {
      if (!is_bare(row, first, first + 1)) continue;
      std::size_t last = first + 1, bottom = row + 1;
      while (last < code.side && is_bare(row, last, last + 1)) ++last;
      while (bottom < code.side && is_bare(bottom, first, last)) ++bottom;
      for (std::size_t r = row; r < bottom; ++r) {
        for (std::size_t c = first; c < last; ++c) bare[r * code.side + c] = false;
      }
      out.push_back({place.x + at(first), place.y + at(row), at(last) - at(first), at(bottom) - at(row)});
    }
  }
  return out;
}

}  // namespace

Galley set_barcode(const document::Barcode& barcode, Pt width) {
  Galley galley;
  PageBuilder builder = galley_builder(galley, width);
  const Rect place{aligned(barcode.align, barcode.size, width), Pt{0}, barcode.size, barcode.size};
  if (barcode.code) {
    Node figure;
    figure.role = Role::figure;
    figure.alt = barcode.alt;
    const NodeId node = builder.add_node(std::move(figure));
    builder.add(node, Fills{areas_of(*barcode.code, place), 0});
  } else {
    draw_frame(builder, place, kMissingFrameRule);
  }
  galley.height = barcode.size;
  return galley;
}

}  // namespace chohyo::layout
