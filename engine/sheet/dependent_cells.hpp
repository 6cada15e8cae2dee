// Cells that depend on others: totals, and looks under conditions. They are written when all cells have their places.
#pragma once

#include <cstddef>
#include <vector>

#include "sheet/builder.hpp"
#include "sheet/operands.hpp"

namespace chohyo::sheet {

/// True for an answer that is worked out from others.
bool is_total(const document::Inline& answer);

class DependentCells {
 public:
  /// The cell of the sheet at this index holds a total. Precondition: is_total(answer).
  void add_total(std::size_t cell, const document::Inline& answer);
  /// The sheet's cells [first, end) are those of the document's cell, which has highlights.
  void add_look(const document::Cell& source, std::size_t first, std::size_t end);

  /// Puts formulas into the cells, and conditional formats or formats for good onto them.
  void write(PlanBuilder& builder, Sheet& sheet) const;

 private:
  struct Total {
    std::size_t cell = 0;
    const document::ValueSlot* slot = nullptr;
  };
  struct Look {
    const document::Cell* source = nullptr;
    std::size_t first = 0, end = 0;
  };

  static void write(const Total& total, Operands& operands, Sheet& sheet);
  static void write(const Look& look, Operands& operands, PlanBuilder& builder, Sheet& sheet);

  std::vector<Total> totals_;
  std::vector<Look> looks_;
};

}  // namespace chohyo::sheet
