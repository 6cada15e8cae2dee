// The tables of all owners side by side, and what is left to be agreed on.
#pragma once

#include <vector>

#include "answers/answers.hpp"
#include "check/model.hpp"

namespace chohyo::check {

/// Reads every owner's table of `form` as far as it can be typed (what cannot is reported where that table itself is
/// checked) and finds the gaps: owners without a table, rows nobody holds, rows two owners hold, rows answered with
/// no whose work is not done, rows an owner's table leaves unanswered.
ComparedTables compare_tables(const form::Comparison& comparison, const form::FormPtr& form,
                              const std::vector<Owner>& owners, const answers::Answers& answers);

}  // namespace chohyo::check
