#include "sheet/name.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace chohyo::sheet {
namespace {

TEST(SheetName, ReadsLikeThePath) {
  EXPECT_EQ(defined_name("checklist/server/2-4/first"), "checklist.server.2_4.first");
  EXPECT_EQ(defined_name("contract/part1/A-2-1/first-date"), "contract.part1.A_2_1.first_date");
}

TEST(SheetName, IsNeverACellOrABareNumber) {
  EXPECT_EQ(defined_name("A1"), "__411");
  EXPECT_EQ(defined_name("R1C1"), "__521C1");
  EXPECT_EQ(defined_name("2-4/first"), "__32_4.first");
}

TEST(SheetName, SeparatorsBesideOthersAreBytes) {
  EXPECT_EQ(defined_name("a--b"), "a__2D__2Db");
  EXPECT_EQ(defined_name("a/-b/"), "a__2F__2Db__2F");
  EXPECT_EQ(defined_name("a.b_c"), "a__2Eb__5Fc");
}

TEST(SheetName, WritesCapitalsAsBytesForTheSecondOfAPair) {
  EXPECT_EQ(defined_name("part1/A-1", true), "part1__2F__41__2D1");
  EXPECT_EQ(answer_path_of("part1__2F__41__2D1"), "part1/A-1");
}

TEST(SheetName, OnlyNamesOfOursAreRead) {
  for (const char* name : {"_list.1.words", "", "a__2", "a__2g", "_xlnm.Print_Area", "a..b", "名前", "a__61"}) {
    if (*name == '\0') continue;
    EXPECT_EQ(answer_path_of(name), std::nullopt) << name;
  }
}

TEST(SheetName, EveryPathComesBackAndNoTwoShareAName) {
  std::mt19937 random(1);
  const std::string letters = "aZ09/-._ あ\"'!";
  std::set<std::string> paths, names;
  for (int i = 0; i < 20000; ++i) {
    std::string path;
    const std::size_t length = 1 + random() % 6;
    for (std::size_t k = 0; k < length; ++k) path += letters[random() % letters.size()];
    if (!paths.insert(path).second) continue;
    for (const bool capitals : {false, true}) {
      const std::string name = defined_name(path, capitals);
      EXPECT_EQ(answer_path_of(name), path) << name;
      EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._"), name.npos);
      EXPECT_TRUE(name[0] == '_' || std::isalpha(static_cast<unsigned char>(name[0]))) << name;
    }
    EXPECT_TRUE(names.insert(defined_name(path)).second) << path;
  }
}

}  // namespace
}  // namespace chohyo::sheet
