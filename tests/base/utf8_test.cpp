#include "base/utf8.hpp"

#include <gtest/gtest.h>

namespace chohyo::base {
namespace {

using namespace std::string_literals;

TEST(Utf8, AcceptsEveryLength) { EXPECT_FALSE(find_invalid_utf8("aé表𠮷\U0010FFFF")); }

TEST(Utf8, FindsTheFirstBadByte) {
  EXPECT_EQ(find_invalid_utf8("表\xFF"), 3u);
  EXPECT_EQ(find_invalid_utf8("a\x80"), 1u) << "lone continuation byte";
  EXPECT_EQ(find_invalid_utf8("\xC0\xAF"), 0u) << "overlong slash";
  EXPECT_EQ(find_invalid_utf8("\xE0\x80\xAF"), 0u) << "overlong in three bytes";
  EXPECT_EQ(find_invalid_utf8("ab\xED\xA0\x80"), 2u) << "surrogate";
  EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0u) << "above U+10FFFF";
  EXPECT_EQ(find_invalid_utf8("\xE3\x81"), 0u) << "cut off";
  EXPECT_EQ(find_invalid_utf8("\x82\xA0"s), 0u) << "Shift_JIS あ";
}

TEST(Utf8, DecodesAndEncodesTheSame) {
  for (const char32_t cp : {U'a', U'é', U'表', U'𠮷', U'\U0010FFFF', U'\0'}) {
    std::string text;
    append_utf8(text, cp);
    std::size_t offset = 0;
    EXPECT_EQ(decode_utf8(text, offset), cp);
    EXPECT_EQ(offset, text.size());
  }
}

TEST(Utf8, CountsCodePointsAndWritesUtf16) {
  EXPECT_EQ(count_code_points("葛\U000E0100西"), 3u);
  EXPECT_EQ(to_utf16be("A表"), "\x00\x41\x88\x68"s);
  EXPECT_EQ(to_utf16be("𠮷"), "\xD8\x42\xDF\xB7"s);
}

TEST(Utf8, NamesCodePointsAsUnicodeDoes) {
  EXPECT_EQ(code_point_name(U'A'), "U+0041");
  EXPECT_EQ(code_point_name(U'𠮷'), "U+20BB7");
}

}  // namespace
}  // namespace chohyo::base
