#include "cli/file_watch.hpp"

#include <chrono>
#include <system_error>
#include <thread>

namespace chohyo::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kBetweenLooks{300};
/// A save that is still being written, or one of several files, is over after so long.
constexpr std::chrono::milliseconds kCalm{100};

}  // namespace

FileWatch::FileWatch(const fs::path& folder, const std::vector<fs::path>& files) : folder_(folder), files_(files) {
  seen_ = look();
}

FileWatch::State FileWatch::look() const {
  State state;
  const auto add = [&](const fs::path& path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return;
    const auto size = fs::file_size(path, error);
    const auto time = fs::last_write_time(path, error);
    if (!error) state[path.lexically_normal()] = {size, time};
  };
  std::error_code error;
  for (fs::directory_iterator entry(folder_, error), end; !error && entry != end; entry.increment(error)) {
    add(entry->path());
  }
  for (const fs::path& file : files_) add(file);
  return state;
}

bool FileWatch::wait(const std::function<bool()>& stop_wanted) const {
  State now = look();
  while (now == seen_) {
    if (stop_wanted()) return false;
    std::this_thread::sleep_for(kBetweenLooks);
    now = look();
  }
  for (State before; before != now && !stop_wanted();) {
    before = std::move(now);
    std::this_thread::sleep_for(kCalm);
    now = look();
  }
  return !stop_wanted();
}

}  // namespace chohyo::cli
