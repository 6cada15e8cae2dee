#include "base/folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string_view>

#include "base/descriptor.hpp"

namespace chohyo::base {
namespace {

struct Close {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, Close>;

bool is_itself_or_parent(std::string_view name) { return name == "." || name == ".."; }

void remove_at(int parent, const char* name) noexcept {
  if (::unlinkat(parent, name, 0) == 0 || (errno != EISDIR && errno != EPERM)) return;
  const int opened = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (opened < 0) return;
  const Folder folder(::fdopendir(opened));
  if (!folder) {
    ::close(opened);
    return;
  }
  while (const dirent* entry = ::readdir(folder.get())) {
    if (!is_itself_or_parent(entry->d_name)) remove_at(::dirfd(folder.get()), entry->d_name);
  }
  ::unlinkat(parent, name, AT_REMOVEDIR);
}

}  // namespace

std::filesystem::path whole_path(const std::filesystem::path& path) {
  std::error_code error;
  const std::filesystem::path absolute = std::filesystem::absolute(path, error);
  if (error) return path.lexically_normal();
  const std::filesystem::path whole = std::filesystem::weakly_canonical(absolute, error);
  return error ? absolute.lexically_normal() : whole;
}

std::error_code list_folder(const std::filesystem::path& folder, std::vector<std::string>& names) {
  names.clear();
  const Folder opened(::opendir(folder.c_str()));
  if (!opened) return last_error();
  errno = 0;
  while (const dirent* entry = ::readdir(opened.get())) {
    if (!is_itself_or_parent(entry->d_name)) names.emplace_back(entry->d_name);
    errno = 0;
  }
  if (errno != 0) return last_error();
  std::sort(names.begin(), names.end());
  return {};
}

void remove_tree(const std::filesystem::path& path) noexcept { remove_at(AT_FDCWD, path.c_str()); }

}  // namespace chohyo::base
