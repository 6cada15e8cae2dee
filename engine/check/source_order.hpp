// Findings in the order in which a person reads the file.
#pragma once

#include "diag/diagnostic.hpp"

namespace chohyo::check {

/// By place; findings without a place first; findings of one place stay in their order.
void sort_by_place(diag::Diagnostics& findings);

}  // namespace chohyo::check
