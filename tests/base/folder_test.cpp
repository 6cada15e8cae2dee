#include "base/folder.hpp"

#include <gtest/gtest.h>

#include "base/file.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::base {
namespace {

TEST(Folder, ListsEverythingInOrderOfName) {
  const support::TemporaryFolder folder;
  for (const char* name : {"b", "a", ".c", "d/e"}) ASSERT_FALSE(write_file(folder / name, "x"));
  std::vector<std::string> names;
  ASSERT_FALSE(list_folder(folder.path(), names));
  EXPECT_EQ(names, (std::vector<std::string>{".c", "a", "b", "d"}));
  EXPECT_EQ(list_folder(folder / "a", names), std::errc::not_a_directory);
  EXPECT_EQ(list_folder(folder / "none", names), std::errc::no_such_file_or_directory);
}

TEST(Folder, RemovesATreeAndFollowsNoLink) {
  const support::TemporaryFolder folder;
  ASSERT_FALSE(write_file(folder / "tree/a/b/file", "x"));
  ASSERT_FALSE(write_file(folder / "kept/file", "x"));
  std::filesystem::create_directory_symlink(folder / "kept", folder / "tree/a/link");
  remove_tree(folder / "tree");
  remove_tree(folder / "none");
  std::vector<std::string> names;
  ASSERT_FALSE(list_folder(folder.path(), names));
  EXPECT_EQ(names, std::vector<std::string>{"kept"});
  EXPECT_TRUE(std::filesystem::exists(folder / "kept/file"));
}

}  // namespace
}  // namespace chohyo::base
