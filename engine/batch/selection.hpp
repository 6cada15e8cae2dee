// Which forms of an answers file are meant, and their models.
#pragma once

#include <string>
#include <vector>

#include "answers/answers.hpp"
#include "base/date.hpp"
#include "check/model.hpp"
#include "diag/diagnostic.hpp"
#include "form/pack.hpp"

namespace chohyo::batch {

/// The models of one facility, in the order its file names the forms, and all that the checks had to say.
struct Checked {
  std::vector<check::Model> models;
  diag::Diagnostics diagnostics;
};

/// Checks the answers against every form they hold and its companions, or against the forms with these ids only. An id
/// that the file does not hold is checked in its newest edition. A form with one output a vendor has a model for every
/// vendor whose table the file holds. `today` decides what is past.
Checked check_facility(const form::Library& library, const answers::Answers& answers,
                       const std::vector<std::string>& form_ids, base::Date today);

/// The ids of all forms, each once, in the library's order.
std::vector<std::string> form_ids(const form::Library& library);

}  // namespace chohyo::batch
