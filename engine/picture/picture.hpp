// Pictures that packs print: PNG and JPEG files, read into what PDF and workbooks can hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace chohyo::picture {

/// A file may have so many bytes,
inline constexpr std::size_t kMostBytes = std::size_t{16} << 20U;
/// and a picture so many pixels: 600 dpi on A4 has 35 million, in colours three bytes each.
inline constexpr std::uint64_t kMostPixels = 36'000'000;

struct Picture {
  enum class Kind { png, jpeg };
  Kind kind = Kind::png;
  std::uint32_t width = 0, height = 0;  ///< pixels
  int components = 3;                   ///< 1 = gray, 3 = red, green, blue; 8 bits each
  std::string pixels;  ///< of a PNG, row by row from the top, laid on white where it lets light through
  std::string file;    ///< as read, but for its resolution: who places the picture says how large it is
};

using PicturePtr = std::shared_ptr<const Picture>;

/// Why a file is no picture, in the words of a message.
struct Fault {
  std::string ja, en;
};

struct Read {
  PicturePtr picture;  ///< null on a fault
  Fault fault;
};

/// Reads a file's bytes, whatever they are. Memory and time are bounded by the limits above.
Read read_picture(std::string bytes);

}  // namespace chohyo::picture
