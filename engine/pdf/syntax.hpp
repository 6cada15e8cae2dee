// PDF's written forms (ISO 32000-1 §7.3): numbers, strings, references, dates. Appends to a buffer; no locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/geometry.hpp"

namespace chohyo::pdf {

/// Number of an indirect object; never 0.
using ObjectId = std::uint32_t;

void append_integer(std::string& out, std::int64_t value);

/// `scaled` / 10^decimals without trailing zeros: (-250, 2) is "-2.5", (5, 2) is ".05".
void append_decimal(std::string& out, std::int64_t scaled, int decimals);

/// With at most three decimals. Precondition: finite, below 10^12.
void append_real(std::string& out, double value);

/// A length in hundredths of a point, the resolution of all coordinates: 0.01 pt is 3.5 µm, a sixth of a dot at
/// 1200 dpi.
std::int64_t hundredths(base::Pt length);

/// "12 0 R".
void append_reference(std::string& out, ObjectId object);

/// Four hexadecimal digits.
void append_hex16(std::string& out, std::uint32_t value);

/// All bytes as a hexadecimal string "<…>".
void append_hex_string(std::string& out, std::string_view bytes);

/// A byte inside a literal string (§7.3.4.2): escaped when a reader would take it for something else.
inline void append_literal_byte(std::string& out, char byte) {
  if (byte == '\r') {  // bare, it would be read as a line feed
    out += "\\r";
    return;
  }
  if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
  out += byte;
}

/// A text string (§7.9.2.2): ASCII when printable, otherwise UTF-16BE with a byte order mark. Literal, which
/// takes half the bytes of hexadecimal.
void append_text_string(std::string& out, std::string_view utf8);

/// "D:20240610093000+09'00'" (§7.9.4).
std::string date_string(base::Instant instant);

}  // namespace chohyo::pdf
