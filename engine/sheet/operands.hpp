// The cells of the form sheet that an expression of the pack looks at.
#pragma once

#include <map>
#include <memory>
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

using OperandCellsPtr = std::shared_ptr<const OperandCells>;

/// The cells that the calculations of one sheet look at. Precondition: all inputs are planned.
class Operands {
 public:
  explicit Operands(const PlanBuilder& builder) : builder_(builder) {}

  const PlanBuilder& builder() const { return builder_; }
  /// The cells of each operand, parallel to `operands`. None when an answer among them has no cell, or one that shows
  /// something else, as that of a reference does.
  std::optional<std::vector<OperandCellsPtr>> of(const document::Calculation& calculation);

 private:
  OperandCellsPtr find(const document::Calculation::Operand& operand) const;

  const PlanBuilder& builder_;
  /// A list's calculations look at the same answers, each of them at all.
  std::map<document::Calculation::OperandPtr, OperandCellsPtr> known_;
};

}  // namespace chohyo::sheet
