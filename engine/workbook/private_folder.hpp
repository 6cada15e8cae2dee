// A temporary folder that only this process may enter, removed with all it holds.
#pragma once

#include <filesystem>
#include <system_error>

namespace chohyo::workbook {

class PrivateFolder {
 public:
  /// Makes the folder (mode 0700) below TMPDIR or the system's temporary folder. On failure `error()` says why.
  PrivateFolder();
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }  ///< without the folder: where it should have been
  std::error_code error() const { return error_; }

 private:
  std::filesystem::path path_;
  std::error_code error_;
};

}  // namespace chohyo::workbook
