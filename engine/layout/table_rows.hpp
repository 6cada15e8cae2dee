// Measuring a table: where its columns stand, how tall each cell's words and each row are. Nothing of pages yet.
#pragma once

#include <optional>
#include <vector>

#include "layout/annex.hpp"
#include "layout/overlay.hpp"
#include "layout/text_stack.hpp"
#include "layout/workshop.hpp"

namespace chohyo::layout {

inline constexpr Pt kCellPaddingX{3};
inline constexpr Pt kCellPaddingY{2};

struct MeasuredCell {
  const document::Cell* cell = nullptr;
  std::size_t row = 0, row_end = 0, column = 0, column_end = 0;  ///< inside the table, whatever the document says
  TextStack text;
  std::optional<AnnexIndex> annex;  ///< the entry that holds the rest of its words

  bool merged_down() const { return row_end > row + 1; }
};

struct MeasuredRow {
  Pt height;                                  ///< of its cells that are not merged downwards
  std::size_t first_cell = 0, last_cell = 0;  ///< [first, last) of MeasuredTable::cells
};

struct MeasuredTable {
  const document::Table* table = nullptr;
  std::vector<Pt> edges;  ///< of the columns from the table's left, one more than there are columns
  std::size_t header_rows = 0;
  std::vector<MeasuredRow> rows;
  std::vector<MeasuredCell> cells;

  std::size_t columns() const { return edges.size() - 1; }
  Pt text_width(const MeasuredCell& cell) const {
    return edges[cell.column_end] - edges[cell.column] - kCellPaddingX * 2;
  }
};

/// Height a cell needs for the lines [first, last) of `text`.
inline Pt cell_height(const TextStack& text, std::size_t first, std::size_t last) {
  return text.height(first, last) + kCellPaddingY * 2;
}

/// Measures all rows; columns wider than `width` together are narrowed in proportion.
MeasuredTable measure_table(const document::Table& table, Pt width, Workshop& workshop);

}  // namespace chohyo::layout
