#include "base/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <utility>

namespace chohyo::base {
namespace {

std::error_code last_error() { return {errno, std::generic_category()}; }

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }

  explicit operator bool() const { return fd_ >= 0; }
  int number() const { return fd_; }
  /// False when the system could not keep what was written (NFS reports a full disk only here).
  bool close() {
    const int fd = std::exchange(fd_, -1);
    return fd < 0 || ::close(fd) == 0;
  }

 private:
  int fd_;
};

/// A new file in `folder`, with the permissions any new file of this user gets. Its name does not grow with the final
/// one, which may already be as long as the file system allows.
int create_temporary(const std::filesystem::path& folder, std::string& name) {
  static std::atomic<unsigned> counter{0};
  for (;;) {
    name = (folder / (".chohyo-" + std::to_string(::getpid()) + "-" + std::to_string(counter++))).string();
    const int fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd >= 0 || errno != EEXIST) return fd;
  }
}

std::error_code write_all(int fd, std::string_view bytes) {
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

}  // namespace

std::error_code read_file(const std::filesystem::path& path, std::size_t limit, std::string& out) {
  out.clear();
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file) return last_error();
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return last_error();
  if (S_ISDIR(status.st_mode)) return std::make_error_code(std::errc::is_a_directory);
  if (!S_ISREG(status.st_mode)) return std::make_error_code(std::errc::invalid_argument);
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
  std::string temporary;
  Descriptor file(create_temporary(path.parent_path(), temporary));
  if (!file && errno == ENOENT) {
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    if (error) return error;
    file = Descriptor(create_temporary(path.parent_path(), temporary));
  }
  if (!file) return last_error();
  std::error_code error = write_all(file.number(), bytes);
  if (!file.close() && !error) error = last_error();
  if (!error && ::rename(temporary.c_str(), path.c_str()) != 0) error = last_error();
  if (error) ::unlink(temporary.c_str());
  return error;
}

}  // namespace chohyo::base
