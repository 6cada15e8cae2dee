#include "diag/source.hpp"

#include <gtest/gtest.h>

namespace chohyo::diag {
namespace {

void expect_position(const Source& source, std::size_t offset, std::size_t line, std::size_t column) {
  const auto position = source.position(offset);
  EXPECT_EQ(position.line, line) << "at byte " << offset;
  EXPECT_EQ(position.column, column) << "at byte " << offset;
}

TEST(Source, ColumnsCountCodePoints) {
  const Source source("f", "表a\n𠮷b");
  expect_position(source, 0, 1, 1);
  expect_position(source, 3, 1, 2);
  expect_position(source, 5, 2, 1);
  expect_position(source, 9, 2, 2);
  expect_position(source, 99, 2, 3);
}

TEST(Source, EveryLineEndCounts) {
  const Source source("f", "a\r\nb\rc\n");
  expect_position(source, 3, 2, 1);
  expect_position(source, 5, 3, 1);
  EXPECT_EQ(source.line(1), "a");
  EXPECT_EQ(source.line(2), "b");
  EXPECT_EQ(source.line(3), "c");
  EXPECT_EQ(source.line(4), "");
  EXPECT_EQ(source.line(0), "");
  EXPECT_EQ(source.line(9), "");
}

TEST(Source, AByteOrderMarkTakesNoColumn) { expect_position(Source("f", "\xEF\xBB\xBFx"), 3, 1, 1); }

TEST(Source, TwoByteOrderMarksTakeNoColumnEither) {
  expect_position(Source("f", "\xEF\xBB\xBF\xEF\xBB\xBFx"), 6, 1, 1);
  expect_position(Source("f", "\xEF\xBB\xBF\xEF\xBB\xBFx"), 7, 1, 2);
}

TEST(Source, CountsColumnsOfLongLinesFromTheNearestMilestone) {
  std::string text = "x\n";
  for (int i = 0; i < 50000; ++i) text += "表a𠮷";
  const Source source("f", text);
  expect_position(source, 2, 2, 1);
  for (const std::size_t count : {1u, 511u, 512u, 513u, 20000u, 50000u}) {
    expect_position(source, 2 + count * 8, 2, count * 3 + 1);
    expect_position(source, 2 + count * 8 - 4, 2, count * 3);
  }
}

}  // namespace
}  // namespace chohyo::diag
