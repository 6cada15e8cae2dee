#include "base/placeholders.hpp"

#include <gtest/gtest.h>

namespace chohyo::base {
namespace {

TEST(Placeholders, AreFilledByNumber) {
  EXPECT_EQ(fill_placeholders("{1}-{0}-{1}", {"a", "b"}), "b-a-b");
  EXPECT_EQ(fill_placeholders("{9}{x}{", {"a"}), "{x}{");
  EXPECT_EQ(fill_placeholders("{0}", {"{0}"}), "{0}") << "what is filled in is not looked at again";
  EXPECT_EQ(fill_placeholders("", {"a"}), "");
}

TEST(Placeholders, BeyondWhatThereIsAreFound) {
  EXPECT_EQ(find_placeholder_from("{0}{1}", 2), std::nullopt);
  EXPECT_EQ(find_placeholder_from("{0}{2}{9}", 2), 2u);
  EXPECT_EQ(find_placeholder_from("{a} {10} {", 0), std::nullopt);
}

}  // namespace
}  // namespace chohyo::base
