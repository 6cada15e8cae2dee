// Printers: a diagnostic as caret text for people, as one line for editors, as JSON for programs.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"

namespace chohyo::diag {

/// The caret form of docs/diagnostics.md. Carets stand under the source text by display width, so they also fit under
/// full-width characters; a span over several lines is underlined on its first. Ends with a line feed.
std::string to_caret_text(const Diagnostic& diagnostic, Language language);

/// "file:line:column: severity[code]: message" and a line feed.
std::string to_line(const Diagnostic& diagnostic, Language language);

/// A JSON array with one object a diagnostic: code, severity, file, line, column, end_line, end_column, path,
/// message, hint, label. Positions count from 1 and are absent when the span points nowhere. Ends with a line feed.
std::string to_json(const Diagnostics& diagnostics, Language language);

/// "error" / "エラー": the severity's name as printed in front of the code. Always English in `to_line`'s and
/// `to_caret_text`'s keyword so that it can be searched for.
std::string_view keyword(Severity severity);

}  // namespace chohyo::diag
