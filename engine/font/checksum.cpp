#include "font/checksum.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

#include "base/digest.hpp"
#include "font/codes.hpp"

namespace chohyo::font {

ChecksumChecks::~ChecksumChecks() {
  abandoned_ = true;
  for (std::thread& thread : threads_) thread.join();
}

void ChecksumChecks::begin(FaceId id, const CatalogueFace& entry, const std::filesystem::path& path) {
  const auto run = [this, id, expected = entry.sha256, path] { check(id, expected, path); };
  {
    const std::lock_guard lock(mutex_);
    try {
      threads_.emplace_back(run);
      return;
    } catch (const std::system_error&) {  // no thread to be had: the check is made here and now
    }
  }
  run();
}

void ChecksumChecks::check(FaceId id, const std::string& expected, const std::filesystem::path& path) {
  // Read piece by piece rather than through the mapping, so that the file's megabytes do not stay in this process.
  std::ifstream stream(path, std::ios::binary);
  std::array<char, 65536> piece;
  base::Hasher hasher;
  while (stream.read(piece.data(), piece.size()), stream.gcount() > 0) {
    if (abandoned_) return;
    hasher.add({piece.data(), static_cast<std::size_t>(stream.gcount())});
  }
  std::string digest = base::to_hex(hasher.finish());
  if (digest == expected) return;
  const std::lock_guard lock(mutex_);
  warnings_.push_back({id, diag::make(kFontChecksum, {}, {path.string(), expected, std::move(digest)})});
}

diag::Diagnostics ChecksumChecks::finish() {
  std::vector<std::thread> threads;
  {
    const std::lock_guard lock(mutex_);
    threads.swap(threads_);
  }
  for (std::thread& thread : threads) thread.join();
  std::vector<Warning> warnings;
  {
    const std::lock_guard lock(mutex_);
    warnings.swap(warnings_);
  }
  std::sort(warnings.begin(), warnings.end(), [](const Warning& a, const Warning& b) { return a.face < b.face; });
  diag::Diagnostics diagnostics;
  for (Warning& warning : warnings) diagnostics.push_back(std::move(warning.diagnostic));
  return diagnostics;
}

}  // namespace chohyo::font
