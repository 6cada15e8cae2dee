// A small group of facilities, and runs of `chohyo batch` over it.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "cli/program.hpp"

namespace chohyo::cli {

/// A folder with group.xml and answers/f100.xml, f101.xml …
class SmallGroup {
 public:
  explicit SmallGroup(std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
      const std::string id = "f" + std::to_string(100 + i);
      write(answers(id), small_answers(id));
    }
    write(group(), "<group id=\"small\" name=\"架空グループ\"><facilities glob=\"answers/*.xml\"/></group>\n");
  }

  std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
  std::filesystem::path group() const { return folder_ / "group.xml"; }
  std::filesystem::path answers(const std::string& id) const { return folder_ / "answers" / (id + ".xml"); }

  std::vector<std::string> words(const std::filesystem::path& out, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> all = {"batch", group().string(), "--out", out.string(), "--date", "2024-12-20"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
  support::Outcome batch_into(const std::filesystem::path& out, const std::vector<std::string>& more = {}) const {
    return chohyo(words(out, more));
  }

 private:
  support::TemporaryFolder folder_;
};

/// The documents below a folder: without .chohyo, reports and what was set aside.
inline std::map<std::string, std::string> documents_below(const std::filesystem::path& out) {
  auto files = files_below(out);
  std::erase_if(files, [](const auto& file) {
    return file.first.starts_with(".chohyo/") || file.first.starts_with("report") || file.first.starts_with("stale/");
  });
  return files;
}

/// The line for scripts.
inline std::string last_line(const std::string& text) {
  const auto end = text.find_last_not_of('\n');
  if (end == std::string::npos) return {};
  const auto begin = text.rfind('\n', end);
  return text.substr(begin == std::string::npos ? 0 : begin + 1, end - begin);
}

}  // namespace chohyo::cli
