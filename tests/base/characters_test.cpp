#include "base/characters.hpp"

#include <gtest/gtest.h>

namespace chohyo::base {
namespace {

using Kind = CharacterKind;

TEST(CharacterKinds, AreOfOneTable) {
  for (const char32_t c : {U'a', U'表', U'ひ', U'。', U'Ａ', U'ｱ', U'①', U'☑', U'\u3099', U'\u0301', U'𠮷', U'\uFFFD', U'👍'}) {
    EXPECT_EQ(kind_of(c), Kind::visible) << static_cast<unsigned>(c);
  }
  for (const char32_t c : {U' ', U'\t', U'\n', U'\u00A0', U'\u2003', U'\u3000', U'\u2800'}) {
    EXPECT_EQ(kind_of(c), Kind::space) << static_cast<unsigned>(c);
  }
  for (const char32_t c : {U'\uFE00', U'\uFE0E', U'\uFE0F', U'\U000E0100', U'\u180B'}) {
    EXPECT_EQ(kind_of(c), Kind::selector) << static_cast<unsigned>(c);
  }
  for (const char32_t c : {U'\u00AD', U'\u034F', U'\u115F', U'\u180E', U'\u200B', U'\u200C', U'\u200D', U'\u2060',
                           U'\u2063', U'\u3164', U'\uFEFF', U'\uFFA0'}) {
    EXPECT_EQ(kind_of(c), Kind::zero_width) << static_cast<unsigned>(c);
  }
  for (const char32_t c : {U'\u061C', U'\u200E', U'\u200F', U'\u202A', U'\u202B', U'\u202C', U'\u202D', U'\u202E',
                           U'\u2066', U'\u2067', U'\u2068', U'\u2069'}) {
    EXPECT_EQ(kind_of(c), Kind::direction) << static_cast<unsigned>(c);
  }
  for (const char32_t c : {U'\u206A', U'\u206F', U'\uFFF9', U'\uFFFB', U'\uFFFC', U'\U000E0001', U'\U000E0041',
                           U'\U0001D173', U'\U0001BCA0'}) {
    EXPECT_EQ(kind_of(c), Kind::hidden) << static_cast<unsigned>(c);
  }
  for (const char32_t c : {U'\u0001', U'\u001B', U'\r', U'\u007F', U'\u0085', U'\u2028', U'\u2029', U'\uFFFE', U'\uFDD0',
                           U'\U0010FFFF', U'\u0378'}) {
    EXPECT_EQ(kind_of(c), Kind::control) << static_cast<unsigned>(c);
  }
  EXPECT_EQ(kind_of(U'\uE000'), Kind::private_use);
  EXPECT_EQ(kind_of(U'\U000F0000'), Kind::private_use);
}

TEST(Visible, IsWhatSomebodyCanSee) {
  for (const char* text : {"", " ", "　", "\u200B\u200B", "\t\n", "\u2060　\u3164", "\uFE0F", "\u2800", "\u202E"}) {
    EXPECT_FALSE(has_visible(text)) << made_visible(text);
  }
  for (const char* text : {"a", "　あ", "\u200B-", "\uE000"}) EXPECT_TRUE(has_visible(text));
}

TEST(Visible, CanBeTakenAlone) {
  EXPECT_EQ(without_invisible("yes "), "yes");
  EXPECT_EQ(without_invisible("　y\u200Bes\u00A0\uFEFF"), "yes");
  EXPECT_EQ(without_invisible("院長　髙橋 一郎"), "院長　髙橋 一郎");
  EXPECT_EQ(without_invisible("葛\U000E0100"), "葛\U000E0100");
  EXPECT_EQ(without_invisible(" \u200B　"), "");
}

TEST(Emoji, ItsJoinerIsPartOfIt) {
  const std::string family = "👨\u200D👩";
  EXPECT_TRUE(is_emoji_joiner(family, 4));
  EXPECT_TRUE(is_emoji_joiner("❤\uFE0F\u200D🔥", 6));
  EXPECT_TRUE(is_emoji_joiner("👩🏽\u200D💻", 8));
  EXPECT_FALSE(is_emoji_joiner("a\u200Db", 1));
  EXPECT_FALSE(is_emoji_joiner("\u200D👩", 0));
  EXPECT_FALSE(is_emoji_joiner("👩\u200D", 4));
}

TEST(MadeVisible, ShowsWhatIsNot) {
  EXPECT_EQ(made_visible("plain text"), "plain text");
  EXPECT_EQ(made_visible("表　の\tx"), "表　の<U+0009>x");
  EXPECT_EQ(made_visible("a\nb\x1B[31m\u009B"), "a<U+000A>b<U+001B>[31m<U+009B>");
  EXPECT_EQ(made_visible("合\u202E不\u202C\u200B"), "合<U+202E>不<U+202C><U+200B>");
  EXPECT_EQ(made_visible("\U000E0041 葛\U000E0100\u00A0"), "<U+E0041> 葛\U000E0100<U+00A0>");
  EXPECT_EQ(made_visible("a\xFF\xE8\xA1z\xE8"), "a<0xFF><0xE8><0xA1>z<0xE8>");
}

}  // namespace
}  // namespace chohyo::base
