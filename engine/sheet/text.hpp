// Text as a spreadsheet counts and sets it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/length.hpp"
#include "document/document.hpp"

namespace chohyo::sheet {

/// Length in UTF-16 code units, which is how Excel counts characters.
std::size_t utf16_length(std::string_view text);

/// Lines that `text` takes in a cell with wrapped text, `units` half-width characters wide (at least 2). An estimate
/// without font access: full-width characters count two, runs of narrow ones stay together, a character that may not
/// begin a line takes the one before it along.
std::size_t wrapped_lines(std::string_view text, std::size_t units);

/// Bytes of `text` that fill at most `lines` such lines, at least one character of a text that is not empty.
std::size_t fitting_prefix(std::string_view text, std::size_t units, std::size_t lines);

/// Half-width characters of this size beside each other in a cell of this usable width.
std::size_t cell_units(double font_size, base::Pt width);

/// Height that a cell of this usable width needs so that no line is cut, at the slightly different widths and
/// line pitches of Excel and LibreOffice.
base::Pt text_height(std::string_view text, double font_size, base::Pt width);

/// The string of a print header or footer (ECMA-376 §18.3.1.46): the lines of `lines` in its three sections, and `mark`
/// in bold on a line of its own in the middle when it is not empty. The longest words are shortened with "…" until
/// every line fits `width` and the whole has at most 255 characters, Excel's limit.
std::string running_line(const std::vector<document::PageLine>& lines, const std::string& mark, base::Pt width);

}  // namespace chohyo::sheet
