// Answers to the days of a month.
#pragma once

#include "check/rules.hpp"

namespace chohyo::check {

/// Answers to days that the form's month does not have are noted, for no page shows them; so is it when there are such
/// answers and no month.
void check_days(RuleScope& scope);

}  // namespace chohyo::check
