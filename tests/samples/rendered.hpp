// The samples as the program renders them, once for all tests of this folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace chohyo::samples {

/// Day the samples are printed on: all of their 目標日 that are still open lie behind it.
inline constexpr const char* kPrintedOn = "2024-12-20";

struct Rendered {
  std::filesystem::path answers;  ///< samples/sakura.xml; empty for the blank form
  std::filesystem::path pdf, xlsx;
  std::string name;  ///< for messages
};

/// All samples/*.xml and *.json and the blank forms, rendered by build/chohyo into a temporary folder that lives as
/// long as the program.
const std::vector<Rendered>& rendered();

std::string bytes_of(const std::filesystem::path& file);

}  // namespace chohyo::samples
