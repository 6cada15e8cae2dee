#include "font/checksum.hpp"

#include <array>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/digest.hpp"

namespace chohyo::font {
namespace {

/// Read piece by piece rather than through the mapping, so that the file's megabytes do not stay in this process.
std::optional<std::string> digest_of(const FontFile& file, const std::atomic<bool>& abandoned) {
  base::Hasher hasher;
  std::ifstream stream(file.path, std::ios::binary);
  if (!stream) return base::to_hex(hasher.add(file.mapped.bytes()).finish());  // no descriptor is left
  std::array<char, 65536> piece;
  while (stream.read(piece.data(), piece.size()), stream.gcount() > 0) {
    if (abandoned) return std::nullopt;
    hasher.add({piece.data(), static_cast<std::size_t>(stream.gcount())});
  }
  return base::to_hex(hasher.finish());
}

Verdict check(const FontFile& file, const std::string& expected, const std::atomic<bool>& abandoned) {
  Verdict verdict;
  std::optional<std::string> digest = digest_of(file, abandoned);
  if (!digest || *digest == expected) return verdict;
  verdict.listed = false;
  verdict.digest = std::move(*digest);
  verdict.fault = find_changed_table(file.mapped.bytes());
  return verdict;
}

}  // namespace

std::shared_future<Verdict> begin_check(const FontFile& file, std::string expected,
                                        const std::atomic<bool>& abandoned) {
  const auto run = [&file, expected = std::move(expected), &abandoned] { return check(file, expected, abandoned); };
  try {
    return std::async(std::launch::async, run).share();
  } catch (const std::system_error&) {
    return std::async(std::launch::deferred, run).share();
  }
}

}  // namespace chohyo::font
