// A file in memory without reading it: pages that nobody looks at are never loaded.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace chohyo::base {

/// A regular file mapped for reading. Movable; `bytes()` stays where it is.
class MappedFile {
 public:
  MappedFile() = default;
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  /// Maps `path` into `out`. A folder gives std::errc::is_a_directory, anything else that is no regular file
  /// std::errc::invalid_argument; otherwise the system's cause (no such file, no permission, no memory …).
  static std::error_code map(const std::filesystem::path& path, MappedFile& out);

  std::string_view bytes() const { return {static_cast<const char*>(begin_), size_}; }

 private:
  void* begin_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace chohyo::base
