// Text as SpreadsheetML stores it, and Excel's limits on it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chohyo::sheet {

/// `text` so that it is read back as it is: `_x0041_` in somebody's text becomes `_x005F_x0041_` (ECMA-376 §22.9.2.19,
/// ST_Xstring). Of that type, or made of it, are cells, formulas, defined names, sheet names, number formats, print
/// headers and footers, the texts of validations and font names (annex A.2); Excel reads document properties in the
/// same way.
std::string stored_text(std::string_view text);

/// Length of stored_text(text) in UTF-16 code units, which is how Excel counts characters. Never below the text's own.
std::size_t stored_length(std::string_view text);

/// Bytes of the longest front of `text`, in whole code points, that is stored in at most `most` units.
std::size_t stored_front(std::string_view text, std::size_t most);

/// The longest front of `text` that ends with a whole character and is stored in at most `most` units. What is cut off
/// is marked by "…", which counts.
std::string shorten_stored(std::string text, std::size_t most);

/// Words inside a formula, in quotation marks; longer ones than it may quote at once are put together by &.
std::string formula_text(std::string_view text);

// Excel's limits in UTF-16 code units (Excel specifications and limits; those of names and sheets are libxlsxwriter's
// too).
inline constexpr std::size_t kMostCellUnits = 32767;
inline constexpr std::size_t kMostSheetNameUnits = 31;
inline constexpr std::size_t kMostHeaderUnits = 255;
inline constexpr std::size_t kMostTitleUnits = 32;     // of a validation
inline constexpr std::size_t kMostMessageUnits = 255;  // of a validation
inline constexpr std::size_t kMostLiteralUnits = 255;  // of words inside a formula
inline constexpr std::size_t kMostPropertyUnits = 255;

}  // namespace chohyo::sheet
