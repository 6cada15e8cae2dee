// Diagnostics for programs.
#pragma once

#include "diag/diagnostic.hpp"
#include "tree/json.hpp"

namespace chohyo::cli {

/// An array with one object a diagnostic: code, severity, message, and where they exist hint, label, path, file, line,
/// column, end_line, end_column (counted from 1, columns in code points, the end behind the last character).
tree::JsonValue findings_json(const diag::Diagnostics& diagnostics, diag::Language language);

}  // namespace chohyo::cli
