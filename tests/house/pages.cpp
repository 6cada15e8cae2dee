#include "house/pages.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace chohyo::house {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string name_of(const fs::path& file) { return fs::relative(file, kRoot).string(); }

std::string place(const std::string& file, std::size_t line) { return file + ":" + std::to_string(line); }

std::vector<fs::path> pages() {
  std::vector<fs::path> out = {kRoot / "README.md", kRoot / "README.ja.md"};
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "docs")) {
    if (entry.path().extension() == ".md") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<Block> blocks_of(const fs::path& page, const std::string& language) {
  std::vector<Block> out;
  bool inside = false, wanted = false;
  std::size_t number = 0;
  for (const std::string& line : lines_of(text_of(page))) {
    ++number;
    if (line.starts_with("```")) {
      inside = !inside;
      wanted = inside && line == "```" + language;
      if (wanted) out.push_back({language, number + 1, {}});
    } else if (wanted) {
      out.back().text += line + "\n";
    }
  }
  return out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) out.push_back(line);
  return out;
}

}  // namespace chohyo::house
