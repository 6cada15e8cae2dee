#include "pdf/bytes.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace chohyo::pdf {
void Bytes::grow(std::size_t count) {
  const std::size_t capacity = std::max<std::size_t>({256, size_ + count, capacity_ * 2});
  auto moved = std::make_unique_for_overwrite<char[]>(capacity);
  if (size_ != 0) std::memcpy(moved.get(), begin_.get(), size_);
  begin_ = std::move(moved);
  capacity_ = capacity;
}

char* Bytes::put_long_integer(char* to, std::int64_t value) {
  return std::to_chars(to, to + kLongestNumber, value).ptr;
}

Bytes& Bytes::hundredths(std::int64_t value) {
  char* to = room(kLongestNumber);
  auto rest = static_cast<std::uint64_t>(value);
  if (value < 0) {
    *to++ = '-';
    rest = 0 - rest;
  }
  std::uint32_t fraction = 0;
  if (rest < 1'000'000) {  // all coordinates of common paper
    const auto small = static_cast<std::uint32_t>(rest), whole = small / 100;
    fraction = small % 100;
    if (whole != 0 || fraction == 0) to = put_small_integer(to, whole);
  } else {
    to = put_long_integer(to, static_cast<std::int64_t>(rest / 100));
    fraction = static_cast<std::uint32_t>(rest % 100);
  }
  if (fraction == 0) return ends_at(to);
  *to++ = '.';
  to = put_pair(to, fraction);
  return ends_at(to[-1] == '0' ? to - 1 : to);
}

Bytes& Bytes::real(double value) {
  const std::int64_t thousandths = std::llround(value * 1000);
  if (thousandths % 10 == 0) return hundredths(thousandths / 10);
  const std::int64_t size = std::abs(thousandths);
  if (thousandths < 0) byte('-');
  if (size >= 1000) integer(size / 1000);
  byte('.');
  for (const std::int64_t power : {100, 10, 1}) byte(static_cast<char>('0' + size / power % 10));
  return *this;
}

Bytes& Bytes::hex16(std::uint32_t value) {
  char* to = room(4);
  for (int shift = 12; shift >= 0; shift -= 4) *to++ = base::kUpperHexDigits[value >> shift & 0xF];
  return ends_at(to);
}

Bytes& Bytes::hex_string(std::string_view value) {
  char* to = room(value.size() * 2 + 2);
  *to++ = '<';
  for (const char byte : value) {
    const base::HexPair pair = base::hex_pair(byte);
    *to++ = pair.digits[0];
    *to++ = pair.digits[1];
  }
  *to++ = '>';
  return ends_at(to);
}

Bytes& Bytes::text_string(std::string_view utf8) {
  const bool ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= ' ' && c <= '~'; });
  byte('(');
  if (ascii) {
    for (const char c : utf8) literal_byte(c);
  } else {
    text("\xFE\xFF");
    const auto unit = [this](char32_t value) {
      literal_byte(static_cast<char>(value >> 8 & 0xFF)).literal_byte(static_cast<char>(value & 0xFF));
    };
    for (std::size_t i = 0; i < utf8.size();) {
      const char32_t code_point = base::decode_utf8(utf8, i);
      if (code_point < 0x10000) {
        unit(code_point);
      } else {
        unit(0xD800 + ((code_point - 0x10000) >> 10));
        unit(0xDC00 + ((code_point - 0x10000) & 0x3FF));
      }
    }
  }
  return byte(')');
}

}  // namespace chohyo::pdf
