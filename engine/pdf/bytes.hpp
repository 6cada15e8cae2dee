// Bytes of the file under construction, in PDF's written forms (ISO 32000-1 §7.3): numbers, strings, references. No
// locale.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace chohyo::pdf {

/// Number of an indirect object; never 0.
using ObjectId = std::uint32_t;

/// False for a byte that a reader would take for something else inside a literal string (§7.3.4.2).
inline bool is_plain_byte(char byte) { return byte != '(' && byte != ')' && byte != '\\' && byte != '\r'; }

/// Grows at its end. A document is thousands of short pieces: with a std::string, most of the work would be calls that
/// ask for room.
class Bytes {
 public:
  std::string_view view() const { return {begin_.get(), size_}; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  char& operator[](std::size_t index) { return begin_[index]; }
  /// Precondition: not empty.
  char back() const { return begin_[size_ - 1]; }

  /// Forgets the bytes, keeps the memory.
  void clear() { size_ = 0; }

  Bytes& byte(char value) {
    *room(1) = value;
    ++size_;
    return *this;
  }
  Bytes& text(std::string_view value) {
    if (!value.empty()) std::memcpy(room(value.size()), value.data(), value.size());
    size_ += value.size();
    return *this;
  }
  Bytes& integer(std::int64_t value) { return ends_at(put_integer(room(kLongestNumber), value)); }
  /// A hundredth of `value` without needless zeros: -250 is "-2.5", 5 is ".05".
  Bytes& hundredths(std::int64_t value);
  /// With at most three decimals. Precondition: finite, below 10^12.
  Bytes& real(double value);
  /// "12 0 R".
  Bytes& reference(ObjectId object) {
    char* end = put_integer(room(kLongestNumber + 4), object);
    std::memcpy(end, " 0 R", 4);
    return ends_at(end + 4);
  }
  /// Four hexadecimal digits.
  Bytes& hex16(std::uint32_t value);
  /// All of `value` as a hexadecimal string "<…>".
  Bytes& hex_string(std::string_view value);
  /// A text string (§7.9.2.2) of UTF-8: ASCII when printable, otherwise UTF-16BE with a byte order mark. Literal, which
  /// takes half the bytes of hexadecimal.
  Bytes& text_string(std::string_view utf8);
  /// A byte inside a literal string: escaped when it is not plain.
  Bytes& literal_byte(char value) {
    char* end = room(2);
    if (!is_plain_byte(value)) *end++ = '\\';
    *end++ = value == '\r' ? 'r' : value;  // bare, it would be read as a line feed
    return ends_at(end);
  }

 private:
  static constexpr std::size_t kLongestNumber = 24;

  /// "00" to "99".
  static constexpr std::array<char, 200> kPairs = [] {
    std::array<char, 200> pairs{};
    for (std::size_t i = 0; i < 100; ++i) {
      pairs[2 * i] = static_cast<char>('0' + i / 10);
      pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
    return pairs;
  }();
  static char* put_pair(char* to, std::uint32_t value) {
    std::memcpy(to, &kPairs[value * 2], 2);
    return to + 2;
  }
  static char* put_small_integer(char* to, std::uint32_t value) {
    if (value < 10) {
      *to = static_cast<char>('0' + value);
      return to + 1;
    }
    if (value < 100) return put_pair(to, value);
    if (value < 1000) {
      *to = static_cast<char>('0' + value / 100);
      return put_pair(to + 1, value % 100);
    }
    return put_pair(put_pair(to, value / 100), value % 100);
  }
  static char* put_integer(char* to, std::int64_t value) {
    if (value < 0 || value >= 10'000) return put_long_integer(to, value);
    return put_small_integer(to, static_cast<std::uint32_t>(value));
  }
  static char* put_long_integer(char* to, std::int64_t value);

  char* room(std::size_t count) {
    if (capacity_ - size_ < count) grow(count);
    return begin_.get() + size_;
  }
  void grow(std::size_t count);
  Bytes& ends_at(const char* end) {
    size_ = static_cast<std::size_t>(end - begin_.get());
    return *this;
  }

  std::unique_ptr<char[]> begin_;
  std::size_t size_ = 0, capacity_ = 0;
};

}  // namespace chohyo::pdf
