// The cells of the form sheet that an expression of the pack looks at.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sheet/builder.hpp"

namespace chohyo::sheet {

/// One operand: the cells of its answers, in the order of the sheet.
class OperandCells {
 public:
  OperandCells(const std::vector<Area>& cells, std::optional<ListIndex> list);

  std::size_t size() const { return size_; }
  /// "$B$7": the only cell. Precondition: there is one.
  const std::string& one() const { return ranges_.front(); }
  /// "$B$7:$B$9", "$B$12": neighbours in one column or one row are a range. A merged cell counts by its first.
  const std::vector<std::string>& ranges() const { return ranges_; }
  /// The words of the cells' drop-down; none for cells without.
  std::optional<ListIndex> list() const { return list_; }

 private:
  std::size_t size_;
  std::optional<ListIndex> list_;
  std::vector<std::string> ranges_;
};

/// The cells of each operand, parallel to `operands`. None when an answer among them has no cell.
std::optional<std::vector<OperandCells>> operand_cells(const document::Calculation& calculation,
                                                       const PlanBuilder& builder);

}  // namespace chohyo::sheet
