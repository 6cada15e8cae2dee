// Text of cells as SpreadsheetML stores it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chohyo::workbook {

/// Escapes what a reader would take for an escape: `_x0041_` in somebody's text becomes `_x005F_x0041_`
/// (ECMA-376 §22.9.2.19, ST_Xstring).
std::string escape_cell_text(std::string_view text);

/// Byte offset of the first thing that cannot stand in a cell: ill-formed UTF-8, a control character other than tab
/// and line feed, U+FFFE or U+FFFF (XML 1.0 §2.2). Empty when there is none.
std::optional<std::size_t> find_unfit_text(std::string_view text);

}  // namespace chohyo::workbook
