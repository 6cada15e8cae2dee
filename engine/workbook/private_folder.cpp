#include "workbook/private_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <vector>

namespace chohyo::workbook {
namespace {

std::vector<std::filesystem::path> candidates() {
  // libxlsxwriter makes some fifteen temporary files a workbook: on a disk they take as long as all the rest.
  if (const char* chosen = std::getenv("TMPDIR"); chosen && *chosen) return {chosen};
  return {"/dev/shm", "/tmp"};
}

}  // namespace

PrivateFolder::PrivateFolder(std::uintmax_t room) {
  for (const std::filesystem::path& parent : candidates()) {
    make_below(parent, room);
    if (!error_) return;
  }
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  if (!error_) std::filesystem::remove_all(path_, ignored);
}

void PrivateFolder::make_below(const std::filesystem::path& parent, std::uintmax_t room) {
  path_ = parent;
  const std::filesystem::space_info space = std::filesystem::space(parent, error_);
  if (error_) return;
  if (space.available < room) {
    error_ = std::make_error_code(std::errc::no_space_on_device);
    return;
  }
  std::string name = (parent / "chohyo-XXXXXX").string();
  if (::mkdtemp(name.data())) {
    path_ = name;
  } else {
    error_ = std::error_code(errno, std::generic_category());
  }
}

}  // namespace chohyo::workbook
