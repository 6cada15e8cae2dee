// Answers get their types: item ids, fields, options and dates of one form.
#pragma once

#include <string_view>
#include <vector>

#include "answers/answers.hpp"
#include "check/model.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::check {

/// Types the items of one form record. What cannot be typed is noted and left as an entry without a value but with a
/// span, so that no rule takes it for missing.
/// `path` is the record's (check/model.hpp).
std::vector<ItemAnswers> type_items(const form::Form& form, std::string_view path, const answers::Record& record,
                                    diag::Diagnostics& out);

/// One value of a record that is no item's; `record` is its path, `label` what messages call it.
Value type_value(const form::Form& form, std::string_view record, std::string_view label, const form::Field& field,
                 const answers::Field& given, diag::Diagnostics& out);

/// The same for the answers of the form as a whole.
std::vector<Entry> type_fields(const form::Form& form, std::string_view path, const answers::Record& record,
                               diag::Diagnostics& out);

/// An entry that somebody wrote, readable or not.
inline bool is_given(const Entry& entry) { return (entry.answered() && !entry.computed) || entry.span; }

}  // namespace chohyo::check
