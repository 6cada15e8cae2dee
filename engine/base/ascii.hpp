// Letters and digits of ASCII, whatever the locale.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace chohyo::base {

inline constexpr std::string_view kUpperHexDigits = "0123456789ABCDEF", kLowerHexDigits = "0123456789abcdef";

/// The two hexadecimal digits of a byte, to be appended: `out += hex_pair(byte)`.
struct HexPair {
  std::array<char, 2> digits;
  operator std::string_view() const { return {digits.data(), digits.size()}; }
};
constexpr HexPair hex_pair(char byte, std::string_view digits = kUpperHexDigits) {
  const auto value = static_cast<unsigned char>(byte);
  return {{digits[value >> 4U], digits[value & 15U]}};
}

/// 0 to 15 for a hexadecimal digit of either case; -1 for anything else.
constexpr int hex_value(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  return -1;
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A to Z in lower case, all else as it is.
constexpr char lower_case(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}
inline std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& letter : out) letter = lower_case(letter);
  return out;
}

}  // namespace chohyo::base
