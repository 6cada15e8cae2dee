// Expressions of the pack as formulas of the form sheet (ECMA-376 §18.17), so that totals and looks follow what is
// typed.
#pragma once

#include <optional>
#include <string>

#include "sheet/operands.hpp"

namespace chohyo::sheet {

/// The total of a number field, rounded as it is printed; "" while nothing is written that goes into it, or something
/// that it needs is missing. None when it looks at what no cell holds, or at what no formula says.
std::optional<std::string> total_formula(const document::Calculation& total, const form::Field& field,
                                         Operands& operands);

/// TRUE when the condition holds; what is unknown does not. None as above.
std::optional<std::string> condition_formula(const document::Calculation& condition, Operands& operands);

}  // namespace chohyo::sheet
