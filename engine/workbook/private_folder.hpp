// A temporary folder that only this process may enter, removed with all it holds.
#pragma once

#include <cstdint>
#include <filesystem>
#include <system_error>

namespace chohyo::workbook {

class PrivateFolder {
 public:
  /// Makes the folder (mode 0700) where at least `room` bytes are free: below TMPDIR when that is set, otherwise in
  /// memory (/dev/shm) when the system has it, otherwise in its temporary folder. On failure `error()` says why.
  explicit PrivateFolder(std::uintmax_t room);
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }  ///< on failure: where it should have been
  std::error_code error() const { return error_; }

 private:
  void make_below(const std::filesystem::path& parent, std::uintmax_t room);

  std::filesystem::path path_;
  std::error_code error_;
};

}  // namespace chohyo::workbook
