// Fields that are worked out from other answers (form::Field::total).
#pragma once

#include "base/date.hpp"
#include "check/model.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::check {

/// Works them out in `model`, rounded to the places that their fields print. One of which nothing is written that goes
/// into it stays empty. A number that the file says and that is another one is noted, and gives way.
void work_out_totals(Model& model, base::Date today, diag::Diagnostics& out);

}  // namespace chohyo::check
