// How ready a sheet is for an inspector, on one screen.
#pragma once

#include <string>

#include "base/date.hpp"
#include "check/model.hpp"
#include "diag/diagnostic.hpp"
#include "tree/json.hpp"

namespace chohyo::cli {

/// The report as text, columns aligned by display width, item texts cut to fit 80 columns. `today` decides which
/// 目標日 are past. `worst` is the weightiest finding of the file's checks.
std::string readiness_text(const check::Model& model, diag::Severity worst, base::Date today, diag::Language language);

/// The same numbers for programs.
tree::JsonValue readiness_json(const check::Model& model);

}  // namespace chohyo::cli
