#include "batch/guard.hpp"

#include <gtest/gtest.h>

#include <cerrno>
#include <new>
#include <stdexcept>
#include <system_error>

namespace chohyo::batch {
namespace {

TEST(Guard, TurnsAnExceptionIntoAFailureWithItsText) {
  diag::Diagnostics found;
  EXPECT_FALSE(guard(found, [] { throw std::runtime_error("the moon"); }));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, &kUnexpected);
  EXPECT_EQ(found[0].severity, diag::Severity::failure);
  EXPECT_NE(diag::message(found[0], diag::Language::en).find("the moon"), std::string::npos);
}

TEST(Guard, CallsALackOfMemoryByItsName) {
  diag::Diagnostics found;
  EXPECT_FALSE(guard(found, [] { throw std::bad_alloc(); }));
  EXPECT_FALSE(guard(found, [] { throw std::system_error(ENOMEM, std::generic_category()); }));
  ASSERT_EQ(found.size(), 2u);
  for (const auto& one : found) {
    EXPECT_EQ(one.code, &kOutOfMemory);
    EXPECT_EQ(one.severity, diag::Severity::failure);
  }
}

TEST(Guard, SaysNothingWhenAllIsWell) {
  diag::Diagnostics found;
  bool done = false;
  EXPECT_TRUE(guard(found, [&] { done = true; }));
  EXPECT_TRUE(done);
  EXPECT_TRUE(found.empty());
}

}  // namespace
}  // namespace chohyo::batch
