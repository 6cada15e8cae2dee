#include "pdf/syntax.hpp"

#include <gtest/gtest.h>

namespace chohyo::pdf {
namespace {

TEST(Syntax, LengthsAreRoundedToHundredths) {
  EXPECT_EQ(hundredths({1.005001}), 101);
  EXPECT_EQ(hundredths({-0.004}), 0);
  EXPECT_EQ(hundredths({595.2755905511812}), 59528);
  EXPECT_EQ(hundredths({0.125}), 13) << "12.5, away from zero";
  EXPECT_EQ(hundredths({-0.125}), -13);
  EXPECT_EQ(hundredths({0.0049999999999999}), 0);
}

TEST(Syntax, DatesAreInJapanTime) {
  EXPECT_EQ(date_string({0}), "D:19700101090000+09'00'");
  EXPECT_EQ(date_string({1718000000}), "D:20240610151320+09'00'");
}

}  // namespace
}  // namespace chohyo::pdf
