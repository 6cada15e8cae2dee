// What a pack prints only under a condition.
#pragma once

#include "check/evaluate.hpp"
#include "check/rules.hpp"

namespace chohyo::check {

/// True for what carries no condition, and for what carries one that holds. A blank form, on which everything is still
/// unknown, shows what is not certainly left out.
bool is_shown(const std::optional<form::Condition>& when, const AnswerValues& values, bool blank);

/// Items of blocks and rows whose condition does not hold are not asked for; those filled in are noted, and so are
/// records that no loop over them chooses. What hangs on a switch is taken to be printed.
void leave_out_hidden(RuleScope& scope);

}  // namespace chohyo::check
