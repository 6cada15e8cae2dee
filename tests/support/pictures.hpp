// Small picture files made in code.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace chohyo::support {

inline std::string four_bytes(std::uint32_t value) {
  std::string out;
  for (unsigned shift = 32; shift > 0; shift -= 8) out += static_cast<char>(value >> (shift - 8) & 0xFFU);
  return out;
}

/// CRC-32 of PNG Annex D.
inline std::uint32_t crc(std::string_view bytes) {
  std::uint32_t out = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    out ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) out = (out & 1U) != 0 ? 0xEDB88320U ^ (out >> 1U) : out >> 1U;
  }
  return ~out;
}

inline std::string png_chunk(const std::string& type, const std::string& data) {
  return four_bytes(static_cast<std::uint32_t>(data.size())) + type + data + four_bytes(crc(type + data));
}

/// RFC 1950 with one stored block of RFC 1951.
inline std::string zlib_stored(const std::string& bytes) {
  std::uint32_t a = 1, b = 0;
  for (const char byte : bytes) {
    a = (a + static_cast<unsigned char>(byte)) % 65521;
    b = (b + a) % 65521;
  }
  const auto size = static_cast<std::uint32_t>(bytes.size());
  std::string out = "\x78\x01\x01";
  for (const std::uint32_t half : {size, ~size}) {
    out += static_cast<char>(half & 0xFFU);
    out += static_cast<char>(half >> 8U & 0xFFU);
  }
  return out + bytes + four_bytes(b << 16U | a);
}

/// A PNG of one color: `pixel` holds its bytes, whose number says which kind (1 gray, 2 gray and alpha, 3 RGB, 4 RGBA).
inline std::string png(std::uint32_t width, std::uint32_t height, const std::string& pixel,
                       const std::string& more_chunks = {}) {
  constexpr std::array<char, 5> kKinds = {0, 0, 4, 2, 6};
  std::string row(1, '\0'), rows;
  for (std::uint32_t x = 0; x < width; ++x) row += pixel;
  for (std::uint32_t y = 0; y < height; ++y) rows += row;
  const std::string header =
      four_bytes(width) + four_bytes(height) + '\x08' + kKinds[pixel.size()] + std::string(3, '\0');
  return "\x89PNG\r\n\x1A\n" + png_chunk("IHDR", header) + more_chunks + png_chunk("IDAT", zlib_stored(rows)) +
         png_chunk("IEND", "");
}

/// The markers of a JPEG around a picture that nobody decodes.
inline std::string jpeg(std::uint32_t width, std::uint32_t height, int components, char frame = '\xC0',
                        char precision = 8) {
  const auto two = [](std::uint32_t value) { return four_bytes(value).substr(2); };
  const std::string jfif = "JFIF" + std::string(1, '\0') + "\x01\x01\x01" + two(300) + two(300) + std::string(2, '\0');
  std::string parts;
  for (int i = 1; i <= components; ++i) parts += std::string{static_cast<char>(i), '\x11', '\0'};
  const std::string sof = precision + two(height) + two(width) + static_cast<char>(components) + parts;
  const auto segment = [&](char marker, const std::string& data) {
    return std::string{'\xFF', marker} + two(static_cast<std::uint32_t>(data.size() + 2)) + data;
  };
  const std::string scan = segment('\xDA', std::string(6, '\0')) + "data";
  return "\xFF\xD8" + segment('\xE0', jfif) + segment(frame, sof) + scan + "\xFF\xD9";
}

}  // namespace chohyo::support
