// How far down rows of a table reach, merged cells included.
#pragma once

#include <vector>

#include "layout/table_rows.hpp"

namespace chohyo::layout {

/// First row behind the rows from `row` on that stay together: bands and the row they introduce.
std::size_t chunk_end(const MeasuredTable& table, std::size_t row);

Pt rows_height(const MeasuredTable& table, std::size_t first, std::size_t last);

/// A merged cell that is open above the rows in question.
struct OpenExtent {
  Pt bottom;            ///< where its words end
  std::size_t row_end;  ///< first table row behind the cell
};

/// Where the rows [first, last) end when they begin at `y`, and with them the words of every merged cell that they
/// open, continue or close, as if the page ended behind them. Merged cells taller than `capacity` are not waited for
/// unless they end here: their words run on over pages.
Pt rows_bottom(const MeasuredTable& table, std::size_t first, std::size_t last, Pt y, std::vector<OpenExtent> open,
               Pt capacity);

/// Room the table needs to begin on a page: its header rows and the rows that stay together behind them, or a first
/// piece of those when they are taller than a page.
Pt height_to_begin(const MeasuredTable& table, Pt page_height);

}  // namespace chohyo::layout
