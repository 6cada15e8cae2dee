#include "diag/near_match.hpp"

#include <gtest/gtest.h>

namespace chohyo::diag {
namespace {

const std::vector<std::string> kIds = {"server/2-4", "server/2-5", "terminal/2-4", "first", "first-date"};

TEST(NearMatch, FindsTheLikeliest) {
  EXPECT_EQ(near_match("sever/2-4", kIds), "server/2-4");
  EXPECT_EQ(near_match("frist", kIds), "first");
  EXPECT_EQ(near_match("first_date", kIds), "first-date");
}

TEST(NearMatch, TiesGoToTheFirst) { EXPECT_EQ(near_match("server/2-9", kIds), "server/2-4"); }

TEST(NearMatch, IsSilentWhenNothingIsNear) {
  EXPECT_FALSE(near_match("備考", kIds));
  EXPECT_FALSE(near_match("", kIds));
  EXPECT_FALSE(near_match(std::string(10000, 'x'), kIds));
  EXPECT_FALSE(near_match("first\xE8", kIds)) << "bytes that are not UTF-8";
}

TEST(NearMatch, CountsCharactersNotBytes) { EXPECT_EQ(near_match("目標", {"目標日"}), "目標日"); }

}  // namespace
}  // namespace chohyo::diag
