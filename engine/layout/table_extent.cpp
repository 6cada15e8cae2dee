#include "layout/table_extent.hpp"

#include <algorithm>

namespace chohyo::layout {

std::size_t chunk_end(const MeasuredTable& table, std::size_t row) {
  const auto& rows = table.table->rows;
  std::size_t end = row + 1;
  while (end < rows.size() && rows[end - 1].keep_with_next) ++end;
  return std::min(end, rows.size());
}

Pt rows_height(const MeasuredTable& table, std::size_t first, std::size_t last) {
  Pt sum{0};
  for (std::size_t r = first; r < last; ++r) sum += table.rows[r].height;
  return sum;
}

Pt rows_bottom(const MeasuredTable& table, std::size_t first, std::size_t last, Pt y, std::vector<OpenExtent> open,
               Pt capacity) {
  for (std::size_t r = first; r < last; ++r) {
    for (std::size_t c = table.rows[r].first_cell; c < table.rows[r].last_cell; ++c) {
      const MeasuredCell& cell = table.cells[c];
      if (cell.merged_down()) open.push_back({y + cell_height(cell.text, 0, cell.text.line_count()), cell.row_end});
    }
    y += table.rows[r].height;
    for (const OpenExtent& cell : open) {
      if (cell.row_end == r + 1) y = std::max(y, cell.bottom);
    }
  }
  Pt bottom = y;
  for (const OpenExtent& cell : open) {
    if (cell.row_end > last && cell.bottom - y <= capacity) bottom = std::max(bottom, cell.bottom);
  }
  return bottom;
}

Pt height_to_begin(const MeasuredTable& table, Pt page_height) {
  constexpr Pt kFirstPiece{72};  // an inch of a row taller than a page is worth beginning for
  const Pt header = rows_height(table, 0, table.header_rows);
  if (table.header_rows >= table.rows.size()) return std::min(page_height, header);
  const Pt whole = rows_bottom(table, 0, chunk_end(table, table.header_rows), Pt{0}, {}, page_height - header);
  return std::min(page_height, whole <= page_height ? whole : header + kFirstPiece);
}

}  // namespace chohyo::layout
