#include "batch/publish.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/descriptor.hpp"
#include "base/file.hpp"
#include "base/folder.hpp"

namespace chohyo::batch {
namespace {

namespace fs = std::filesystem;
using base::last_error;

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Names of the folder's extended attributes: access lists above all. Empty when it has none or they cannot be read.
std::string attributes(const fs::path& folder) {
  std::array<char, 4096> names{};
  const ssize_t size = ::listxattr(folder.c_str(), names.data(), names.size());
  return size > 0 ? std::string(names.data(), static_cast<std::size_t>(size)) : std::string();
}

/// True when nothing is lost by putting the one folder in the place of the other.
bool is_alike(const fs::path& staged, const fs::path& target, const struct stat& there) {
  struct stat ours {};
  if (::lstat(staged.c_str(), &ours) != 0) return false;
  return there.st_dev == ours.st_dev && there.st_uid == ours.st_uid && there.st_gid == ours.st_gid &&
         there.st_mode == ours.st_mode && attributes(staged) == attributes(target);
}

/// Enters everything of `target` that is not among `names` in `staged` too. False when something cannot be in both.
bool link_others(const fs::path& staged, const fs::path& target, const std::vector<std::string>& names) {
  std::vector<std::string> there;
  if (base::list_folder(target, there)) return false;
  for (const auto& name : there) {
    struct stat status {};
    if (::lstat((target / name).c_str(), &status) != 0 || S_ISDIR(status.st_mode)) return false;
    if (!contains(names, name) && ::link((target / name).c_str(), (staged / name).c_str()) != 0) return false;
  }
  return true;
}

bool exchange(const fs::path& one, const fs::path& other) {
  return ::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0;
}

/// What somebody saved into the old folder between the linking and the exchange comes along.
void bring_latecomers(const fs::path& old_folder, const fs::path& target, const std::vector<std::string>& names) {
  std::vector<std::string> there;
  base::list_folder(old_folder, there);
  for (const auto& name : there) {
    if (contains(names, name)) continue;
    const fs::path old_path = old_folder / name, linked = target / name;
    struct stat one {}, other {};
    const bool same = ::lstat(old_path.c_str(), &one) == 0 && ::lstat(linked.c_str(), &other) == 0 &&
                      one.st_ino == other.st_ino;
    if (!same) ::rename(old_path.c_str(), linked.c_str());
  }
}

/// Renames each file into the folder; by way of a copy when the folder lies on another file system.
std::error_code move_into(const fs::path& staged, const fs::path& target, const std::vector<std::string>& names) {
  for (const auto& name : names) {
    std::error_code ignored;
    if (fs::is_directory(fs::symlink_status(target / name, ignored))) return {EISDIR, std::generic_category()};
  }
  for (const auto& name : names) {
    if (::rename((staged / name).c_str(), (target / name).c_str()) == 0) continue;
    if (errno != EXDEV) return last_error();
    std::string bytes;
    if (const auto error = base::read_file(staged / name, base::kNoLimit, bytes)) return error;
    if (const auto error = base::write_file(target / name, bytes)) return error;
  }
  return base::sync_folder(target);
}

}  // namespace

std::error_code publish(const fs::path& staged, const fs::path& target, const std::vector<std::string>& names) {
  struct stat there {};
  if (::lstat(target.c_str(), &there) != 0) {
    if (errno == ENOENT && ::rename(staged.c_str(), target.c_str()) == 0) return {};
    return last_error();
  }
  if (S_ISDIR(there.st_mode) && is_alike(staged, target, there) && link_others(staged, target, names) &&
      exchange(staged, target)) {
    bring_latecomers(staged, target, names);
    return {};
  }
  std::error_code error;
  if (!fs::is_directory(target, error)) return error ? error : std::make_error_code(std::errc::not_a_directory);
  return move_into(staged, target, names);
}

}  // namespace chohyo::batch
