// Tables as CSV (RFC 4180) that a Japanese Excel opens as they are meant: UTF-8 with a byte order mark, without which
// it reads Shift_JIS, and every cell as the text it is.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace chohyo::tree {

/// A cell that a spreadsheet would not show as the letters it holds gets an apostrophe in front, and so does one that
/// begins with an apostrophe already. So whoever reads the table back drops one leading apostrophe of a cell, always.
/// Such cells begin with = + - @ (in full width too), a tab or a line end, which make formulas; or are digits joined by
/// - / : such as "3-1" (a day, unless it is a whole date 2024-06-10), digits after a leading zero, or more digits than
/// a spreadsheet's numbers keep.
class CsvTable {
 public:
  CsvTable();

  void add_row(std::span<const std::string_view> cells);
  void add_row(std::span<const std::string> cells);

  /// The whole table; nothing but the mark when no row was added.
  const std::string& text() const { return text_; }

 private:
  void add_cell(std::string_view cell, bool first);

  std::string text_;
};

}  // namespace chohyo::tree
