// What forms say of each other, held against the whole library: a name that leads nowhere would silently print nothing.
#pragma once

#include <vector>

#include "diag/diagnostic.hpp"
#include "form/draft.hpp"
#include "library/library.hpp"

namespace chohyo::library {

/// What a form says about other forms holds against those there are: companions, comparisons, rules. A form of `broken`
/// may have anything.
diag::Diagnostics check_other_forms(const form::Form& form, const std::vector<form::Draft>& drafts,
                                    const std::vector<BrokenPack>& broken);

}  // namespace chohyo::library
