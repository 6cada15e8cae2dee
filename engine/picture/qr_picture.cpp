#include <png.h>

#include <new>

#include "picture/qr_code.hpp"

namespace chohyo::picture {
namespace {

constexpr std::size_t kPixels = 8;  // a side of a module: sharp at 600 dots an inch down to the smallest module

/// Gray, 8 bits a pixel.
std::string pixels_of(const QrCode& code) {
  const std::size_t width = code.extent() * kPixels;
  std::string out(width * width, '\xFF');
  for (std::size_t y = 0; y < code.side * kPixels; ++y) {
    for (std::size_t x = 0; x < code.side * kPixels; ++x) {
      if (!code.is_dark(y / kPixels, x / kPixels)) continue;
      out[(y + kQuietZone * kPixels) * width + x + kQuietZone * kPixels] = '\0';
    }
  }
  return out;
}

}  // namespace

PicturePtr picture_of(const QrCode& code) {
  auto out = std::make_shared<Picture>();
  out->width = out->height = static_cast<std::uint32_t>(code.extent() * kPixels);
  out->components = 1;
  out->pixels = pixels_of(code);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = out->width;
  image.height = out->height;
  image.format = PNG_FORMAT_GRAY;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  out->file.resize(size);
  // Pixels of this size always have a PNG, and there is room for the longest: only memory can be missing.
  if (png_image_write_to_memory(&image, out->file.data(), &size, 0, out->pixels.data(), 0, nullptr) == 0) {
    throw std::bad_alloc();
  }
  out->file.resize(size);
  return out;
}

}  // namespace chohyo::picture
