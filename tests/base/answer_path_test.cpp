#include "base/answer_path.hpp"

#include <gtest/gtest.h>

namespace chohyo::base {
namespace {

TEST(AnswerPath, IsPutTogether) {
  EXPECT_EQ(path_to("contract/b", "first-date"), "contract/b/first-date");
  EXPECT_EQ(path_to("contract/b", "part1/A-1", "first"), "contract/b/part1/A-1/first");
  EXPECT_EQ(path_to("bcp-plan", record_step("his", 2)), "bcp-plan/his");
  EXPECT_EQ(path_to("bcp-plan", record_step("", 2)), "bcp-plan/+3");
}

TEST(AnswerPath, KnowsWhatIsBelowIt) {
  EXPECT_TRUE(is_within("contract/b", "contract/b"));
  EXPECT_TRUE(is_within("contract/b/part1", "contract/b"));
  EXPECT_FALSE(is_within("contract/bc", "contract/b"));
  EXPECT_FALSE(is_within("contract", "contract/b"));
  EXPECT_EQ(path_below("contract/b/part1/A-1", "contract/b"), "part1/A-1");
  EXPECT_EQ(path_below("contract/b", "contract/b"), "");
  EXPECT_EQ(path_below("contract/bc/x", "contract/b"), "");
}

TEST(AnswerPath, IsTakenApart) {
  EXPECT_EQ(last_step("contract/b/first"), "first");
  EXPECT_EQ(last_step("first"), "first");
  EXPECT_EQ(without_last_step("contract/b/first"), "contract/b");
  EXPECT_EQ(without_last_step("first"), "");
  std::string_view path = "contract/b/first";
  EXPECT_EQ(take_step(path), "contract");
  EXPECT_EQ(path, "b/first");
}

TEST(AnswerPath, MatchesOneStepForEachStar) {
  EXPECT_TRUE(matches_path("a/b/+3/c", "a/b/*/c"));
  EXPECT_TRUE(matches_path("a/b/x/i/y/c", "a/b/*/i/*/c"));
  EXPECT_FALSE(matches_path("a/b/x/y/c", "a/b/*/c"));
  EXPECT_FALSE(matches_path("a/b//c", "a/b/*/c"));
  EXPECT_FALSE(matches_path("a/b/x/cc", "a/b/*/c"));
  EXPECT_FALSE(matches_path("a/b", "a/b/*"));
  EXPECT_TRUE(matches_path("a", "a"));
}

}  // namespace
}  // namespace chohyo::base
