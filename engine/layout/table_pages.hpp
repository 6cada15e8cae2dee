// Placing a measured table on pages.
#pragma once

#include "layout/page_builder.hpp"
#include "layout/table_rows.hpp"

namespace chohyo::layout {

/// Places the table from the builder's position on, over as many pages as it takes. Header rows are repeated on every
/// page; a row stays whole unless it is taller than a page; a band stays with the row after it; a merged cell is
/// re-opened on the next page with its words and Cell::continued.
/// False when a single line is taller than a page leaves room for (reported).
bool place_table(const MeasuredTable& table, NodeId parent, PageBuilder& builder, Workshop& workshop);

}  // namespace chohyo::layout
