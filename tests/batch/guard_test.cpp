#include "batch/guard.hpp"

#include <gtest/gtest.h>

#include <new>

namespace chohyo::batch {
namespace {

TEST(Guard, TurnsAnExceptionIntoAFailureWithItsText) {
  diag::Diagnostics found;
  guard(found, [] { throw std::bad_alloc(); });
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, &kUnexpected);
  EXPECT_EQ(found[0].severity, diag::Severity::failure);
  EXPECT_NE(diag::message(found[0], diag::Language::en).find("bad_alloc"), std::string::npos);
}

TEST(Guard, SaysNothingWhenAllIsWell) {
  diag::Diagnostics found;
  bool done = false;
  guard(found, [&] { done = true; });
  EXPECT_TRUE(done);
  EXPECT_TRUE(found.empty());
}

}  // namespace
}  // namespace chohyo::batch
