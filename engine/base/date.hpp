// Calendar dates, Japanese fiscal years and eras.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace chohyo::base {

/// A proleptic Gregorian calendar date. `ok()` is an invariant of every Date the engine passes on.
using Date = std::chrono::year_month_day;

/// A month and a day without a year, as the forms print them and as people answer them.
using MonthDay = std::chrono::month_day;

/// Parses exactly "YYYY-MM-DD" (ISO 8601 extended, years 1868 to 9999); empty for anything else, 2023-02-29 included.
/// For the data of packs; what people write is read by read_date (base/written_date.hpp).
std::optional<Date> parse_iso_date(std::string_view text);

/// An era and its first day.
struct Era {
  Date first;
  std::string_view name;
};

// Proclaimed first days: 明治改元の詔 of 1868-10-23 (taken as the start of dated use), and the 元号 orders of
// 1912, 1926, 1989 and 2019. A new era is one more line in front, and one in written_date.cpp.
inline constexpr std::array<Era, 5> kEras = {{
    {Date{std::chrono::year{2019}, std::chrono::month{5}, std::chrono::day{1}}, "令和"},
    {Date{std::chrono::year{1989}, std::chrono::month{1}, std::chrono::day{8}}, "平成"},
    {Date{std::chrono::year{1926}, std::chrono::month{12}, std::chrono::day{25}}, "昭和"},
    {Date{std::chrono::year{1912}, std::chrono::month{7}, std::chrono::day{30}}, "大正"},
    {Date{std::chrono::year{1868}, std::chrono::month{10}, std::chrono::day{23}}, "明治"},
}};

/// "2024-06-10".
std::string format_iso_date(Date date);

/// "6/10": no leading zeros, as written by hand between the brackets of the official cells.
std::string format_month_day(Date date);

/// A Japanese fiscal year: 1 April of `year` to 31 March of the next.
struct FiscalYear {
  int year = 0;

  friend constexpr auto operator<=>(FiscalYear, FiscalYear) = default;
  Date first_day() const;
  Date last_day() const;
  bool contains(Date date) const;
  /// The date inside this fiscal year that has this month and day; empty for 2/29 when the year has none.
  std::optional<Date> date(MonthDay month_day) const;
};

FiscalYear fiscal_year_of(Date date);

/// "令和6年6月10日", "令和元年5月1日". Dates before 1868-10-23 are printed as "1868年…" without an era.
std::string format_era_date(Date date);

/// "2024年6月10日".
std::string format_gregorian_date(Date date);

/// "6月10日".
std::string format_month_and_day(Date date);

/// "令和": the era of the date; empty before 1868-10-23.
std::string_view era_name(Date date);

/// "月": the day of the week in one letter.
std::string_view weekday_letter(Date date);

/// "令和6年度".
std::string format_fiscal_year(FiscalYear year);

}  // namespace chohyo::base
