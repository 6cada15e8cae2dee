// How ready a sheet is for an inspector, on one screen where that is enough.
#pragma once

#include <string>

#include "base/date.hpp"
#include "batch/rehearsal.hpp"
#include "check/model.hpp"
#include "diag/diagnostic.hpp"
#include "tree/json.hpp"

namespace chohyo::cli {

/// The report as text, columns aligned by display width, nothing wider than the screen and nothing cut. `model` is one
/// of `file`; findings that stop the file from being printed, and what is missing on this form, are listed with their
/// places, so that the report can be read alone. `today` decides which target dates are past.
std::string readiness_text(const check::Model& model, const batch::FileRehearsal& file, base::Date today,
                           diag::Language language);

/// The same numbers for programs.
tree::JsonValue readiness_json(const check::Model& model);

}  // namespace chohyo::cli
