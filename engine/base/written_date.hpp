// Dates as people write them. The one reader for the dates of answers and of the command line.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace chohyo::base {

/// What a text says as a date: at most one of the three is there.
struct WrittenDate {
  std::optional<Date> date;
  std::optional<MonthDay> month_day;  ///< without a year
  std::optional<Date> meant;          ///< not read, but most likely this day: another era's year, words behind the date
  bool no_such_day = false;           ///< written as a date, but the calendar has no such day
  bool has_year = false;
};

/// Reads a date that can be understood in one way only. White space between the parts, full-width letters and the many
/// dashes are all one:
///   2024-06-10, 2024-6-10, 2024/06/10, 2024.6.10, 2024年6月10日, 20240610
///   令和6年6月10日, 令和元年5月1日, 令6.6.10, R6.6.10, R6/6/10 (all eras since 明治, inside their years)
///   6/10, 06-10, 6月10日
/// Two-digit years (24/6/10) and days before months are not read. Precondition: well-formed UTF-8.
WrittenDate read_date(std::string_view text);

}  // namespace chohyo::base
