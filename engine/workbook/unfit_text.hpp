// What XML 1.0 cannot hold.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace chohyo::workbook {

/// Byte offset of the first thing that cannot stand in a cell: ill-formed UTF-8, a control character other than tab
/// and line feed, U+FFFE or U+FFFF (XML 1.0 §2.2). Empty when there is none.
std::optional<std::size_t> find_unfit_text(std::string_view text);

}  // namespace chohyo::workbook
