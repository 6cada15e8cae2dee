// The container of a TrueType font: big-endian numbers and the six tables a PDF needs (OpenType 1.9, "Organization of
// an OpenType font").
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chohyo::font {

/// Bytes before the records of the table directory, and of each record.
inline constexpr std::size_t kDirectory = 12, kRecord = 16;
/// Where head.checkSumAdjustment stands, which counts as 0 in checksums.
inline constexpr std::size_t kAdjustment = 8;

/// Reads numbers one behind the other. Past the end it gives 0, and `ok` is false from then on.
class BigEndianReader {
 public:
  BigEndianReader(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  unsigned u8() {
    if (at_ >= bytes_.size()) {
      ok_ = false;
      return 0;
    }
    return static_cast<unsigned char>(bytes_[at_++]);
  }
  int i8() { return static_cast<std::int8_t>(u8()); }
  unsigned u16() {
    const unsigned high = u8();
    return high << 8 | u8();
  }
  int i16() { return static_cast<std::int16_t>(u16()); }
  std::uint32_t u32() {
    const std::uint32_t high = u16();
    return high << 16 | u16();
  }
  bool ok() const { return ok_; }

 private:
  std::string_view bytes_;
  std::size_t at_;
  bool ok_ = true;
};

inline void put_u8(std::string& out, unsigned value) { out += static_cast<char>(value & 0xFF); }
/// The low 16 bits, signed or not.
inline void put_i16(std::string& out, int value) {
  put_u8(out, static_cast<unsigned>(value) >> 8);
  put_u8(out, static_cast<unsigned>(value));
}
inline void put_u32(std::string& out, std::uint32_t value) {
  put_u8(out, value >> 24);
  put_u8(out, value >> 16);
  put_u8(out, value >> 8);
  put_u8(out, value);
}
/// Precondition: `at + 2 <= out.size()`.
inline void set_u16(std::string& out, std::size_t at, int value) {
  out[at] = static_cast<char>(static_cast<unsigned>(value) >> 8 & 0xFF);
  out[at + 1] = static_cast<char>(static_cast<unsigned>(value) & 0xFF);
}

/// Sum of the bytes as big-endian words, the last one filled up with zeros (OpenType 1.9, "Calculating checksums").
std::uint32_t table_checksum(std::string_view bytes);

/// A font program taken apart.
struct Sfnt {
  std::string glyf, head, hhea, hmtx, loca, maxp;

  /// Empty unless the program has exactly these tables, all inside it.
  static std::optional<Sfnt> read(std::string_view program);

  /// The program again, with its checksums.
  std::string write() const;
};

}  // namespace chohyo::font
