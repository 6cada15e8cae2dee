// What is checked before any notation is looked at.
#pragma once

#include <cstddef>
#include <string_view>

#include "tree/problems.hpp"

namespace chohyo::tree {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Where the text begins: behind a byte order mark, and behind those that programs put before it once more.
std::size_t text_begin(std::string_view text);

/// Checks size, encoding and byte order marks. False (with a diagnostic) when the text cannot be read at all.
bool check_source(std::string_view text, Problems& problems);

/// Reports the forbidden character at `at` together with those of its kind that follow it (a file damaged by a full disk
/// ends in thousands of U+0000), and gives back where they end.
std::size_t report_forbidden(std::string_view text, std::size_t at, Problems& problems);

}  // namespace chohyo::tree
