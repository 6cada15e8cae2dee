// Calendar dates, Japanese fiscal years and eras.
#pragma once

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
std::optional<Date> parse_iso_date(std::string_view text);

/// Parses "M/D", "MM/DD", "M-D" or "MM-DD" (02/29 accepted); empty for anything else.
std::optional<MonthDay> parse_month_day(std::string_view text);

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

/// "令和6年度".
std::string format_fiscal_year(FiscalYear year);

}  // namespace chohyo::base
