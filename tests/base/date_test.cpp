#include "base/date.hpp"

#include <gtest/gtest.h>

namespace chohyo::base {
namespace {

Date date(const char* iso) { return parse_iso_date(iso).value(); }

TEST(IsoDate, RoundTrips) {
  EXPECT_EQ(format_iso_date(date("2024-06-10")), "2024-06-10");
  EXPECT_EQ(format_iso_date(date("2024-02-29")), "2024-02-29");
}

TEST(IsoDate, RefusesWhatOnlyBeginsWell) {
  for (const char* text : {"", "2024-6-10", "2024-06-10 ", "2024-06-1O", "2024/06/10", "2023-02-29", "2024-13-01",
                           "2024-00-10", "2024-06-31", "1867-12-31", "+024-06-10", "20240610"}) {
    EXPECT_FALSE(parse_iso_date(text)) << text;
  }
}

TEST(MonthDay, PrintsWithoutLeadingZeros) { EXPECT_EQ(format_month_day(date("2025-01-05")), "1/5"); }

TEST(FiscalYear, RunsFromAprilToMarch) {
  const FiscalYear r6{2024};
  EXPECT_EQ(fiscal_year_of(date("2024-04-01")), r6);
  EXPECT_EQ(fiscal_year_of(date("2025-03-31")), r6);
  EXPECT_FALSE(r6.contains(date("2024-03-31")));
  EXPECT_FALSE(r6.contains(date("2025-04-01")));
  EXPECT_EQ(r6.date(MonthDay{std::chrono::month{6}, std::chrono::day{10}}), date("2024-06-10"));
  EXPECT_EQ(r6.date(MonthDay{std::chrono::month{1}, std::chrono::day{15}}), date("2025-01-15"));
  EXPECT_FALSE(r6.date(MonthDay{std::chrono::month{2}, std::chrono::day{29}})) << "2025 is no leap year";
  EXPECT_EQ(FiscalYear{2023}.date(MonthDay{std::chrono::month{2}, std::chrono::day{29}}), date("2024-02-29"));
}

TEST(Era, ChangesOnItsFirstDay) {
  EXPECT_EQ(format_era_date(date("2019-04-30")), "平成31年4月30日");
  EXPECT_EQ(format_era_date(date("2019-05-01")), "令和元年5月1日");
  EXPECT_EQ(format_era_date(date("2024-06-10")), "令和6年6月10日");
  EXPECT_EQ(format_era_date(date("1989-01-07")), "昭和64年1月7日");
  EXPECT_EQ(format_era_date(date("1989-01-08")), "平成元年1月8日");
  EXPECT_EQ(format_era_date(date("1868-01-01")), "1868年1月1日");
}

TEST(Era, NamesFiscalYears) {
  EXPECT_EQ(format_fiscal_year({2024}), "令和6年度");
  EXPECT_EQ(format_fiscal_year({2019}), "令和元年度");
  EXPECT_EQ(format_fiscal_year({2018}), "平成30年度");
}

}  // namespace
}  // namespace chohyo::base
