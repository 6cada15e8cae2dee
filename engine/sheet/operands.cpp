#include "sheet/operands.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace chohyo::sheet {
namespace {

bool is_below(const Area& cell, const Area& next) {
  return cell.first_column == next.first_column && cell.last_row + 1 == next.first_row;
}
bool is_beside(const Area& cell, const Area& next) {
  return cell.first_row == next.first_row && cell.last_column + 1 == next.first_column;
}

std::string first_of(const Area& cell) { return absolute_reference(cell.first_row, cell.first_column); }

template <class Follows>
std::vector<std::string> runs(const std::vector<Area>& cells, Follows follows) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < cells.size();) {
    std::size_t last = i;
    while (last + 1 < cells.size() && follows(cells[last], cells[last + 1])) ++last;
    out.push_back(last == i ? first_of(cells[i]) : first_of(cells[i]) + ":" + first_of(cells[last]));
    i = last + 1;
  }
  return out;
}

}  // namespace

OperandCells::OperandCells(const std::vector<Area>& of, std::optional<ListIndex> list) : size_(of.size()), list_(list) {
  std::vector<Area> cells = of;
  const auto by_column = [](const Area& a, const Area& b) {
    return std::tie(a.first_column, a.first_row) < std::tie(b.first_column, b.first_row);
  };
  const auto by_row = [](const Area& a, const Area& b) {
    return std::tie(a.first_row, a.first_column) < std::tie(b.first_row, b.first_column);
  };
  std::sort(cells.begin(), cells.end(), by_column);
  ranges_ = runs(cells, is_below);
  std::sort(cells.begin(), cells.end(), by_row);
  std::vector<std::string> across = runs(cells, is_beside);
  if (across.size() < ranges_.size()) ranges_ = std::move(across);
}

std::optional<std::vector<OperandCellsPtr>> Operands::of(const document::Calculation& calculation) {
  std::vector<OperandCellsPtr> out;
  for (const document::Calculation::OperandPtr& operand : calculation.operands) {
    const auto [place, is_new] = known_.try_emplace(operand);
    if (is_new) place->second = find(*operand);
    if (!place->second) return std::nullopt;
    out.push_back(place->second);
  }
  return out;
}

/// Null for none.
OperandCellsPtr Operands::find(const document::Calculation::Operand& operand) const {
  std::set<InputIndex> inputs;
  for (const std::string& path : operand.paths) {
    const auto input = builder_.find_input(path);
    if (!input) return nullptr;
    inputs.insert(*input);
  }
  if (!operand.further.empty()) {
    for (const InputIndex input : builder_.inputs_like(operand.further)) inputs.insert(input);
  }
  std::vector<Area> cells;
  for (const InputIndex input : inputs) {
    const InputPlace& place = builder_.place(input);
    // An expression looks at a reference's id, where the cell has a name.
    const auto* slot = std::get_if<document::ValueSlot>(place.answer);
    if (slot && slot->records) return nullptr;
    cells.push_back(place.area);
  }
  return std::make_shared<const OperandCells>(
      cells, inputs.empty() ? std::nullopt : builder_.place(*inputs.begin()).list);
}

}  // namespace chohyo::sheet
