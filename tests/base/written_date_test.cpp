#include "base/written_date.hpp"

#include <gtest/gtest.h>

namespace chohyo::base {
namespace {

std::string iso(std::string_view text) {
  const WrittenDate written = read_date(text);
  return written.date ? format_iso_date(*written.date) : "-";
}

TEST(WrittenDate, ReadsWhatCanBeUnderstoodInOneWay) {
  for (const char* text :
       {"2024-06-10", "2024-6-10", "2024/06/10", "2024/6/10", "2024.6.10", "2024年6月10日", "2024 年 6 月 10 日", "20240610",
        "２０２４／６／１０", "２０２４年６月１０日", "2024−6−10", "2024ー6ー10", "2024‐06‐10", " 2024-06-10　", "令和6年6月10日",
        "令和６年６月１０日", "令和 6年 6月 10日", "令6.6.10", "R6.6.10", "R06.06.10", "r6/6/10", "Ｒ６．６．１０", "R6-6-10",
        "㋿6年6月10日", "R 6.6.10"}) {
    EXPECT_EQ(iso(text), "2024-06-10") << text;
  }
  EXPECT_EQ(iso("令和元年5月1日"), "2019-05-01");
  EXPECT_EQ(iso("平成31年4月30日"), "2019-04-30");
  EXPECT_EQ(iso("H31.4.30"), "2019-04-30");
  EXPECT_EQ(iso("S64.1.7"), "1989-01-07");
  EXPECT_EQ(iso("昭和元年12月25日"), "1926-12-25");
  EXPECT_EQ(iso("T15.12.24"), "1926-12-24");
  EXPECT_EQ(iso("M45/7/29"), "1912-07-29");
}

TEST(WrittenDate, ReadsAMonthAndADay) {
  const MonthDay june{std::chrono::month{6}, std::chrono::day{10}};
  for (const char* text : {"6/10", "06/10", "6-10", "06-10", "6月10日", "６／１０", "６月１０日", " 6/10 "}) {
    EXPECT_EQ(read_date(text).month_day, june) << text;
    EXPECT_FALSE(read_date(text).date) << text;
  }
  EXPECT_TRUE(read_date("2/29").month_day);
}

TEST(WrittenDate, TellsADayThatIsNotInTheCalendar) {
  for (const char* text : {"2023-02-29", "2024-13-01", "2024-00-10", "2024/6/31", "令和6年6月31日", "R0.6.10", "20241301",
                           "1867-12-31", "13/1", "2/30", "6月31日"}) {
    const WrittenDate written = read_date(text);
    EXPECT_FALSE(written.date || written.month_day || written.meant) << text;
    EXPECT_TRUE(written.no_such_day) << text;
  }
  EXPECT_TRUE(read_date("2024-06-31").has_year);
  EXPECT_FALSE(read_date("6/31").has_year);
}

TEST(WrittenDate, NamesTheDayThatWasMeant) {
  const auto meant = [](std::string_view text) {
    const WrittenDate written = read_date(text);
    return written.meant && !written.date ? format_iso_date(*written.meant) : "-";
  };
  EXPECT_EQ(meant("平成36年6月10日"), "2024-06-10") << "the era ended before";
  EXPECT_EQ(meant("令和元年4月30日"), "2019-04-30") << "the era had not begun";
  EXPECT_EQ(meant("2024-06-10（月）"), "2024-06-10");
  EXPECT_EQ(meant("2024年6月10日頃"), "2024-06-10");
  EXPECT_EQ(meant("2024-06-10T09:00"), "2024-06-10");
}

TEST(WrittenDate, LeavesTheRestUnread) {
  for (const char* text : {"",         "6",        "6/",      "/6",         "24/6/10",    "6/6/10",   "6/10/2024", "6.10",
                           "2024-06",  "2024年6月", "2024-06/10", "R6",     "令和6年",     "令和",      "6月",       "6月10",
                           "20240610x", "2024061", "006/10",  "2024-6-101", "2024-06-1 0", "2 024-06-10", "soon", "R6.6/10"}) {
    const WrittenDate written = read_date(text);
    EXPECT_FALSE(written.date || written.month_day || written.meant || written.no_such_day) << text;
  }
  EXPECT_FALSE(read_date(std::string(100000, '1')).date);
}

}  // namespace
}  // namespace chohyo::base
