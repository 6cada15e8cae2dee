// Deflate through libdeflate; this room is the engine's only door to it.
#pragma once

#include <libdeflate.h>

#include <memory>
#include <string>
#include <string_view>

namespace chohyo::pdf {

/// A stream's bytes, as they are or for /FlateDecode.
struct PackedStream {
  std::string bytes;
  bool deflated = false;
  friend bool operator==(const PackedStream&, const PackedStream&) = default;
};

/// Compresses for /FlateDecode (RFC 1950). One a thread. Same bytes for the same input with the same libdeflate.
class Deflater {
 public:
  explicit Deflater(int level);

  std::string deflate(std::string_view bytes);

  /// Deflates what is at least `least` bytes long.
  PackedStream pack(std::string bytes, std::size_t least);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
  std::unique_ptr<char[]> room_;  ///< for the longest stream so far
  std::size_t room_size_ = 0;
};

/// For what is made anew in each document: at 6, a one-page form would be 250 bytes smaller and take 0.1 ms (a tenth of
/// its whole time) longer.
inline constexpr int kDocumentLevel = 1;
/// Shorter streams of a document's own stay as they are: libdeflate clears its tables for each, which takes longer than
/// a few hundred bytes are worth.
inline constexpr std::size_t kLeastDeflated = 4096;
/// The same for font programs: outlines shrink by a fifth only (a typical document's by 1.4 KB, in 0.03 ms).
inline constexpr std::size_t kLeastDeflatedProgram = 16384;
/// For what is made once a run and stands in every document. Above 9 it is 0.6 % smaller, but a run of one document
/// would take 2 ms longer.
inline constexpr int kSharedLevel = 9;

}  // namespace chohyo::pdf
