// JPEG files stay as they are (PDF's DCTDecode reads them): only their markers are looked at (ITU-T T.81 Annex B).
#include <utility>

#include "picture/formats.hpp"

namespace chohyo::picture {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view kStart = "\xFF\xD8\xFF"sv, kEnd = "\xFF\xD9"sv;

Read refused(const char* ja, const char* en) { return {nullptr, {ja, en}}; }
Read damaged() { return refused("途中で終わっているか、壊れています", "it is cut off or damaged"); }

/// Baseline, extended and progressive, Huffman coded: what ISO 32000-1 §7.4.8 asks readers to know.
bool is_known_frame(unsigned marker) { return marker >= 0xC0 && marker <= 0xC2; }
/// Any frame header; C4, C8 and CC are none.
bool is_frame(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

}  // namespace

bool is_jpeg(std::string_view bytes) { return bytes.starts_with(kStart); }

Read read_jpeg(std::string bytes) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[at])); };
  const auto two = [&](std::size_t at) { return byte(at) << 8U | byte(at + 1); };
  auto picture = std::make_shared<Picture>();
  picture->kind = Picture::Kind::jpeg;
  for (std::size_t at = 2;;) {
    while (at + 1 < bytes.size() && byte(at) == 0xFF && byte(at + 1) == 0xFF) ++at;  // fill bytes
    if (at + 4 > bytes.size() || byte(at) != 0xFF) return damaged();
    const unsigned marker = byte(at + 1), length = two(at + 2);
    if (length < 2 || at + 2 + length > bytes.size()) return damaged();
    if (is_frame(marker)) {
      if (length < 8 || picture->width > 0) return damaged();
      if (!is_known_frame(marker) || byte(at + 4) != 8) {
        return refused("この種類の JPEG は印刷できません", "a JPEG of this kind cannot be printed");
      }
      picture->height = two(at + 5);
      picture->width = two(at + 7);
      picture->components = static_cast<int>(byte(at + 9));
      if (picture->components != 1 && picture->components != 3) {
        return refused("灰色か赤緑青の画像ではありません（CMYK など）", "it is neither gray nor red, green and blue (but CMYK?)");
      }
      if (Fault fault = size_fault(picture->width, picture->height); !fault.en.empty()) {
        return {nullptr, std::move(fault)};
      }
    }
    constexpr std::size_t kUnits = 11;  // of an APP0's "JFIF": 0 = no resolution
    if (marker == 0xE0 && length >= 16 && bytes.compare(at + 4, 5, "JFIF\0"sv) == 0) bytes[at + kUnits] = 0;
    at += 2 + length;
    if (marker == 0xDA) {  // what follows is the picture itself
      if (picture->width == 0 || bytes.find(kEnd, at) == std::string::npos) return damaged();
      break;
    }
  }
  picture->file = std::move(bytes);
  return {std::move(picture), {}};
}

}  // namespace chohyo::picture
