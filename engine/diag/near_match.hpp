// "Did you mean": the candidate most like a misspelt name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chohyo::diag {

/// The candidate with the smallest Damerau-Levenshtein distance (in code points) to `name`, if that distance is at
/// most a third of the name's length and at least one; ties go to the first. Empty when nothing is near.
std::optional<std::string> near_match(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace chohyo::diag
