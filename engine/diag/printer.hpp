// Printers: a diagnostic as caret text for people, as one line for editors.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"

namespace chohyo::diag {

/// The caret form of docs/diagnostics.md. Carets stand under the source text by display width, so they also fit under
/// full-width characters; a span over several lines is underlined on its first. Ends with a line feed.
std::string to_caret_text(const Diagnostic& diagnostic, Language language);

/// "file:line:column: severity[code]: message" and a line feed.
std::string to_line(const Diagnostic& diagnostic, Language language);

/// "error", "missing" …: the severity's name in front of the code, the same in both languages so that it can be
/// searched for.
std::string_view keyword(Severity severity);

}  // namespace chohyo::diag
