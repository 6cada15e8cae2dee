// Twice as much of anything takes at most three times the instructions: twice, and some room for tables that grow.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo {
namespace {

/// Instructions by dimension: those of the smaller size, those of the larger.
std::map<std::string, std::vector<std::uint64_t>> counts_of(const std::filesystem::path& folder) {
  std::map<std::string, std::vector<std::pair<std::uint64_t, std::uint64_t>>> sizes;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path());
    std::string line, name;
    std::uint64_t size = 0, total = 0;
    while (std::getline(file, line)) {
      constexpr std::string_view kTrigger = "desc: Trigger: Client Request: ", kSummary = "summary: ";
      if (line.starts_with(kTrigger)) {
        const std::size_t space = line.rfind(' ');
        name = line.substr(kTrigger.size(), space - kTrigger.size());
        size = std::stoull(line.substr(space + 1));
      }
      if (line.starts_with(kSummary)) total = std::stoull(line.substr(kSummary.size()));
    }
    if (!name.empty()) sizes[name].emplace_back(size, total);
  }
  std::map<std::string, std::vector<std::uint64_t>> out;
  for (auto& [name, pairs] : sizes) {
    std::sort(pairs.begin(), pairs.end());
    for (const auto& [size, total] : pairs) out[name].push_back(total);
  }
  return out;
}

TEST(Complexity, TwiceAsMuchTakesAtMostThreeTimesTheInstructions) {
  const support::TemporaryFolder folder;
  const auto outcome = support::run({"valgrind", "--tool=callgrind", "--instr-atstart=no",
                                     "--callgrind-out-file=" + (folder / "out").string(), CHOHYO_PROBE,
                                     CHOHYO_SOURCE_DIR "/templates"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const auto counts = counts_of(folder.path());
  EXPECT_GE(counts.size(), 15u);
  for (const auto& [name, totals] : counts) {
    ASSERT_EQ(totals.size(), 2u) << name;
    EXPECT_GT(totals[0], 10000u) << name << ": nothing was counted";
    EXPECT_LE(totals[1], 3 * totals[0]) << name;
    RecordProperty(name, std::to_string(totals[0]) + " to " + std::to_string(totals[1]));
  }
}

}  // namespace
}  // namespace chohyo
