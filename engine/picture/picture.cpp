#include "picture/picture.hpp"

#include <utility>

#include "picture/formats.hpp"

namespace chohyo::picture {

Fault size_fault(std::uint64_t width, std::uint64_t height) {
  if (width == 0 || height == 0) return {"大きさがありません", "it has no size"};
  // Neither side is large enough for their product to overflow: both formats have 31 bits at most.
  if (width * height <= kMostPixels) return {};
  const std::string size = std::to_string(width) + " × " + std::to_string(height);
  const std::string most = std::to_string(kMostPixels / 1'000'000);
  return {size + " 画素あり、" + most + "00 万画素を超えています",
          "it has " + size + " pixels, more than " + most + " million"};
}

Read read_picture(std::string bytes) {
  if (is_png(bytes)) return read_png(std::move(bytes));
  if (is_jpeg(bytes)) return read_jpeg(std::move(bytes));
  return {nullptr, {"PNG でも JPEG でもありません", "it is neither PNG nor JPEG"}};
}

}  // namespace chohyo::picture
