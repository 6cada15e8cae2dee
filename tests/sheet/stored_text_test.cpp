#include "sheet/stored_text.hpp"

#include <gtest/gtest.h>

#include "sheet/text.hpp"

namespace chohyo::sheet {
namespace {

using namespace document;

TEST(StoredText, EscapesWhatExcelWouldReadAsACharacter) {
  EXPECT_EQ(stored_text("_x0041_"), "_x005F_x0041_");
  EXPECT_EQ(stored_text("a_x000D_b_X00e9_"), "a_x005F_x000D_b_x005F_X00e9_");
  EXPECT_EQ(stored_text("_x0041_x0042_"), "_x005F_x0041_x005F_x0042_") << "the second begins with the first's end";
}

TEST(StoredText, LeavesTheRest) {
  for (const char* text : {"", "_x004_", "_x00G1_", "x0041_", "_0041_", "𠮷田 =1+1 +cmd @SUM"}) {
    EXPECT_EQ(stored_text(text), text);
  }
}

TEST(StoredText, CountsWhatIsWritten) {
  for (const char* text : {"", "a", "_x0041_", "_x0041_x0042_", "𠮷_x004_", "___x0041__"}) {
    EXPECT_EQ(stored_length(text), utf16_length(stored_text(text))) << text;
  }
}

TEST(StoredText, FrontsAreCutWhereTheRoomEnds) {
  const std::string text = "ab_x0041_x0042_𠮷_X00e9_";
  for (std::size_t most = 0; most < 50; ++most) {
    const std::size_t end = stored_front(text, most);
    EXPECT_LE(stored_length(std::string_view(text).substr(0, end)), most);
    if (end == text.size()) continue;
    const std::size_t next = text.compare(end, 4, "𠮷") == 0 ? end + 4 : end + 1;
    EXPECT_GT(stored_length(std::string_view(text).substr(0, next)), most);
  }
}

TEST(StoredText, IsShortenedByWholeCharacters) {
  EXPECT_EQ(shorten_stored("さくら", 3), "さくら");
  EXPECT_EQ(shorten_stored("さくら病院", 4), "さくら…");
  EXPECT_EQ(shorten_stored("a葛\U000E0100西", 4), "a…") << "a variation selector is two units of its character";
  EXPECT_EQ(shorten_stored("a葛\U000E0100西", 5), "a葛\U000E0100西");
  EXPECT_EQ(shorten_stored("𠮷𠮷𠮷", 4), "𠮷…");
  EXPECT_EQ(shorten_stored("_x0041_病院", 9), "_x0041…") << "whole, it is stored in thirteen units";
  std::string marks = "が";
  for (int i = 0; i < 300; ++i) marks += "\u0301";
  EXPECT_EQ(shorten_stored(marks + "病院", 255), "…");
  for (std::size_t most = 1; most < 40; ++most) {
    EXPECT_LE(stored_length(shorten_stored("_x0041_𠮷田_X00e9_葛\U000E0100西病院__x0041_", most)), most);
  }
}

}  // namespace
}  // namespace chohyo::sheet
