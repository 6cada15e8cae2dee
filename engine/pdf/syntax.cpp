#include "pdf/syntax.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.hpp"

namespace chohyo::pdf {
namespace {

constexpr char kHexDigits[] = "0123456789ABCDEF";

void append_two_digits(std::string& out, int value) {
  out += static_cast<char>('0' + value / 10 % 10);
  out += static_cast<char>('0' + value % 10);
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

void append_decimal(std::string& out, std::int64_t scaled, int decimals) {
  if (scaled < 0) {
    out += '-';
    scaled = -scaled;
  }
  std::int64_t power = 1;
  for (int i = 0; i < decimals; ++i) power *= 10;
  std::int64_t fraction = scaled % power;
  if (scaled >= power || fraction == 0) append_integer(out, scaled / power);
  if (fraction == 0) return;
  out += '.';
  while (fraction != 0) {
    power /= 10;
    out += static_cast<char>('0' + fraction / power);
    fraction %= power;
  }
}

void append_real(std::string& out, double value) { append_decimal(out, std::llround(value * 1000), 3); }

std::int64_t hundredths(base::Pt length) { return std::llround(length.value * 100); }

void append_reference(std::string& out, ObjectId object) {
  append_integer(out, object);
  out += " 0 R";
}

void append_hex16(std::string& out, std::uint32_t value) {
  for (int shift = 12; shift >= 0; shift -= 4) out += kHexDigits[value >> shift & 0xF];
}

void append_hex_string(std::string& out, std::string_view bytes) {
  out += '<';
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    out += kHexDigits[value >> 4];
    out += kHexDigits[value & 0xF];
  }
  out += '>';
}

void append_text_string(std::string& out, std::string_view utf8) {
  const bool ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= ' ' && c <= '~'; });
  out += '(';
  if (ascii) {
    for (const char c : utf8) append_literal_byte(out, c);
  } else {
    out += "\xFE\xFF";
    for (const char c : base::to_utf16be(utf8)) append_literal_byte(out, c);
  }
  out += ')';
}

std::string date_string(base::Instant instant) {
  const base::CivilTime time = base::japan_time(instant);
  std::string out = "D:";
  append_two_digits(out, static_cast<int>(time.date.year()) / 100);
  append_two_digits(out, static_cast<int>(time.date.year()));
  append_two_digits(out, static_cast<int>(static_cast<unsigned>(time.date.month())));
  append_two_digits(out, static_cast<int>(static_cast<unsigned>(time.date.day())));
  append_two_digits(out, time.hour);
  append_two_digits(out, time.minute);
  append_two_digits(out, time.second);
  return out + "+09'00'";
}

}  // namespace chohyo::pdf
