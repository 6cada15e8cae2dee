#include "pdf/syntax.hpp"

#include <gtest/gtest.h>

namespace chohyo::pdf {
namespace {

using namespace std::string_literals;

std::string decimal(std::int64_t scaled, int decimals) {
  std::string out;
  append_decimal(out, scaled, decimals);
  return out;
}

std::string real(double value) {
  std::string out;
  append_real(out, value);
  return out;
}

std::string text_string(std::string_view text) {
  std::string out;
  append_text_string(out, text);
  return out;
}

TEST(Syntax, DecimalsHaveNoNeedlessDigit) {
  EXPECT_EQ(decimal(0, 2), "0");
  EXPECT_EQ(decimal(5, 2), ".05");
  EXPECT_EQ(decimal(-5, 2), "-.05");
  EXPECT_EQ(decimal(50, 2), ".5");
  EXPECT_EQ(decimal(100, 2), "1");
  EXPECT_EQ(decimal(-250, 2), "-2.5");
  EXPECT_EQ(decimal(84189, 2), "841.89");
}

TEST(Syntax, RealsHaveAtMostThreeDecimals) {
  EXPECT_EQ(real(896.484375), "896.484");
  EXPECT_EQ(real(-0.0004), "0");
  EXPECT_EQ(real(-120.1171875), "-120.117");
  EXPECT_EQ(real(1e9), "1000000000");
}

TEST(Syntax, LengthsAreRoundedToHundredths) {
  EXPECT_EQ(hundredths({1.005001}), 101);
  EXPECT_EQ(hundredths({-0.004}), 0);
  EXPECT_EQ(hundredths({595.2755905511812}), 59528);
}

TEST(Syntax, TextStringsAreAsciiOrUtf16) {
  EXPECT_EQ(text_string("A (b) \\"), "(A \\(b\\) \\\\)");
  EXPECT_EQ(text_string(""), "()");
  EXPECT_EQ(text_string("𠮷"), "(\xFE\xFF\xD8\x42\xDF\xB7)");
  // U+300D holds a byte that looks like a carriage return, U+2829 one like a closing bracket.
  EXPECT_EQ(text_string("」"), "(\xFE\xFF\x30\\r)"s);
  EXPECT_EQ(text_string("\u2829"), "(\xFE\xFF\\(\\))"s);
}

TEST(Syntax, HexadecimalDigitsAreUpperCase) {
  std::string out;
  append_hex16(out, 0xAB0);
  append_hex_string(out, "\x01\xFE");
  EXPECT_EQ(out, "0AB0<01FE>");
}

TEST(Syntax, DatesAreInJapanTime) {
  EXPECT_EQ(date_string({0}), "D:19700101090000+09'00'");
  EXPECT_EQ(date_string({1718000000}), "D:20240610151320+09'00'");
}

}  // namespace
}  // namespace chohyo::pdf
