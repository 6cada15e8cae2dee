#include "batch/set_aside.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "base/descriptor.hpp"
#include "base/file.hpp"

namespace chohyo::batch {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

}  // namespace

fs::path set_aside(const fs::path& out, const std::string& day, const std::string& facility,
                   const std::vector<std::string>& names, std::error_code& error) {
  const fs::path from = out / facility;
  fs::path to = out / kStale / day / facility;
  const auto is_taken = [&] {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return is_there(to / name); });
  };
  for (int number = 2; is_taken(); ++number) {
    to = out / kStale / day / (facility + "~" + std::to_string(number));
  }
  fs::create_directories(to, error);
  for (const auto& name : names) {
    if (!error && ::rename((from / name).c_str(), (to / name).c_str()) != 0) error = base::last_error();
  }
  if (!error) error = base::sync_folder(to);
  if (!error) error = base::sync_folder(from);
  ::rmdir(from.c_str());  // fails, and shall, when something else is in it
  return to;
}

}  // namespace chohyo::batch
