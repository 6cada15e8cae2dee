#include "base/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <utility>

#include "base/descriptor.hpp"

namespace chohyo::base {
namespace {

std::error_code map_descriptor(int file, void*& begin, std::size_t& size) {
  struct stat status {};
  if (::fstat(file, &status) != 0) return last_error();
  if (S_ISDIR(status.st_mode)) return std::make_error_code(std::errc::is_a_directory);
  if (!S_ISREG(status.st_mode)) return std::make_error_code(std::errc::invalid_argument);
  if (status.st_size == 0) return {};  // nothing to map, which mmap refuses
  void* mapped = ::mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_PRIVATE, file, 0);
  if (mapped == MAP_FAILED) return last_error();
  begin = mapped;
  size = static_cast<std::size_t>(status.st_size);
  return {};
}

}  // namespace

MappedFile::~MappedFile() {
  if (begin_ != nullptr) ::munmap(begin_, size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : begin_(std::exchange(other.begin_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(begin_, other.begin_);
  std::swap(size_, other.size_);
  return *this;
}

std::error_code MappedFile::map(const std::filesystem::path& path, MappedFile& out) {
  MappedFile mapped;
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file) return last_error();
  const std::error_code error = map_descriptor(file.number(), mapped.begin_, mapped.size_);
  if (!error) out = std::move(mapped);
  return error;
}

}  // namespace chohyo::base
