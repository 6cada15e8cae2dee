// The two kinds of files, each read by its own part of this room.
#pragma once

#include <string>
#include <string_view>

#include "picture/picture.hpp"

namespace chohyo::picture {

bool is_png(std::string_view bytes);
bool is_jpeg(std::string_view bytes);

/// Precondition: is_png.
Read read_png(std::string bytes);
/// Precondition: is_jpeg.
Read read_jpeg(std::string bytes);

/// The fault of a picture with that many pixels; empty words when it is within the limit.
Fault size_fault(std::uint64_t width, std::uint64_t height);

}  // namespace chohyo::picture
