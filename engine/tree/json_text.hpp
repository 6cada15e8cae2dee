// The letters of JSON: where tokens begin and end in the source. Offsets are bytes of the whole source text.
#pragma once

#include <cstddef>
#include <string_view>

namespace chohyo::tree {

/// The first offset at or behind `at` that is not JSON white space (RFC 8259 §2).
std::size_t skip_json_space(std::string_view text, std::size_t at);

/// As skip_json_space, and over commas and colons.
std::size_t skip_json_separators(std::string_view text, std::size_t at);

/// What is wrong with a string, in the order it is met.
enum class StringFault { none, unclosed, control_character, bad_escape, lone_surrogate };

struct StringToken {
  std::size_t end = 0;  ///< behind the closing quote; for `unclosed`, where the text ends
  StringFault fault = StringFault::none;
  std::size_t fault_begin = 0, fault_end = 0;
};

/// Reads the string token at `begin`. Precondition: a quotation mark stands there and the text is UTF-8.
StringToken scan_json_string(std::string_view text, std::size_t begin);

/// The end of the number at `begin` as far as the grammar goes (RFC 8259 §6): of "0" in "01", of "1" in "1a".
std::size_t json_number_end(std::string_view text, std::size_t begin);

/// The end of the number, literal or other word at `begin`: up to the next white space, bracket, comma, colon or quote.
std::size_t json_word_end(std::string_view text, std::size_t begin);

}  // namespace chohyo::tree
