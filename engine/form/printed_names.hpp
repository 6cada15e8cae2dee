// Which {{names}} a form prints.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "form/form.hpp"

namespace chohyo::form {

/// The names in the form's text leaves, as form/leaf_names.hpp, form/collections.hpp and form/loops.hpp list them; of
/// what stands behind a reference also the name it has in its own list. Blocks and columns
/// behind a switch count when it is on by default or among `on`: what somebody turns off is known to be left out.
std::set<std::string> printed_names(const Form& form, const std::set<std::string>& on);

}  // namespace chohyo::form
