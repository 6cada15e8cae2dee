// Words of answers files that belong to no form. Checked by `check`, listed by the schemas.
#pragma once

#include <cstddef>
#include <string_view>

namespace chohyo::form {

/// facility beds: a whole number of at most so many digits, 99999.
inline constexpr std::size_t kMostBedDigits = 5;
inline constexpr int kMostBeds = 99999;

/// The attribute of an item whose answers nobody has confirmed yet: it says where they come from.
inline constexpr std::string_view kProposal = "proposal";

}  // namespace chohyo::form
