#include "workbook/cell_text.hpp"

#include <gtest/gtest.h>

namespace chohyo::workbook {
namespace {

TEST(CellText, EscapesWhatExcelWouldReadAsACharacter) {
  EXPECT_EQ(escape_cell_text("_x0041_"), "_x005F_x0041_");
  EXPECT_EQ(escape_cell_text("a_x000D_b_X00e9_"), "a_x005F_x000D_b_x005F_X00e9_");
  EXPECT_EQ(escape_cell_text("_x0041_x0042_"), "_x005F_x0041_x005F_x0042_") << "the second begins with the first's end";
}

TEST(CellText, LeavesTheRest) {
  for (const char* text : {"", "_x004_", "_x00G1_", "x0041_", "_0041_", "𠮷田 =1+1 +cmd @SUM"}) {
    EXPECT_EQ(escape_cell_text(text), text);
  }
}

TEST(CellText, FindsWhatIsNoText) {
  EXPECT_EQ(find_unfit_text("a\tb\nあ𠮷"), std::nullopt);
  EXPECT_EQ(find_unfit_text("ab\x01"), 2u);
  EXPECT_EQ(find_unfit_text("a\rb"), 1u);
  EXPECT_EQ(find_unfit_text("あ\x80"), 3u);
  EXPECT_EQ(find_unfit_text("a\xEF\xBF\xBF"), 1u);
  EXPECT_EQ(find_unfit_text(std::string_view("a\0b", 3)), 1u);
}

}  // namespace
}  // namespace chohyo::workbook
