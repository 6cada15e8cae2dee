#include "pdf/parent_tree.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chohyo::pdf {
namespace {

using testing::HasSubstr;

std::string written(ObjectFile& file, std::int64_t entries) {
  ParentTree tree(file);
  for (std::int64_t i = 0; i < entries; ++i) tree.add(i, "7 0 R");
  Bytes out;
  tree.finish(out);
  return std::string(out.view());
}

TEST(ParentTree, IsOneArrayWhileThatIsShort) {
  ObjectFile file;
  EXPECT_EQ(written(file, 0), "<</Nums[]>>");
  EXPECT_EQ(written(file, 2), "<</Nums[0 7 0 R 1 7 0 R]>>");
  EXPECT_THAT(written(file, 4000), HasSubstr("3999 7 0 R]>>"));
}

TEST(ParentTree, EntriesOfPagesAndAnnotationsStandSideBySide) {
  ObjectFile file;
  ParentTree tree(file);
  tree.add(0, "[7 0 R]");
  tree.add(2, "[8 0 R]");
  tree.add(3, "9 0 R");
  tree.add(5, "[7 0 R]");
  Bytes out;
  tree.finish(out);
  EXPECT_EQ(out.view(), "<</Nums[0[7 0 R]2[8 0 R]3 9 0 R 5[7 0 R]]>>");
}

TEST(ParentTree, HasLeavesWhenAnArrayWouldBeTooLongForAnArchive) {
  ObjectFile file;
  EXPECT_EQ(written(file, 8001), "<</Kids[1 0 R 2 0 R 3 0 R]>>");
  std::string bytes;
  file.write(1, 1, "", bytes);
  EXPECT_THAT(bytes, HasSubstr("\n/Limits[0 3999]/Nums[0 7 0 R 1 7 0 R"));
  EXPECT_THAT(bytes, HasSubstr("\n/Limits[4000 7999]/Nums[4000 7 0 R"));
  EXPECT_THAT(bytes, HasSubstr("\n/Limits[8000 8000]/Nums[8000 7 0 R]>>"));
}

}  // namespace
}  // namespace chohyo::pdf
