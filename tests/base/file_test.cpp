#include "base/file.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>

#include "support/temporary_folder.hpp"

namespace chohyo::base {
namespace {

std::size_t entries(const std::filesystem::path& folder) {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder)) ++count;
  return count;
}

TEST(File, WritesMakesFoldersAndReadsBack) {
  const support::TemporaryFolder folder;
  const std::string bytes("a\0b\xFF", 4);
  ASSERT_FALSE(write_file(folder / "x/y/file.bin", bytes));
  std::string read;
  ASSERT_FALSE(read_file(folder / "x/y/file.bin", 100, read));
  EXPECT_EQ(read, bytes);
  EXPECT_EQ(entries(folder / "x/y"), 1u) << "no temporary file is left";
}

TEST(File, RefusesWhatIsTooLargeAFolderOrAbsent) {
  const support::TemporaryFolder folder;
  ASSERT_FALSE(write_file(folder / "file", "12345"));
  std::string read;
  EXPECT_EQ(read_file(folder / "file", 4, read), std::errc::file_too_large);
  EXPECT_EQ(read_file(folder.path(), 4, read), std::errc::is_a_directory);
  EXPECT_EQ(read_file(folder / "none", 4, read), std::errc::no_such_file_or_directory);
}

TEST(File, AFullDiskLeavesTheOldFileAndNothingElse) {
  const support::TemporaryFolder folder;
  ASSERT_FALSE(write_file(folder / "file", "old"));
  // A limit on file size fails the same call at the same place as a full disk.
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit tight = before;
  tight.rlim_cur = 1000;
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &tight), 0);
  const auto error = write_file(folder / "file", std::string(5000, 'x'));
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  EXPECT_EQ(error, std::errc::file_too_large);
  std::string read;
  ASSERT_FALSE(read_file(folder / "file", 100, read));
  EXPECT_EQ(read, "old");
  EXPECT_EQ(entries(folder.path()), 1u);
}

TEST(File, AFileInThePlaceOfAFolderIsReported) {
  const support::TemporaryFolder folder;
  ASSERT_FALSE(write_file(folder / "file", "x"));
  EXPECT_TRUE(write_file(folder / "file/below", "y"));
}

TEST(File, ANameAsLongAsTheSystemAllowsIsWritten) {
  const support::TemporaryFolder folder;
  EXPECT_FALSE(write_file(folder / std::string(255, 'n'), "x"));
  EXPECT_TRUE(write_file(folder / std::string(256, 'n'), "x"));
}

}  // namespace
}  // namespace chohyo::base
