// Waiting for files to change.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace chohyo::cli {

/// Sees that a file was saved, made or removed, by looking at sizes and times once 0.3 s: works on every file system,
/// also where editors save by renaming.
class FileWatch {
 public:
  /// Looks at the files of `folder`, not at those of folders inside, and at `files`, as they are now.
  FileWatch(const std::filesystem::path& folder, const std::vector<std::filesystem::path>& files);

  /// Waits until one of them has changed and all are left alone for a moment; false when `stop_wanted` came first.
  bool wait(const std::function<bool()>& stop_wanted) const;

 private:
  using State = std::map<std::filesystem::path, std::pair<std::uintmax_t, std::filesystem::file_time_type>>;

  State look() const;

  std::filesystem::path folder_;
  std::vector<std::filesystem::path> files_;
  State seen_;
};

}  // namespace chohyo::cli
