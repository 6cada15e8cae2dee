// What two texts differ in, line by line, for people.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chohyo::cli {

/// Empty for equal texts; else the lines that only `before` has ("- …") and those that only `after` has ("+ …"), each
/// stretch under the number of its first line in `before` ("@ 12"), with a line around it. At most `most` lines are
/// shown; the last one says how many more there are ("… 34").
std::string line_difference(std::string_view before, std::string_view after, std::size_t most = 100);

}  // namespace chohyo::cli
