#include "base/written_value.hpp"

#include <gtest/gtest.h>

#include <string>

namespace chohyo::base {
namespace {

std::string number(std::string_view text, std::string_view unit = {}) {
  const WrittenNumber read = read_number(text, unit);
  return read.number ? format_decimal(*read.number) : "-";
}

std::string meant(std::string_view text) {
  std::string out;
  for (const std::string& one : read_number(text).meant) out += (out.empty() ? "" : " ") + one;
  return out;
}

TEST(WrittenNumber, ReadsWhatCanBeUnderstoodInOneWay) {
  for (const char* text : {"1234", "1,234", "１２３４", "１，２３４", " 1234　", "1234.0", "01234"}) {
    EXPECT_EQ(number(text), "1234") << text;
  }
  EXPECT_EQ(number("-0.5"), "-0.5");
  EXPECT_EQ(number("−１．５"), "-1.5");
  EXPECT_EQ(number("1,234,567.25"), "1234567.25");
  EXPECT_EQ(number("0.1234"), "0.1234");
  EXPECT_EQ(number("2.50000"), "2.5") << "zeros at the end are no places";
  EXPECT_EQ(number("922337203685477"), "922337203685477");
}

TEST(WrittenNumber, TakesItsUnitBehind) {
  EXPECT_EQ(number("８台", "台"), "8");
  EXPECT_EQ(number("100 %", "%"), "100");
  EXPECT_EQ(number("100％", "%"), "100");
  EXPECT_EQ(number("12kg", "kg"), "12");
  EXPECT_EQ(number("8台", "床"), "-");
  EXPECT_EQ(number("台", "台"), "-");
}

TEST(WrittenNumber, NamesTheNumbersThatMayBeMeant) {
  EXPECT_EQ(meant("12,34"), "1234 12.34");
  EXPECT_EQ(meant("1,2345"), "12345 1.2345");
  EXPECT_EQ(meant("12,34,567"), "1234567");
  EXPECT_EQ(meant("約100人"), "100");
  EXPECT_EQ(meant("¥1,234"), "1234");
  EXPECT_EQ(meant("△5"), "-5") << "as accounts write it";
  EXPECT_EQ(meant("1 234"), "1234");
  EXPECT_EQ(meant("+5"), "5");
  EXPECT_EQ(meant(".5"), "0.5");
}

TEST(WrittenNumber, GuessesNothing) {
  for (const char* text : {"", "NaN", "inf", "1e999", "3-5", "1/2", "1.2.3", "0x1F", "百", "--5", "-", ",", ".", "1234,"}) {
    EXPECT_EQ(number(text), "-") << text;
  }
  for (const char* text : {"", "NaN", "inf", "1e999", "3-5", "1/2", "1.2.3", "0x1F", "百", "-", ",", "."}) {
    EXPECT_EQ(meant(text), "") << text;
  }
  EXPECT_EQ(number(std::string(200, '9')), "-");
}

TEST(WrittenNumber, TellsWhatADecimalCannotHold) {
  EXPECT_TRUE(read_number("0.12345").too_fine);
  EXPECT_TRUE(read_number("922337203685478").too_large);
  EXPECT_TRUE(read_number("-99999999999999999999").too_large);
  EXPECT_FALSE(read_number("1e999").too_large);
}

TEST(WrittenTime, ReadsTheHoursOfADay) {
  const auto time = [](std::string_view text) {
    const auto read = read_time(text);
    return read ? format_time(*read) : std::string("-");
  };
  for (const char* text : {"9:30", "09:30", "９：３０", "9時30分", " 9:30 "}) EXPECT_EQ(time(text), "09:30") << text;
  EXPECT_EQ(time("9時"), "09:00");
  EXPECT_EQ(time("9時5分"), "09:05");
  EXPECT_EQ(time("24:00"), "24:00");
  EXPECT_EQ(time("24時"), "24:00");
  for (const char* text : {"24:01", "25:00", "9:60", "9:5", "930", "9.30", "午後3時", "9時半", "-1:00", "", "99999999999:00"}) {
    EXPECT_EQ(time(text), "-") << text;
  }
}

TEST(WrittenMonth, ReadsTheMonthOfADate) {
  const auto month = [](std::string_view text) {
    const auto read = read_month(text, {2024});
    return read ? format_iso_month(*read) : std::string("-");
  };
  for (const char* text : {"2024-06", "2024-6", "2024/6", "2024.6", "2024年6月", "２０２４年６月", "令和6年6月", "R6.6", "R6/6", "6月"}) {
    EXPECT_EQ(month(text), "2024-06") << text;
  }
  EXPECT_EQ(month("3月"), "2025-03") << "of the fiscal year";
  EXPECT_EQ(month("令和元年5月"), "2019-05");
  for (const char* text : {"2024-13", "2024-00", "2024-06-10", "24/6", "2024", "6", "6/10", "13月", "平成32年6月", "", "2024年6月1"}) {
    EXPECT_EQ(month(text), "-") << text;
  }
}

TEST(PrintedDate, HasItsParts) {
  const Date date = parse_iso_date("2024-11-05").value();
  EXPECT_EQ(format_gregorian_date(date), "2024年11月5日");
  EXPECT_EQ(format_month_and_day(date), "11月5日");
  EXPECT_EQ(weekday_letter(date), "火");
  EXPECT_EQ(era_name(date), "令和");
  EXPECT_EQ(era_name(Date{std::chrono::year{1868}, std::chrono::month{1}, std::chrono::day{1}}), "");
}

}  // namespace
}  // namespace chohyo::base
