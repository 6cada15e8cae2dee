// SHA-256 (FIPS 180-4): font checksums, document hashes, deterministic identifiers. Never std::hash, whose values
// differ between builds.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace chohyo::base {

struct Digest {
  std::array<std::uint8_t, 32> bytes{};
  friend bool operator==(const Digest&, const Digest&) = default;
};

/// Feeds bytes in any number of pieces. Each `add_field` is length-prefixed, so ("ab","c") and ("a","bc") differ.
class Hasher {
 public:
  Hasher();
  Hasher& add(std::string_view bytes);
  Hasher& add_field(std::string_view bytes);
  /// The digest of all that was added; the hasher is as new afterwards.
  Digest finish();

 private:
  alignas(8) std::array<std::uint8_t, 128> state_;  // holds nettle's context; size asserted in the .cpp
};

Digest sha256(std::string_view bytes);

/// Lower-case hexadecimal, `digits` characters from the front (64 = all).
std::string to_hex(const Digest& digest, std::size_t digits = 64);

}  // namespace chohyo::base
