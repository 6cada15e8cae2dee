#include "workbook/private_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>

namespace chohyo::workbook {

PrivateFolder::PrivateFolder() {
  path_ = std::filesystem::temp_directory_path(error_);
  if (error_) {
    const char* wanted = std::getenv("TMPDIR");
    path_ = wanted ? wanted : "/tmp";
    return;
  }
  std::string name = (path_ / "chohyo-XXXXXX").string();
  if (!::mkdtemp(name.data())) {
    error_ = std::error_code(errno, std::generic_category());
    return;
  }
  path_ = name;
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  if (!error_) std::filesystem::remove_all(path_, ignored);
}

}  // namespace chohyo::workbook
