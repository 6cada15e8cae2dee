// Every command that README.md and README.ja.md show is run as written, in a copy of what it needs.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "house/pages.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo {
namespace {

namespace fs = std::filesystem;

using house::kRoot;

/// The commands that a page shows.
std::vector<std::string> commands_of(const fs::path& page) {
  std::vector<std::string> out;
  for (const house::Block& block : house::blocks_of(page, "sh")) {
    for (const std::string& line : house::lines_of(block.text)) out.push_back(line);
  }
  return out;
}

class Readme : public testing::TestWithParam<const char*> {};

TEST_P(Readme, EveryCommandWorks) {
  const support::TemporaryFolder folder;
  fs::copy(kRoot / "samples", folder / "samples", fs::copy_options::recursive);
  for (const char* name : {"templates", "fonts"}) fs::create_directory_symlink(kRoot / name, folder / name);
  fs::create_directory_symlink(CHOHYO_BINARY_DIR, folder / "build");
  std::size_t ran = 0;
  for (const std::string& command : commands_of(kRoot / GetParam())) {
    // The two set-up commands are what runs this test; tests/run calls both.
    if (command == "./samples/run" || command == "./tests/run") {
      EXPECT_TRUE(fs::exists(kRoot / command)) << command;
      continue;
    }
    const auto outcome = support::run({"bash", "-euc", command}, {folder.path().string(), {}});
    EXPECT_EQ(outcome.status, 0) << command << "\n" << outcome.out << outcome.err;
    ++ran;
  }
  EXPECT_GE(ran, 8u);
  EXPECT_TRUE(fs::exists(folder / "out/sakura/checklist-r6.pdf"));
  EXPECT_TRUE(fs::exists(folder / "out/sakura/checklist-r6.xlsx"));
  EXPECT_TRUE(fs::exists(folder / "out/blank/checklist-r6.pdf"));
  EXPECT_TRUE(fs::exists(folder / "sakura.json"));
}

INSTANTIATE_TEST_SUITE_P(BothLanguages, Readme, testing::Values("README.md", "README.ja.md"));

TEST(ReadmePages, BothLanguagesShowTheSameCommands) {
  const auto plain = [](const fs::path& page) {
    std::vector<std::string> out = commands_of(page);
    for (std::string& command : out) {
      if (const auto at = command.find(" --lang ja"); at != std::string::npos) command.erase(at);
    }
    return out;
  };
  EXPECT_EQ(plain(kRoot / "README.md"), plain(kRoot / "README.ja.md"));
}

}  // namespace
}  // namespace chohyo
