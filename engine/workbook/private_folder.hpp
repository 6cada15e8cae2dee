// A temporary folder that only this process may enter, removed with all it holds.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <system_error>

#include "base/leftovers.hpp"

namespace chohyo::workbook {

class PrivateFolder {
 public:
  /// Makes the folder (mode 0700) where at least `room` bytes are free, a file may grow to `largest` bytes, and some
  /// files can be opened at once: below TMPDIR when that is set, otherwise in memory (/dev/shm) when the system has it,
  /// otherwise in its temporary folder.
  /// On failure `error()` says why. The first one of a process removes what killed processes left beside it.
  PrivateFolder(std::uintmax_t room, std::uintmax_t largest);

  const std::filesystem::path& path() const { return path_; }  ///< on failure: where it should have been
  std::error_code error() const { return error_; }

 private:
  void make_below(const std::filesystem::path& parent, std::uintmax_t room, std::uintmax_t largest);

  std::filesystem::path path_;
  std::error_code error_;
  std::optional<base::ScratchFolder> folder_;
};

}  // namespace chohyo::workbook
