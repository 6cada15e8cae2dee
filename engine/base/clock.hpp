// The one clock of a run. Only `cli` reads the system's time or SOURCE_DATE_EPOCH; all else gets an Instant.
#pragma once

#include <cstdint>

#include "base/date.hpp"

namespace chohyo::base {

/// A point in time, in seconds since 1970-01-01T00:00:00Z without leap seconds.
struct Instant {
  std::int64_t seconds = 0;

  friend constexpr auto operator<=>(Instant, Instant) = default;
};

/// Date and time of day in Japan Standard Time (UTC+09:00, no daylight saving): the same on every machine,
/// whatever its time zone. For an instant outside the years -32767 to 32767 the nearest day in them.
struct CivilTime {
  Date date;
  int hour = 0, minute = 0, second = 0;
};

CivilTime japan_time(Instant instant);

/// 00:00 JST of that day.
Instant start_of_day(Date date);

}  // namespace chohyo::base
