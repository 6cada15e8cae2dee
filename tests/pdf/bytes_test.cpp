#include "pdf/bytes.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace chohyo::pdf {
namespace {

using namespace std::string_literals;

std::string hundredth(std::int64_t value) { return std::string(Bytes().hundredths(value).view()); }
std::string integer(std::int64_t value) { return std::string(Bytes().integer(value).view()); }
std::string real(double value) { return std::string(Bytes().real(value).view()); }
std::string text_string(std::string_view text) { return std::string(Bytes().text_string(text).view()); }

TEST(Bytes, DecimalsHaveNoNeedlessDigit) {
  EXPECT_EQ(hundredth(0), "0");
  EXPECT_EQ(hundredth(5), ".05");
  EXPECT_EQ(hundredth(-5), "-.05");
  EXPECT_EQ(hundredth(50), ".5");
  EXPECT_EQ(hundredth(100), "1");
  EXPECT_EQ(hundredth(-250), "-2.5");
  EXPECT_EQ(hundredth(84189), "841.89");
  EXPECT_EQ(hundredth(10001), "100.01");
  EXPECT_EQ(hundredth(std::numeric_limits<std::int64_t>::min()), "-92233720368547758.08");
}

TEST(Bytes, IntegersHaveTheirDigitsAndNoMore) {
  for (const std::int64_t value : {0, 7, 9, 10, 99, 100, 65535, -1, -10}) {
    EXPECT_EQ(integer(value), std::to_string(value));
  }
  EXPECT_EQ(integer(std::numeric_limits<std::int64_t>::max()), "9223372036854775807");
  EXPECT_EQ(integer(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
}

TEST(Bytes, StandInTheOrderTheyWereAppendedIn) {
  Bytes out;
  EXPECT_TRUE(out.empty());
  out.text("a ").integer(-3).byte(' ').hundredths(150).text("").byte(' ').reference(12).text(" b");
  EXPECT_EQ(out.view(), "a -3 1.5 12 0 R b");
  EXPECT_EQ(out.back(), 'b');
  out[0] = 'c';
  out.clear();
  EXPECT_EQ(out.view(), "");
  EXPECT_EQ(out.byte('x').view(), "x");
}

TEST(Bytes, GrowAsLongAsNeeded) {
  Bytes out;
  std::string expected;
  for (int i = 0; i < 2000; ++i) {
    out.integer(i).text(std::string(static_cast<std::size_t>(i), '.'));
    expected += std::to_string(i) + std::string(static_cast<std::size_t>(i), '.');
  }
  EXPECT_EQ(out.view(), expected);
}

TEST(Bytes, LiteralBytesAreEscapedWhereAReaderWouldTakeThemForSyntax) {
  Bytes out;
  for (const char c : "a(\\)\r\n"s) out.literal_byte(c);
  EXPECT_EQ(out.view(), "a\\(\\\\\\)\\r\n");
}

TEST(Bytes, RealsHaveAtMostThreeDecimals) {
  EXPECT_EQ(real(896.484375), "896.484");
  EXPECT_EQ(real(-0.0004), "0");
  EXPECT_EQ(real(-120.1171875), "-120.117");
  EXPECT_EQ(real(1e9), "1000000000");
  EXPECT_EQ(real(-0.5), "-.5");
  EXPECT_EQ(real(12.25), "12.25");
  EXPECT_EQ(real(0.001), ".001");
  EXPECT_EQ(real(-7.042), "-7.042");
}

TEST(Bytes, TextStringsAreAsciiOrUtf16) {
  EXPECT_EQ(text_string("A (b) \\"), "(A \\(b\\) \\\\)");
  EXPECT_EQ(text_string(""), "()");
  EXPECT_EQ(text_string("𠮷"), "(\xFE\xFF\xD8\x42\xDF\xB7)");
  // U+300D holds a byte that looks like a carriage return, U+2829 one like a closing bracket.
  EXPECT_EQ(text_string("」"), "(\xFE\xFF\x30\\r)"s);
  EXPECT_EQ(text_string("\u2829"), "(\xFE\xFF\\(\\))"s);
}

TEST(Bytes, HexadecimalDigitsAreUpperCase) {
  EXPECT_EQ(Bytes().hex16(0xAB0).hex_string("\x01\xFE").view(), "0AB0<01FE>");
}

}  // namespace
}  // namespace chohyo::pdf
