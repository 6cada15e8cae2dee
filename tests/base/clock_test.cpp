#include "base/clock.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace chohyo::base {
namespace {

TEST(Clock, JapanIsNineHoursAhead) {
  const CivilTime time = japan_time({0});
  EXPECT_EQ(format_iso_date(time.date), "1970-01-01");
  EXPECT_EQ(time.hour, 9);
}

TEST(Clock, TheDayChangesAtThreeInTheAfternoonUtc) {
  const std::int64_t noon_utc = 1718020800;  // 2024-06-10T12:00:00Z
  EXPECT_EQ(format_iso_date(japan_time({noon_utc}).date), "2024-06-10");
  EXPECT_EQ(format_iso_date(japan_time({noon_utc + 3 * 3600}).date), "2024-06-11");
}

TEST(Clock, StartOfDayIsMidnightInJapan) {
  const Date day = parse_iso_date("2024-12-20").value();
  const CivilTime time = japan_time(start_of_day(day));
  EXPECT_EQ(time.date, day);
  EXPECT_EQ(time.hour + time.minute + time.second, 0);
}

TEST(Clock, AnInstantBeyondTheCalendarIsItsNearestDay) {
  using std::chrono::year;
  EXPECT_EQ(japan_time({std::numeric_limits<std::int64_t>::max()}).date, Date(year::max() / 12 / 31));
  EXPECT_EQ(japan_time({std::numeric_limits<std::int64_t>::min()}).date, Date(year::min() / 1 / 2));
}

}  // namespace
}  // namespace chohyo::base
