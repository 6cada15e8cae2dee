// Text for a terminal: columns by display width, long text on several lines.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace chohyo::cli {

inline constexpr std::size_t kScreenWidth = 80;

/// `text` with blanks behind it up to `width` columns.
std::string pad(std::string text, std::size_t width);

/// `text` in lines of at most `width` columns, broken where a line may break and, where a word is wider than that,
/// between two characters. Nothing is left out but the blanks at breaks. At least one line.
std::vector<std::string> wrap(const std::string& text, std::size_t width);

/// The same for "lead: one, two, three", whose entries are never broken as long as a line can hold them.
std::vector<std::string> wrap_list(const std::string& lead, const std::vector<std::string>& entries, std::size_t width);

/// Rows of cells below each other, set in by two columns. A column is as wide as its widest cell, at most `most` (0 =
/// what is left of the screen, but no less than a quarter of it); what is longer goes on in the next line.
std::string columns(const std::vector<std::vector<std::string>>& rows, const std::vector<std::size_t>& most);

}  // namespace chohyo::cli
