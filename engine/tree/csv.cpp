#include "tree/csv.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace chohyo::tree {
namespace {

using base::is_digit;

/// Excel keeps 15 digits of a number.
constexpr std::size_t kDigitsKept = 15;

bool begins_like_a_formula(std::string_view cell) {
  constexpr std::array<std::string_view, 12> kBeginnings = {"=",  "+", "-",  "@",  "\t", "\r",
                                                            "\n", "'", "＝", "＋", "－", "＠"};
  return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                     [&](std::string_view beginning) { return cell.starts_with(beginning); });
}

bool is_whole_date(std::string_view cell) {
  return cell.size() == 10 && cell[4] == '-' && cell[7] == '-' && std::count(cell.begin(), cell.end(), '-') == 2;
}

bool turns_into_another_number(std::string_view cell) {
  if (cell.empty() || !is_digit(cell.front())) return false;
  std::size_t digits = 0, joints = 0, exponents = 0;
  for (const char c : cell) {
    if (is_digit(c)) {
      ++digits;
    } else if (c == '-' || c == '/' || c == ':') {
      ++joints;
    } else if (c == 'e' || c == 'E') {
      ++exponents;
    } else if (c != '.') {
      return false;
    }
  }
  if (joints != 0) return !is_whole_date(cell);
  return exponents != 0 || digits > kDigitsKept || (cell.size() > 1 && cell[0] == '0' && is_digit(cell[1]));
}

}  // namespace

CsvTable::CsvTable() : text_("\xEF\xBB\xBF") {}

void CsvTable::add_cell(std::string_view cell, bool first) {
  if (!first) text_ += ',';
  const bool guarded = begins_like_a_formula(cell) || turns_into_another_number(cell);
  const bool quoted = cell.find_first_of(",\"\r\n") != std::string_view::npos;
  if (quoted) text_ += '"';
  if (guarded) text_ += '\'';
  for (const char c : cell) {
    if (c == '"') text_ += '"';
    text_ += c;
  }
  if (quoted) text_ += '"';
}

void CsvTable::add_row(std::span<const std::string_view> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) add_cell(cells[i], i == 0);
  text_ += "\r\n";
}

void CsvTable::add_row(std::span<const std::string> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) add_cell(cells[i], i == 0);
  text_ += "\r\n";
}

}  // namespace chohyo::tree
