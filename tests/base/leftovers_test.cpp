#include "base/leftovers.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::base {
namespace {

bool is_empty(const support::TemporaryFolder& folder) { return std::filesystem::is_empty(folder.path()); }

TEST(Leftovers, AScratchFolderIsPrivateAndGoesWithAllItHolds) {
  const support::TemporaryFolder folder;
  {
    std::error_code error;
    const ScratchFolder scratch(folder.path(), "work-", error);
    ASSERT_FALSE(error);
    EXPECT_EQ(std::filesystem::status(scratch.path()).permissions(), std::filesystem::perms::owner_all);
    ASSERT_FALSE(create_file(scratch.path() / "file", "x"));
  }
  EXPECT_TRUE(is_empty(folder));
}

TEST(Leftovers, TellsWhyAScratchFolderCannotBeMade) {
  std::error_code error;
  const ScratchFolder scratch("/no/such/folder", "work-", error);
  EXPECT_EQ(error, std::errc::no_such_file_or_directory);
}

TEST(Leftovers, OfALivingProcessStayAndOfADeadOneGo) {
  const support::TemporaryFolder folder;
  int ready[2] = {}, go[2] = {};
  ASSERT_EQ(::pipe(ready), 0);
  ASSERT_EQ(::pipe(go), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    std::error_code error;
    const ScratchFolder scratch(folder.path(), "work-", error);
    create_file(scratch.path() / "file", "x");
    char letter = error ? 'n' : 'y';
    if (::write(ready[1], &letter, 1) == 1) [[maybe_unused]] const auto got = ::read(go[0], &letter, 1);
    ::_exit(0);  // as when it is killed: nothing is cleaned up
  }
  char letter = 0;
  ASSERT_EQ(::read(ready[0], &letter, 1), 1);
  ASSERT_EQ(letter, 'y');
  remove_leftovers(folder.path(), "work-");
  EXPECT_FALSE(is_empty(folder)) << "its process lives";
  ASSERT_EQ(::write(go[1], &letter, 1), 1);
  ASSERT_EQ(::waitpid(child, nullptr, 0), child);
  for (const int fd : {ready[0], ready[1], go[0], go[1]}) ::close(fd);
  remove_leftovers(folder.path(), "other-");
  EXPECT_FALSE(is_empty(folder)) << "another prefix";
  remove_leftovers(folder.path(), "work-");
  EXPECT_TRUE(is_empty(folder));
}

TEST(Leftovers, OtherNamesAreNoLeftovers) {
  const support::TemporaryFolder folder;
  for (const char* name : {"work-", "work-1", "work-1-", "work--1", "work-a-1", "work-1-1x", "my work-1-1", "work-1-1.pdf"}) {
    ASSERT_FALSE(create_file(folder / name, "x"));
  }
  ASSERT_FALSE(create_file(folder / "work-12-34", "x"));
  remove_leftovers(folder.path(), "work-");
  EXPECT_FALSE(std::filesystem::exists(folder / "work-12-34"));
  std::size_t left = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) ++left;
  EXPECT_EQ(left, 8u);
}

TEST(Leftovers, WritingAFileClearsUpBesideIt) {
  const support::TemporaryFolder folder;
  ASSERT_FALSE(create_file(folder / unfinished_name(".chohyo-unfinished-", 7), "half"));
  ASSERT_FALSE(write_file(folder / "file", "whole"));
  std::size_t left = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) ++left;
  EXPECT_EQ(left, 1u);
}

}  // namespace
}  // namespace chohyo::base
