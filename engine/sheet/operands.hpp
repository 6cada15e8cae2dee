// The cells of the form sheet that an expression of the pack looks at.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sheet/builder.hpp"

namespace chohyo::sheet {

/// One operand: the cells of its answers, in the order of the sheet.
class OperandCells {
 public:
  OperandCells(std::vector<Area> cells, std::size_t list) : cells_(std::move(cells)), list_(list) {}

  std::size_t size() const { return cells_.size(); }
  /// "$B$7": the only cell. Precondition: there is one.
  std::string one() const;
  /// "$B$7:$B$9", "$B$12": neighbours in one column or one row are a range. A merged cell counts by its first.
  const std::vector<std::string>& ranges() const;
  /// The words of the cells' drop-down; PlanBuilder::lists has it. InputPlace::kNone for cells without.
  std::size_t list() const { return list_; }

 private:
  std::vector<Area> cells_;
  std::size_t list_;
  mutable std::vector<std::string> ranges_;
};

/// The cells of each operand, parallel to `operands`. None when an answer among them has no cell.
std::optional<std::vector<OperandCells>> operand_cells(const document::Calculation& calculation,
                                                       const PlanBuilder& builder);

/// True when `path` is `pattern`, in which each * stands for one part between slashes.
bool matches(std::string_view path, std::string_view pattern);

}  // namespace chohyo::sheet
