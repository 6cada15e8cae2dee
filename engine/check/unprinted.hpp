// What the file says of facility, people and owners and none of the facility's forms prints: accepted, and told.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "answers/answers.hpp"
#include "diag/diagnostic.hpp"
#include "form/form.hpp"

namespace chohyo::check {

/// One finding each for the facility, its people and its owners, whatever number of values it is about. `forms`: all
/// that are made of the file; `switches_on`: switches turned on against their defaults.
diag::Diagnostics unprinted(const answers::Answers& answers, const std::vector<form::FormPtr>& forms,
                            const std::set<std::string>& switches_on);

}  // namespace chohyo::check
