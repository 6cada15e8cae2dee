// Telling temporary files and folders of living processes from those that a killed one left.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "base/descriptor.hpp"

namespace chohyo::base {

/// "<prefix><process id>-<number>", the only names that remove_leftovers takes for such.
std::string unfinished_name(std::string_view prefix, std::uint64_t number);

/// Locks the open file or folder for as long as it is open. The system gives the lock back whenever the process ends,
/// however it ends, so that a process id used again or a restarted machine cannot mislead. False when somebody took
/// it for a leftover in the moment before: it is gone, and another has to be made. Where the file system has no locks
/// it is true, and nobody can take it for a leftover.
bool keep_from_removal(int fd);

/// Removes from `folder` what is named as by unfinished_name, belongs to this user and is not locked. What cannot be
/// removed stays.
void remove_leftovers(const std::filesystem::path& folder, std::string_view prefix);

/// A folder for work in hand that only this process may enter (mode 0700), removed with all it holds.
class ScratchFolder {
 public:
  /// Makes the folder in `parent`; on failure `error` says why.
  ScratchFolder(const std::filesystem::path& parent, std::string_view prefix, std::error_code& error);
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  Descriptor opened_;
};

}  // namespace chohyo::base
