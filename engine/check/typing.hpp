// Answers get their types: item ids, fields, options and dates of one form.
#pragma once

#include <vector>

#include "answers/answers.hpp"
#include "check/model.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::check {

/// Types the items of one form record. What cannot be typed is noted and left as an entry without a value but with a
/// span, so that no rule takes it for missing.
std::vector<ItemAnswers> type_items(const form::Form& form, const answers::Record& record, diag::Diagnostics& out);

/// An entry that somebody wrote, readable or not.
inline bool is_given(const Entry& entry) { return entry.answered() || entry.span; }

}  // namespace chohyo::check
