// A time of the day to the minute, and a month of a year.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace chohyo::base {

/// 00:00 to 24:00, which ends a day.
struct TimeOfDay {
  int minutes = 0;  ///< since midnight, 0 to 1440

  friend constexpr auto operator<=>(TimeOfDay, TimeOfDay) = default;
};

/// A month of a year; `ok()` is an invariant of every Month the engine passes on.
using Month = std::chrono::year_month;

/// Exactly "HH:MM" or "H:MM".
std::optional<TimeOfDay> parse_time(std::string_view text);
/// "09:30".
std::string format_time(TimeOfDay time);

/// Exactly "YYYY-MM", years 1868 to 9999.
std::optional<Month> parse_iso_month(std::string_view text);
/// "2024-06".
std::string format_iso_month(Month month);
/// "令和6年6月". Months before 1868-10 are printed without an era.
std::string format_era_month(Month month);

}  // namespace chohyo::base
