#include "base/leftovers.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <vector>

#include "base/folder.hpp"

namespace chohyo::base {
namespace {

namespace fs = std::filesystem;

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether the name was made by unfinished_name.
bool is_unfinished_name(std::string_view name, std::string_view prefix) {
  if (!name.starts_with(prefix)) return false;
  name.remove_prefix(prefix.size());
  const auto dash = name.find('-');
  return dash != std::string_view::npos && all_digits(name.substr(0, dash)) && all_digits(name.substr(dash + 1));
}

void remove_if_left(const fs::path& path) {
  const Descriptor opened(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat status {};
  if (!opened || ::fstat(opened.number(), &status) != 0 || status.st_uid != ::geteuid()) return;
  if (::flock(opened.number(), LOCK_EX | LOCK_NB) != 0) return;
  base::remove_tree(path);
}

}  // namespace

std::string unfinished_name(std::string_view prefix, std::uint64_t number) {
  return std::string(prefix) + std::to_string(::getpid()) + "-" + std::to_string(number);
}

bool keep_from_removal(int fd) {
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0) return errno != EWOULDBLOCK;
  struct stat status {};
  return ::fstat(fd, &status) == 0 && status.st_nlink > 0;
}

void remove_leftovers(const fs::path& folder, std::string_view prefix) {
  std::vector<std::string> names;
  list_folder(folder, names);
  for (const auto& name : names) {
    if (is_unfinished_name(name, prefix)) remove_if_left(folder / name);
  }
}

ScratchFolder::ScratchFolder(const fs::path& parent, std::string_view prefix, std::error_code& error) {
  static std::atomic<std::uint64_t> counter{0};
  for (;;) {
    fs::path path = parent / unfinished_name(prefix, counter++);
    if (::mkdir(path.c_str(), 0700) != 0) {
      if (errno == EEXIST) continue;
      error = last_error();
      return;
    }
    Descriptor opened(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened && errno != ENOENT) {
      error = last_error();
      ::rmdir(path.c_str());
      return;
    }
    if (!opened || !keep_from_removal(opened.number())) continue;
    path_ = std::move(path);
    opened_ = std::move(opened);
    error.clear();
    return;
  }
}

ScratchFolder::~ScratchFolder() {
  if (!path_.empty()) base::remove_tree(path_);
}

}  // namespace chohyo::base
