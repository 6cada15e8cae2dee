#include "base/decimal.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "base/time_of_day.hpp"

namespace chohyo::base {
namespace {

Decimal number(std::string_view text) { return parse_decimal(text).value(); }

TEST(Decimal, ReadsAndWritesWhatItHolds) {
  for (const char* text : {"0", "1", "-1", "12.5", "-0.0001", "922337203685477.5807", "-922337203685477.5807"}) {
    EXPECT_EQ(format_decimal(number(text)), text);
  }
  EXPECT_EQ(format_decimal(number("1.50")), "1.5");
  EXPECT_EQ(format_decimal(number("007")), "7");
  EXPECT_EQ(format_decimal(number("-0")), "0");
  for (const char* text : {"", "-", ".5", "5.", "1.23456", "1,000", "+1", "1e3", " 1", "--1", "1-", "922337203685478",
                           "99999999999999999999999999999"}) {
    EXPECT_FALSE(parse_decimal(text)) << text;
  }
}

TEST(Decimal, WritesPlacesAndGroups) {
  EXPECT_EQ(format_decimal(number("3"), 2), "3.00");
  EXPECT_EQ(format_decimal(number("3.125"), 2), "3.125");
  EXPECT_EQ(format_grouped(number("999")), "999");
  EXPECT_EQ(format_grouped(number("1000")), "1,000");
  EXPECT_EQ(format_grouped(number("-1234567.5"), 2), "-1,234,567.50");
  EXPECT_EQ(format_grouped(number("-999")), "-999");
}

TEST(Decimal, SumsAreExactAndWhatIsOutOfRangeHasNoValue) {
  EXPECT_EQ(sum(number("0.1"), number("0.2")), number("0.3"));
  EXPECT_EQ(difference(number("1"), number("0.0001")), number("0.9999"));
  EXPECT_EQ(product(number("0.01"), number("0.005")), number("0.0001"));  // 0.00005 is half a unit
  EXPECT_EQ(product(number("-0.01"), number("0.005")), number("-0.0001"));
  EXPECT_EQ(product(number("1980000"), number("1.1")), number("2178000"));
  EXPECT_EQ(quotient(number("2"), number("3")), number("0.6667"));
  EXPECT_EQ(quotient(number("-2"), number("3")), number("-0.6667"));
  EXPECT_FALSE(quotient(number("1"), Decimal()));
  const Decimal most = Decimal::of_units(std::numeric_limits<std::int64_t>::max());
  EXPECT_FALSE(sum(most, Decimal::of_units(1)));
  EXPECT_FALSE(difference(Decimal::of_units(-most.units()), Decimal::of_units(1)));
  EXPECT_FALSE(product(most, number("2")));
  EXPECT_FALSE(quotient(most, number("0.5")));
}

TEST(Decimal, KnowsWholeNumbersAndPlaces) {
  EXPECT_EQ(number("12").whole(), 12);
  EXPECT_FALSE(number("12.5").whole());
  EXPECT_EQ(number("0").places(), 0);
  EXPECT_EQ(number("12.50").places(), 1);
  EXPECT_EQ(number("-0.0001").places(), 4);
}

TEST(TimeOfDay, IsReadAndWritten) {
  EXPECT_EQ(format_time(*parse_time("9:05")), "09:05");
  EXPECT_EQ(parse_time("00:00")->minutes, 0);
  EXPECT_EQ(parse_time("24:00")->minutes, 1440);
  for (const char* text : {"", "9", "9:5", "24:01", "9:60", "123:00", "-1:00", "9:05 ", ":30"}) {
    EXPECT_FALSE(parse_time(text)) << text;
  }
}

TEST(Month, IsReadAndWrittenWithItsEra) {
  EXPECT_EQ(format_iso_month(*parse_iso_month("2024-06")), "2024-06");
  for (const char* text : {"2024-13", "2024-6", "1867-12", "2024", "2024-06-10"}) EXPECT_FALSE(parse_iso_month(text));
  EXPECT_EQ(format_era_month(*parse_iso_month("2024-06")), "令和6年6月");
  EXPECT_EQ(format_era_month(*parse_iso_month("2019-04")), "平成31年4月");
  EXPECT_EQ(format_era_month(*parse_iso_month("2019-05")), "令和元年5月");
}

}  // namespace
}  // namespace chohyo::base
