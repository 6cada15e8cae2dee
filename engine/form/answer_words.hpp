// Words of answers files that belong to no form. Checked by `check`, listed by the schemas.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace chohyo::form {

/// facility kind: 病院, 診療所, 歯科診療所, 助産所, 薬局.
inline constexpr std::array<std::string_view, 5> kFacilityKinds = {"hospital", "clinic", "dental-clinic",
                                                                   "maternity-home", "pharmacy"};

/// vendor status, and how it is printed.
inline constexpr std::array<std::string_view, 2> kVendorStatuses = {"existing", "new"};
inline constexpr std::array<std::string_view, 2> kVendorStatusWords = {"既存の契約", "新規の契約"};

/// facility beds: a whole number of at most so many digits, 99999.
inline constexpr std::size_t kMostBedDigits = 5;
inline constexpr int kMostBeds = 99999;

/// The attribute of an item whose answers nobody has confirmed yet: it says where they come from.
inline constexpr std::string_view kProposal = "proposal";

}  // namespace chohyo::form
