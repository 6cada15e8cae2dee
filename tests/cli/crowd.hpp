// Many small facilities, for tests of what happens to a run from outside.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "cli/program.hpp"

namespace chohyo::cli {

/// A folder of answers, and what a run over them makes when nothing happens to it.
class Crowd {
 public:
  explicit Crowd(std::size_t size, const std::string& date = "2024-06-10") {
    for (std::size_t i = 0; i < size; ++i) {
      const std::string id = "f" + std::to_string(100 + i);
      write(folder_ / "answers" / (id + ".xml"), small_answers(id, date));
    }
    const auto outcome = chohyo(words(folder_ / "clean"));
    if (outcome.status != 0) throw std::runtime_error(outcome.err);
    clean_ = files_below(folder_ / "clean");
    seconds_ = outcome.seconds;
  }

  std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
  std::string answers() const { return (folder_ / "answers").string(); }
  const std::map<std::string, std::string>& clean() const { return clean_; }
  /// How long the undisturbed run took.
  double seconds() const { return seconds_; }

  std::vector<std::string> words(const std::filesystem::path& out, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> all = {"render", answers(), "--out", out.string(), "--date", "2024-12-20"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }

  /// Every file is one of the clean run's, with its bytes, and no facility has only some of its files. `remains`:
  /// what a killed run may leave in .chohyo until the next.
  void expect_whole_or_absent(const std::filesystem::path& out, bool remains = false) const {
    std::map<std::string, std::size_t> count, wanted;
    for (const auto& [name, bytes] : clean_) ++wanted[name.substr(0, name.find('/'))];
    for (const auto& [name, bytes] : files_below(out)) {
      if (remains && name.starts_with(".chohyo/")) continue;
      const auto same = clean_.find(name);
      ASSERT_NE(same, clean_.end()) << name;
      EXPECT_TRUE(same->second == bytes) << name << " differs";
      ++count[name.substr(0, name.find('/'))];
    }
    for (const auto& [facility, files] : count) EXPECT_EQ(files, wanted[facility]) << facility;
  }

 private:
  support::TemporaryFolder folder_;
  std::map<std::string, std::string> clean_;
  double seconds_ = 0;
};

inline std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace chohyo::cli
