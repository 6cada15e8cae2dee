// Why nlohmann-json stopped, in words and with a place.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "tree/problems.hpp"

namespace chohyo::tree {

/// Where the reader was after the last token that was understood.
struct JsonPosition {
  enum class After { start, opening, key, value };
  After after = After::start;
  std::size_t end = 0;            ///< behind that token
  std::size_t begin = 0;          ///< where it begins
  std::vector<std::size_t> open;  ///< offsets of the brackets not closed yet
};

/// Reports what follows `position` and could not be read. Always adds one error.
void report_json_fault(std::string_view text, const JsonPosition& position, Problems& problems);

}  // namespace chohyo::tree
