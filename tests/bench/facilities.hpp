// Made-up facilities for the benchmark: answers files on disk, each with words of its own.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace chohyo::bench {

struct Facility {
  std::filesystem::path answers;  ///< the XML file
  std::string id, name;
  std::string remark;  ///< a text that must be found in the rendered document
};

/// Writes `count` answers files into `folder`. Facility names, persons, remarks and which rows are answered no differ
/// from one to the next, drawn from a fixed seed.
std::vector<Facility> write_facilities(const std::filesystem::path& folder, std::size_t count);

}  // namespace chohyo::bench
