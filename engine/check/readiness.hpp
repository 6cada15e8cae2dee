// How ready a form is for an inspector.
#pragma once

#include <vector>

#include "check/model.hpp"
#include "check/rules.hpp"

namespace chohyo::check {

/// Counts the items that apply, by the form's rules of the kind `answered`.
Readiness readiness_of(RuleScope& scope);

}  // namespace chohyo::check
