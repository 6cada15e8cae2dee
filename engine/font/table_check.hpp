// What a font file must hold for its glyphs to be right, looked at before any of them is used.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chohyo::font {

/// What is wrong with a font file, for a diagnostic.
struct Fault {
  std::string ja, en;
};

/// The table does not hold what it should.
Fault bad_table(std::string_view name);

/// Looks at the table directory and at the tables a form's text is measured and drawn with: a copy cut short, something
/// else than one TrueType font, and numbers that lead outside a table are found. Reads no outline.
std::optional<Fault> find_fault(std::string_view file);

/// Adds up each table and compares with the sum in the directory (OpenType 1.9, "Table Directory"): finds every change
/// of a single word, wherever it lies. Reads the whole file. Precondition: find_fault finds nothing.
std::optional<Fault> find_changed_table(std::string_view file);

}  // namespace chohyo::font
