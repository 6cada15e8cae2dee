// Defined names of input cells: answer paths in the letters a spreadsheet accepts, and back.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chohyo::sheet {

/// libxlsxwriter 1.1.4 keeps defined names in 128 bytes; Excel allows 255 characters.
inline constexpr std::size_t kMostNameBytes = 127;

/// The defined name of an answer path: "checklist/server/2-4/first" → "checklist.server.2_4.first".
///
/// ASCII letters and digits stand for themselves; '/' becomes '.' and '-' becomes '_' where both neighbours are letters
/// or digits; every other byte is "__" and two upper-case hexadecimal digits. A path that would look like a cell (A1,
/// R1C1) or begins with a digit has its first byte written that way, so a name never begins with "_" and one more
/// character other than "_": such names are free for our own use. Legal after ECMA-376 §18.2.5.
///
/// A name longer than kMostNameBytes is "_long." followed by its first characters, a dot and 32 hexadecimal digits of
/// the path's SHA-256: the same path always has the same name, and no other path has it.
///
/// `escape_capitals` writes capitals as bytes too, for the second of two paths that differ in case only: names are
/// compared without regard to case.
std::string defined_name(std::string_view path, bool escape_capitals = false);

/// The path that `defined_name` was given; empty when no path gives this name, and for a shortened one, whose path only
/// the data sheet tells.
std::optional<std::string> answer_path_of(std::string_view name);

}  // namespace chohyo::sheet
