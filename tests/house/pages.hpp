// The pages of the documentation and the examples they show.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace chohyo::house {

inline const std::filesystem::path kRoot = CHOHYO_SOURCE_DIR;

/// An example between ``` lines.
struct Block {
  std::string language;  ///< what stands behind the opening ```
  std::size_t line = 0;  ///< of its first line
  std::string text;
};

std::string text_of(const std::filesystem::path& file);

/// Its path below the project.
std::string name_of(const std::filesystem::path& file);

/// "docs/contract.md:10".
std::string place(const std::string& file, std::size_t line);

/// README in both languages and everything below docs/.
std::vector<std::filesystem::path> pages();

std::vector<Block> blocks_of(const std::filesystem::path& page, const std::string& language);

std::vector<std::string> lines_of(const std::string& text);

}  // namespace chohyo::house
