// Answers to the days of a month.
#pragma once

#include <set>

#include "check/rules.hpp"

namespace chohyo::check {

/// Answers to days that the form's month does not have are noted, for no page shows them; so is it when there are such
/// answers and no month.
void check_days(RuleScope& scope);

/// The fields that stand in columns of days alone which the model's month does not have. None as long as the month
/// is not known.
std::set<form::FieldIndex> fields_of_no_day(const Model& model);

}  // namespace chohyo::check
