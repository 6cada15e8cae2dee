// What is checked before any notation is looked at.
#pragma once

#include <string_view>

#include "tree/problems.hpp"

namespace chohyo::tree {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Checks size and encoding. False (with a diagnostic) when the text cannot be read at all.
bool check_source(std::string_view text, Problems& problems);

}  // namespace chohyo::tree
