// UTF-8 (RFC 3629): validation, decoding and encoding.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chohyo::base {

/// Byte offset of the first sequence that is not well-formed UTF-8 (overlong forms, surrogates and values
/// above U+10FFFF included); empty when all of `text` is well-formed.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Decodes the code point at byte `offset` and moves `offset` behind it.
/// Precondition: `text` is well-formed and `offset < text.size()`.
char32_t decode_utf8(std::string_view text, std::size_t& offset);

/// Where the character at `at` ends; `at` itself at the end of the text. Precondition: `text` is well-formed.
inline std::size_t character_end(std::string_view text, std::size_t at) {
  if (at < text.size()) decode_utf8(text, at);
  return at;
}

/// Appends the UTF-8 form of `code_point` (a Unicode scalar value) to `out`.
void append_utf8(std::string& out, char32_t code_point);

/// Number of code points in well-formed UTF-8.
std::size_t count_code_points(std::string_view text);

/// UTF-16BE bytes of well-formed UTF-8, without a byte order mark (for PDF text strings and ToUnicode).
std::string to_utf16be(std::string_view text);

/// "U+20BB7": the Unicode Standard's notation, at least four hexadecimal digits.
std::string code_point_name(char32_t code_point);

}  // namespace chohyo::base
