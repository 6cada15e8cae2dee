#include "workbook/unfit_text.hpp"

#include <gtest/gtest.h>

namespace chohyo::workbook {
namespace {

TEST(UnfitText, IsFound) {
  EXPECT_EQ(find_unfit_text("a\tb\nあ𠮷"), std::nullopt);
  EXPECT_EQ(find_unfit_text("ab\x01"), 2u);
  EXPECT_EQ(find_unfit_text("a\rb"), 1u);
  EXPECT_EQ(find_unfit_text("あ\x80"), 3u);
  EXPECT_EQ(find_unfit_text("a\xEF\xBF\xBF"), 1u);
  EXPECT_EQ(find_unfit_text(std::string_view("a\0b", 3)), 1u);
}

}  // namespace
}  // namespace chohyo::workbook
