// What ICU knows about text. This header and characters.hpp are the engine's only doors to ICU.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chohyo::base {

enum class LineBreak { none, allowed, mandatory };

/// A place in a text where a line may or must end: before byte `offset`.
struct BreakOpportunity {
  std::size_t offset;
  LineBreak kind;
};

/// Line break opportunities after UAX #14 in the Japanese tailoring, in ascending order; the end of the text is
/// not listed. `strict` selects CSS line-break=strict (no small kana or ー at a line head), otherwise loose.
/// Precondition: well-formed UTF-8.
std::vector<BreakOpportunity> line_break_opportunities(std::string_view text, bool strict);

/// Byte offsets where a user-perceived character (extended grapheme cluster, UAX #29) ends, text end included.
std::vector<std::size_t> grapheme_ends(std::string_view text);

/// Columns `text` takes in a terminal or a spreadsheet cell: 2 for East Asian wide, full-width and ambiguous
/// characters (UAX #11), 1 for others, 0 for combining marks, variation selectors and format characters.
std::size_t display_width(std::string_view text);

/// True for a character that leaves ink on paper: no space, control, format or other invisible character.
bool leaves_ink(char32_t code_point);

/// True for Han, Hiragana, Katakana, CJK punctuation and full-width forms: what a Japanese font sets on the em.
bool is_cjk(char32_t code_point);

/// Normalization Form C of well-formed UTF-8.
std::string to_nfc(std::string_view text);

}  // namespace chohyo::base
