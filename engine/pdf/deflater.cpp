#include "pdf/deflater.hpp"

#include <new>
#include <utility>

namespace chohyo::pdf {

Deflater::Deflater(int level) : compressor_(libdeflate_alloc_compressor(level)) {
  if (compressor_ == nullptr) throw std::bad_alloc();
}

std::string Deflater::deflate(std::string_view bytes) {
  const std::size_t most = libdeflate_zlib_compress_bound(compressor_.get(), bytes.size());
  if (room_size_ < most) {
    room_ = std::make_unique_for_overwrite<char[]>(most);
    room_size_ = most;
  }
  return {room_.get(),
          libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), room_.get(), room_size_)};
}

PackedStream Deflater::pack(std::string bytes, std::size_t least) {
  if (bytes.size() < least) return {std::move(bytes), false};
  return {deflate(bytes), true};
}

}  // namespace chohyo::pdf
