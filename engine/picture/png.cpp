#include <png.h>

#include <utility>

#include "picture/formats.hpp"

namespace chohyo::picture {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view kSignature = "\x89PNG\r\n\x1A\n"sv;

/// Frees what libpng holds, whatever happened.
struct Reader {
  png_image image{};
  Reader() { image.version = PNG_IMAGE_VERSION; }
  ~Reader() { png_image_free(&image); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  Read fault() const {
    const std::string reason = image.message;
    return {nullptr, {"壊れています: " + reason, "it is damaged: " + reason}};
  }
};

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t out = 0;
  for (const char byte : bytes.substr(0, 4)) out = out << 8U | static_cast<unsigned char>(byte);
  return out;
}

/// The file without its pHYs chunks (PNG §11.3.5.3).
std::string without_resolution(const std::string& file) {
  constexpr std::size_t kAround = 12;  // length, type and checksum
  std::string out(kSignature);
  for (std::size_t at = kSignature.size(); at + kAround <= file.size();) {
    const std::size_t whole = kAround + big_endian(std::string_view(file).substr(at));
    if (file.compare(at + 4, 4, "pHYs") != 0) out.append(file, at, whole);
    at += whole;
  }
  return out;
}

}  // namespace

bool is_png(std::string_view bytes) { return bytes.starts_with(kSignature); }

Read read_png(std::string bytes) {
  Reader reader;
  png_image& image = reader.image;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return reader.fault();
  if (Fault fault = size_fault(image.width, image.height); !fault.en.empty()) return {nullptr, std::move(fault)};
  auto picture = std::make_shared<Picture>();
  picture->width = image.width;
  picture->height = image.height;
  const bool colored = (image.format & PNG_FORMAT_FLAG_COLOR) != 0;
  picture->components = colored ? 3 : 1;
  // 16 bits, palettes and other gammas become 8 bits of sRGB; what lets light through is laid on white paper, because
  // ISO 19005-1 §6.4 forbids transparency.
  image.format = colored ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
  picture->pixels.resize(PNG_IMAGE_SIZE(image));
  const png_color white{255, 255, 255};
  if (png_image_finish_read(&image, &white, picture->pixels.data(), 0, nullptr) == 0) return reader.fault();
  picture->file = without_resolution(bytes);
  return {std::move(picture), {}};
}

}  // namespace chohyo::picture
