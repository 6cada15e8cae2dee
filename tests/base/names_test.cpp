#include "base/names.hpp"

#include <gtest/gtest.h>

#include <string>

namespace chohyo::base {
namespace {

TEST(Names, OfPacksBeginWithALetter) {
  EXPECT_TRUE(is_name("first-date"));
  EXPECT_TRUE(is_name("R5_column"));
  EXPECT_FALSE(is_name(""));
  EXPECT_FALSE(is_name("5-column"));
  EXPECT_FALSE(is_name("a.b"));
  EXPECT_FALSE(is_name("医療"));
}

TEST(Names, OfItemsHaveSteps) {
  EXPECT_TRUE(is_item_id("server/2-4"));
  EXPECT_TRUE(is_item_id("3.4.1"));
  EXPECT_FALSE(is_item_id("2-(4)"));
  EXPECT_FALSE(is_item_id("a*"));
}

TEST(Names, OfLeavesHaveDots) {
  EXPECT_TRUE(is_leaf_name("system.owner.name"));
  EXPECT_FALSE(is_leaf_name(""));
  EXPECT_FALSE(is_leaf_name(" system"));
  EXPECT_FALSE(is_leaf_name("a/b"));
}

TEST(Names, OfRecordsHoldNoSignOfPaths) {
  EXPECT_TRUE(is_record_id("his.2"));
  EXPECT_TRUE(is_record_id(std::string(kLongestRecordId, 'a')));
  EXPECT_FALSE(is_record_id(std::string(kLongestRecordId + 1, 'a')));
  EXPECT_FALSE(is_record_id("+3"));
  EXPECT_FALSE(is_record_id("a/b"));
  EXPECT_FALSE(is_record_id("*"));
}

}  // namespace
}  // namespace chohyo::base
