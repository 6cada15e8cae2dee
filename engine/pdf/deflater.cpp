#include "pdf/deflater.hpp"

#include <new>
#include <utility>

namespace chohyo::pdf {

Deflater::Deflater(int level) : compressor_(libdeflate_alloc_compressor(level)) {
  if (compressor_ == nullptr) throw std::bad_alloc();
}

std::string Deflater::deflate(std::string_view bytes) {
  std::string out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

PackedStream Deflater::pack(std::string bytes, std::size_t least) {
  if (bytes.size() < least) return {std::move(bytes), false};
  return {deflate(bytes), true};
}

}  // namespace chohyo::pdf
