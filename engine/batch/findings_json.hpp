// Diagnostics for programs.
#pragma once

#include <string_view>

#include "diag/diagnostic.hpp"
#include "tree/json.hpp"

namespace chohyo::batch {

/// A JSON string of text that need not be UTF-8, such as a file's name: each byte that is not becomes "<0xNN>", so that
/// the document is valid whatever it tells of.
tree::JsonValue json_text(std::string_view text);

/// An array with one object a diagnostic: code, severity, message, and where they exist hint, label, path, file, line,
/// column, end_line, end_column (counted from 1, columns in code points, the end behind the last character).
tree::JsonValue findings_json(const diag::Diagnostics& diagnostics, diag::Language language);

}  // namespace chohyo::batch
