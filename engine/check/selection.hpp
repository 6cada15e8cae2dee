// Which forms of an answers file are meant, and their models.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "answers/answers.hpp"
#include "base/date.hpp"
#include "check/model.hpp"
#include "diag/diagnostic.hpp"
#include "library/library.hpp"

namespace chohyo::check {

/// The models of one facility, in the order its file names the forms, and all that the checks had to say.
struct Checked {
  std::vector<Model> models;
  diag::Diagnostics diagnostics;
};

/// Checks the answers against every form they hold and its companions, or against the forms with these names only: an
/// id ("checklist"), or an id and its edition ("checklist@r6"). An id that the file does not hold is checked in its
/// newest edition. A form with one output an owner has a model for every owner whose table the file holds. A form that
/// is wanted but whose pack cannot be used is an error. `today` decides what is past; `switches_on` are turned on
/// against their defaults.
Checked check_facility(const library::Library& library, const answers::Answers& answers,
                       const std::vector<std::string>& form_names, base::Date today,
                       const std::set<std::string>& switches_on = {});

/// The ids of all forms, each once, in the library's order.
std::vector<std::string> form_ids(const library::Library& library);

/// A file that came with errors is checked all the same, so that its faults are known all at once: adds what
/// check_facility finds, but for what stands where one of those errors does, which is the same fault seen again, and
/// takes the value away. Leaves a file without errors as it is.
void tell_all(const library::Library& library, diag::Result<answers::Answers>& answers,
              const std::vector<std::string>& form_names, base::Date today);

}  // namespace chohyo::check
