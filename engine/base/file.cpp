#include "base/file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <utility>

#include "base/descriptor.hpp"
#include "base/leftovers.hpp"

namespace chohyo::base {
namespace {

/// Before the number in the name of a file that is not finished.
constexpr std::string_view kUnfinished = ".chohyo-unfinished-";

/// A new file in `folder`, with the permissions any new file of this user gets. Its name does not grow with the final
/// one, which may already be as long as the file system allows. It is locked for as long as it is open, which tells
/// it from one whose process has died.
Descriptor create_temporary(const std::filesystem::path& folder, std::string& name) {
  static std::atomic<unsigned> counter{0};
  for (;;) {
    name = (folder / unfinished_name(kUnfinished, counter++)).string();
    Descriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file && errno == EEXIST) continue;
    if (!file || keep_from_removal(file.number())) return file;
  }
}

}  // namespace

std::error_code read_file(const std::filesystem::path& path, std::size_t limit, std::string& out) {
  out.clear();
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file) return errno == ENXIO ? std::make_error_code(std::errc::not_supported) : last_error();  // a socket
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return last_error();
  if (S_ISDIR(status.st_mode)) return std::make_error_code(std::errc::is_a_directory);
  if (!S_ISREG(status.st_mode)) return std::make_error_code(std::errc::not_supported);
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > limit) return std::make_error_code(std::errc::file_too_large);
  out.resize(size);
  std::size_t filled = 0;
  while (filled < size) {
    const ssize_t got = ::read(file.number(), out.data() + filled, size - filled);
    if (got < 0) {
      if (errno == EINTR) continue;
      return last_error();
    }
    if (got == 0) break;  // the file shrank while it was read
    filled += static_cast<std::size_t>(got);
  }
  out.resize(filled);
  return {};
}

std::error_code write_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
  std::string temporary;
  remove_unfinished_files(folder);
  Descriptor file = create_temporary(folder, temporary);
  if (!file && errno == ENOENT) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return error;
    file = create_temporary(folder, temporary);
  }
  if (!file) return last_error();
  std::error_code error = write_bytes(file.number(), bytes);
  if (!error && ::fsync(file.number()) != 0) error = last_error();
  if (!error && ::rename(temporary.c_str(), path.c_str()) != 0) error = last_error();
  if (!file.close() && !error) return last_error();
  if (error) {
    ::unlink(temporary.c_str());
    return error;
  }
  return sync_folder(folder);
}

void remove_unfinished_files(const std::filesystem::path& folder) { remove_leftovers(folder, kUnfinished); }

std::error_code create_file(const std::filesystem::path& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file) return last_error();
  std::error_code error = write_bytes(file.number(), bytes);
  if (!file.close() && !error) error = last_error();
  if (error) ::unlink(path.c_str());
  return error;
}

std::error_code write_bytes(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return last_error();
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

std::error_code sync_folder(const std::filesystem::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!opened) return last_error();
  // Some file systems keep folders in step by themselves and refuse the call.
  if (::fsync(opened.number()) != 0 && errno != EINVAL && errno != ENOTSUP) return last_error();
  return {};
}

std::error_code sync_file_system(const std::filesystem::path& path) {
  const Descriptor opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!opened || ::syncfs(opened.number()) != 0) return last_error();
  return {};
}

}  // namespace chohyo::base
