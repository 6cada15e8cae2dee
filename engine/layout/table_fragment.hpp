// The part of a table that stands on one page: its rows, the cells or pieces of cells in them, and how they are drawn.
#pragma once

#include <vector>

#include "layout/page_builder.hpp"
#include "layout/table_rows.hpp"

namespace chohyo::layout {

struct FragmentRow {
  std::size_t row = 0;    ///< of the table
  Pt y, height;           ///< y from the page's top
  bool repeated = false;  ///< a header shown again: an artifact
};

/// A cell, or what of it stands on this page.
struct CellPiece {
  std::size_t cell = 0;                       ///< index into MeasuredTable::cells
  std::size_t first_row = 0, last_row = 0;    ///< [first, last) of the fragment's rows
  std::size_t first_line = 0, last_line = 0;  ///< of the cell's text
  bool repeated = false;                      ///< shown again on a later page: an artifact
  bool split = false;                         ///< continues from or on another page, so it starts at the top
  SetTextPtr label;                           ///< when `repeated` stands for a merged label: its words, continued
};

struct Fragment {
  std::vector<FragmentRow> rows;
  std::vector<CellPiece> pieces;
};

/// Structure elements of a table, made when their first mark is drawn.
struct TableNodes {
  NodeId table = kArtifact;
  std::vector<NodeId> rows, cells;  ///< kArtifact until made
};

/// Draws on the page at work, from the left of its body: fills, words in reading order, and rules; bookmarks rows that
/// are drawn for the first time and tells annex entries their page.
void draw_fragment(const MeasuredTable& table, Fragment& fragment, TableNodes& nodes, PageBuilder& builder,
                   Annex& annex);

}  // namespace chohyo::layout
