#include "layout/table_grid.hpp"

namespace chohyo::layout {

Pt border(const document::Table& table) { return table.border.value_or(kBorderWidth); }
Pt row_rule(const document::Table& table) { return table.rules.value_or(kRuleWidth); }

Pt vertical_rule(const document::Table& table, std::size_t edge) {
  const bool outside = edge == 0 || edge == table.column_widths.size();
  const Pt usual = outside ? border(table) : row_rule(table);
  return edge < table.column_rules.size() ? table.column_rules[edge].value_or(usual) : usual;
}

TableGrid::TableGrid(const MeasuredTable& table, const Fragment& fragment, Pt left)
    : table_(table), fragment_(fragment), left_(left), columns_(table.columns()), rows_(fragment.rows.size()) {
  owners_.resize(rows_ * columns_);
  for (std::size_t i = 0; i < owners_.size(); ++i) owners_[i] = fragment.pieces.size() + i;
  for (std::size_t p = 0; p < fragment.pieces.size(); ++p) {
    const CellPiece& piece = fragment.pieces[p];
    const MeasuredCell& cell = table.cells[piece.cell];
    for (std::size_t r = piece.first_row; r < piece.last_row; ++r) {
      for (std::size_t c = cell.column; c < cell.column_end; ++c) owners_[r * columns_ + c] = p;
    }
  }
}

double TableGrid::gray(std::size_t row, std::size_t column) const {
  const std::size_t piece = owner(row, column);
  if (piece >= fragment_.pieces.size()) return 1;
  const document::Cell& cell = *table_.cells[fragment_.pieces[piece].cell].cell;
  if (cell.fill < 1) return cell.fill;
  switch (cell.role) {
    case document::CellRole::column_header:
      return kHeaderGray;
    case document::CellRole::band:
      return kBandGray;
    default:
      return 1;
  }
}

Pt TableGrid::y(std::size_t edge) const {
  return edge < rows_ ? fragment_.rows[edge].y : fragment_.rows.back().y + fragment_.rows.back().height;
}

void TableGrid::draw_fills(PageBuilder& builder) const {
  for (std::size_t r = 0; r < rows_;) {
    // Rows that are shaded alike, as the rows of a header, are one area.
    std::size_t r_end = r + 1;
    const auto alike = [&](std::size_t other) {
      for (std::size_t c = 0; c < columns_; ++c) {
        if (gray(r, c) != gray(other, c)) return false;
      }
      return true;
    };
    while (r_end < rows_ && alike(r_end)) ++r_end;
    for (std::size_t c = 0; c < columns_;) {
      std::size_t c_end = c + 1;
      while (c_end < columns_ && gray(r, c_end) == gray(r, c)) ++c_end;
      if (gray(r, c) < 1) {
        builder.add(kArtifact, Fill{{x(c), y(r), x(c_end) - x(c), y(r_end) - y(r)}, gray(r, c)});
      }
      c = c_end;
    }
    r = r_end;
  }
}

void TableGrid::draw_rules(PageBuilder& builder) const {
  const document::Table& table = *table_.table;
  const Pt inner = row_rule(table);
  for (std::size_t r = 1; r < rows_ && inner > Pt{0}; ++r) {
    for (std::size_t c = 0; c < columns_;) {
      std::size_t end = c;
      while (end < columns_ && owner(r - 1, end) != owner(r, end)) ++end;
      if (end > c) builder.add(kArtifact, Rule{{x(c), y(r)}, {x(end), y(r)}, inner});
      c = end + 1;
    }
  }
  for (std::size_t c = 1; c < columns_; ++c) {
    const Pt width = vertical_rule(table, c);
    for (std::size_t r = 0; r < rows_ && width > Pt{0};) {
      std::size_t end = r;
      while (end < rows_ && owner(end, c - 1) != owner(end, c)) ++end;
      if (end > r) builder.add(kArtifact, Rule{{x(c), y(r)}, {x(c), y(end)}, width});
      r = end + 1;
    }
  }
  const Pt outer = border(table), half = outer * 0.5;
  const Pt left = x(0), right = x(columns_), top = y(0), bottom = y(rows_);
  const auto add = [&](Point from, Point to, Pt width) {
    if (width > Pt{0}) builder.add(kArtifact, Rule{from, to, width});
  };
  add({left, top + half}, {right, top + half}, outer);
  add({left, bottom - half}, {right, bottom - half}, outer);
  const Pt first = vertical_rule(table, 0), last = vertical_rule(table, columns_);
  add({left + first * 0.5, top}, {left + first * 0.5, bottom}, first);
  add({right - last * 0.5, top}, {right - last * 0.5, bottom}, last);
}

}  // namespace chohyo::layout
