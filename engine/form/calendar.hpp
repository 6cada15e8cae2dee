// The days of a month, for columns that stand for them.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

#include "base/date.hpp"
#include "base/time_of_day.hpp"

namespace chohyo::form {

/// The day of that number in the month; empty when the month has none.
inline std::optional<base::Date> day_of(base::Month month, std::size_t number) {
  const base::Date date = month / std::chrono::day{static_cast<unsigned>(number)};
  return number <= 31 && date.ok() ? std::optional(date) : std::nullopt;
}

inline bool is_weekend(base::Date date) {
  const std::chrono::weekday day{std::chrono::sys_days{date}};
  return day == std::chrono::Saturday || day == std::chrono::Sunday;
}

}  // namespace chohyo::form
