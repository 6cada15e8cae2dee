// Why nlohmann-json stopped, in words and with a place.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
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

/// Bytes to put in place of as many others, so that a reader gets past a fault with all offsets kept. What it reads then
/// is good for finding further faults and for nothing else.
struct JsonRepair {
  std::size_t begin = 0;
  std::string bytes;
};

/// Reports what follows `position` and could not be read. Always adds one error. Empty when what was meant is anybody's
/// guess, so that all that follows would be reported wrongly.
std::optional<JsonRepair> report_json_fault(std::string_view text, const JsonPosition& position, Problems& problems);

}  // namespace chohyo::tree
