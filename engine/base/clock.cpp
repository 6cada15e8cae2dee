#include "base/clock.hpp"

namespace chohyo::base {
namespace {

constexpr std::chrono::hours kJapanOffset{9};

}  // namespace

CivilTime japan_time(Instant instant) {
  const std::chrono::sys_seconds utc{std::chrono::seconds{instant.seconds}};
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
