#include "base/digest.hpp"

#include <nettle/sha2.h>

#include <algorithm>

#include "base/ascii.hpp"

namespace chohyo::base {

static_assert(sizeof(sha256_ctx) <= 128 && alignof(sha256_ctx) <= 8, "Hasher::state_ must hold nettle's context");

namespace {

sha256_ctx* context(std::array<std::uint8_t, 128>& state) { return reinterpret_cast<sha256_ctx*>(state.data()); }

}  // namespace

Hasher::Hasher() : state_{} { sha256_init(context(state_)); }

Hasher& Hasher::add(std::string_view bytes) {
  sha256_update(context(state_), bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  return *this;
}

Hasher& Hasher::add_field(std::string_view bytes) {
  std::array<char, 8> length{};
  for (std::size_t i = 0; i < length.size(); ++i) length[i] = static_cast<char>((bytes.size() >> (8 * i)) & 0xFF);
  add({length.data(), length.size()});
  return add(bytes);
}

Digest Hasher::finish() {
  Digest digest;
  sha256_digest(context(state_), digest.bytes.size(), digest.bytes.data());
  return digest;
}

Digest sha256(std::string_view bytes) { return Hasher().add(bytes).finish(); }

std::string to_hex(const Digest& digest, std::size_t digits) {
  std::string out;
  out.reserve(64);
  for (const std::uint8_t byte : digest.bytes) out += hex_pair(static_cast<char>(byte), kLowerHexDigits);
  out.resize(std::min<std::size_t>(digits, out.size()));
  return out;
}

}  // namespace chohyo::base
