// Fills and rules of a table fragment: as few and as long as the merged cells allow.
#pragma once

#include "layout/table_fragment.hpp"

namespace chohyo::layout {

inline constexpr Pt kRuleWidth{0.5};
inline constexpr Pt kBorderWidth{1};

/// Width of the vertical rule left of the column `edge`, or right of the last one; 0 = none. The outer two lie inside
/// the table's area, the others half in each of their columns.
Pt vertical_rule(const document::Table& table, std::size_t edge);
/// Width of the horizontal rules between rows, and of the two around them; 0 = none.
Pt row_rule(const document::Table& table);
Pt border(const document::Table& table);

inline constexpr double kHeaderGray = 0.92;
inline constexpr double kBandGray = 0.96;

class TableGrid {
 public:
  TableGrid(const MeasuredTable& table, const Fragment& fragment, Pt left);

  void draw_fills(PageBuilder& builder) const;
  /// Inner rules, then the outer border, which lies inside the table's area and is closed on every page.
  void draw_rules(PageBuilder& builder) const;

 private:
  std::size_t owner(std::size_t row, std::size_t column) const { return owners_[row * columns_ + column]; }
  double gray(std::size_t row, std::size_t column) const;
  Pt x(std::size_t edge) const { return left_ + table_.edges[edge]; }
  Pt y(std::size_t edge) const;

  const MeasuredTable& table_;
  const Fragment& fragment_;
  Pt left_;
  std::size_t columns_, rows_;
  std::vector<std::size_t> owners_;  ///< piece in each place, row by row; a number of its own where there is none
};

}  // namespace chohyo::layout
