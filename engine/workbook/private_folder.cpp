#include "workbook/private_folder.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <mutex>
#include <set>
#include <string_view>
#include <vector>

namespace chohyo::workbook {
namespace {

constexpr std::string_view kPrefix = "chohyo-workbook-";

std::vector<std::filesystem::path> candidates() {
  // libxlsxwriter makes some fifteen temporary files a workbook: on a disk they take as long as all the rest.
  if (const char* chosen = std::getenv("TMPDIR"); chosen && *chosen) return {chosen};
  return {"/dev/shm", "/tmp"};
}

void tidy_once(const std::filesystem::path& parent) {
  static std::mutex mutex;
  static std::set<std::filesystem::path> tidied;
  const std::lock_guard lock(mutex);
  if (tidied.insert(parent).second) base::remove_leftovers(parent, kPrefix);
}

/// The error of a process that has not as many descriptors left as libxlsxwriter has files open at a time (the book, a
/// part, and what stdio needs), with room for threads beside this one.
std::error_code find_lack_of_descriptors() {
  std::array<int, 8> taken;
  std::error_code error;
  taken.fill(-1);
  for (int& one : taken) {
    one = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (one < 0 && !error) error = {errno, std::generic_category()};
  }
  for (const int one : taken) {
    if (one >= 0) ::close(one);
  }
  return error;
}

}  // namespace

PrivateFolder::PrivateFolder(std::uintmax_t room, std::uintmax_t largest) {
  for (const std::filesystem::path& parent : candidates()) {
    make_below(parent, room, largest);
    if (!error_) return;
  }
}

void PrivateFolder::make_below(const std::filesystem::path& parent, std::uintmax_t room, std::uintmax_t largest) {
  path_ = parent;
  tidy_once(parent);
  const std::filesystem::space_info space = std::filesystem::space(parent, error_);
  if (error_) return;
  rlimit largest_file{};
  if (::getrlimit(RLIMIT_FSIZE, &largest_file) == 0 && largest_file.rlim_cur < largest) {
    error_ = std::make_error_code(std::errc::file_too_large);
    return;
  }
  if (space.available < room) {
    error_ = std::make_error_code(std::errc::no_space_on_device);
    return;
  }
  if (error_ = find_lack_of_descriptors(); error_) return;
  folder_.emplace(parent, kPrefix, error_);
  if (!error_) path_ = folder_->path();
}

}  // namespace chohyo::workbook
