#include "base/clock.hpp"

#include <algorithm>

namespace chohyo::base {
namespace {

constexpr std::chrono::hours kJapanOffset{9};

// What a Date can name, in Japan: beyond it the sums below would leave std::int64_t or the calendar.
constexpr std::int64_t kEarliest =
    std::chrono::sys_seconds{std::chrono::sys_days{std::chrono::year::min() / 1 / 2}}.time_since_epoch().count();
constexpr std::int64_t kLatest =
    std::chrono::sys_seconds{std::chrono::sys_days{std::chrono::year::max() / 12 / 31}}.time_since_epoch().count();

}  // namespace

CivilTime japan_time(Instant instant) {
  const std::chrono::sys_seconds utc{std::chrono::seconds{std::clamp(instant.seconds, kEarliest, kLatest)}};
  const auto local = utc + kJapanOffset;
  const auto midnight = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::hh_mm_ss time{local - midnight};
  return {Date{midnight}, static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
          static_cast<int>(time.seconds().count())};
}

Instant start_of_day(Date date) {
  const std::chrono::sys_seconds midnight = std::chrono::sys_days{date} - kJapanOffset;
  return {midnight.time_since_epoch().count()};
}

}  // namespace chohyo::base
