// What `new` says of a table that follows one of another edition: what has become of items and fields, what was copied,
// and what was left out.
#pragma once

#include <string>
#include <string_view>

#include "check/carry_over.hpp"
#include "check/proposals.hpp"
#include "diag/diagnostic.hpp"
#include "form/form.hpp"
#include "xref/crosswalk.hpp"

namespace chohyo::cli {

/// The editions and a line for each kind of change that there is.
std::string change_list(const xref::Crosswalk& crosswalk, const form::Form& from, const form::Form& to,
                        diag::Language language);

/// What stands in the new table without being marked as a proposal, and what the old one says beyond it, a line each;
/// empty if there is neither. `owner` is the id of the owner whose table it is, or empty.
std::string carried_list(const form::Form& to, std::string_view owner, const check::Proposals& proposals,
                         const check::CarriedOver& carried, diag::Language language);

}  // namespace chohyo::cli
