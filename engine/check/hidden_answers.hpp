// Answers that stand only where a condition of the pack leaves them out.
#pragma once

#include "check/rules.hpp"

namespace chohyo::check {

/// One finding for each field of items, of records or of the form whose answers no page shows, because every block,
/// row or column that prints it has a condition that does not hold. What hangs on a switch is taken to be printed, and
/// so is what hangs on a record of a loop around. Items and records that are left out as a whole are not its subject
/// (check/shown.hpp).
void note_hidden_answers(RuleScope& scope);

}  // namespace chohyo::check
