#include "base/length.hpp"

#include <gtest/gtest.h>

#include "base/geometry.hpp"

namespace chohyo::base {
namespace {

using namespace literals;

TEST(Length, AnInchIs72PointsAnd25Point4Millimetres) {
  const Pt inch = Mm{25.4};
  EXPECT_DOUBLE_EQ(inch.value, 72.0);
  EXPECT_NEAR(Pt(210_mm).value, 595.2756, 1e-4);  // A4
}

TEST(Length, ArithmeticKeepsTheUnit) {
  EXPECT_EQ(1_pt + 2_pt, 3_pt);
  EXPECT_EQ(5_pt - 2_pt, 3_pt);
  EXPECT_EQ(2.0 * 3_pt, 6_pt);
  EXPECT_DOUBLE_EQ(6_pt / 4_pt, 1.5);
  EXPECT_LT(1_pt, 1_mm);
}

TEST(Geometry, RectKnowsItsFarEdges) {
  const Rect rect{1_pt, 2_pt, 10_pt, 20_pt};
  EXPECT_EQ(rect.right(), 11_pt);
  EXPECT_EQ(rect.bottom(), 22_pt);
}

}  // namespace
}  // namespace chohyo::base
