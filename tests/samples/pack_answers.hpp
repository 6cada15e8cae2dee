// A form with everything filled in, every answer another one.
#pragma once

#include <string>
#include <vector>

#include "check/model.hpp"

namespace chohyo::samples {

/// Two records of every list, two inner ones in each, three owners; all fields, but those that are worked out, which
/// follow from the others.
check::Model filled_model(const form::FormPtr& form);

/// Nothing is answered, and there are no records.
check::Model bare_model(const form::FormPtr& form);

/// What pages print for the value, any of them: the same date stands in a cell as (6/10) and among words as 令和6年….
/// The ids of options are given as their words. Empty when nothing of its own is printed.
std::vector<std::string> printed_forms(const check::Value& value, const form::Field& field);

}  // namespace chohyo::samples
