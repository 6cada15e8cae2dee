#include "base/time_of_day.hpp"

namespace chohyo::base {
namespace {

/// Two digits at most.
std::optional<int> small_number(std::string_view text, std::size_t least) {
  if (text.size() < least || text.size() > 2) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<TimeOfDay> parse_time(std::string_view text) {
  constexpr int kMinutesOfHour = 60, kMinutesOfDay = 1440;
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto hour = small_number(text.substr(0, colon), 1), minute = small_number(text.substr(colon + 1), 2);
  if (!hour || !minute || *minute >= kMinutesOfHour) return std::nullopt;
  const int minutes = *hour * kMinutesOfHour + *minute;
  return minutes <= kMinutesOfDay ? std::optional(TimeOfDay{minutes}) : std::nullopt;
}

std::string format_time(TimeOfDay time) {
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return two(time.minutes / 60) + ":" + two(time.minutes % 60);
}

std::optional<Month> parse_iso_month(std::string_view text) {
  const auto date = parse_iso_date(std::string(text) + "-01");
  return date ? std::optional(date->year() / date->month()) : std::nullopt;
}

std::string format_iso_month(Month month) {
  std::string text = format_iso_date(month / std::chrono::day{1});
  text.resize(text.rfind('-'));
  return text;
}

std::string format_era_month(Month month) {
  // The last day decides the era: 平成31年 ends with April, 昭和64年 is a week long.
  const std::string text = format_era_date(Date(month / std::chrono::last));
  constexpr std::string_view kMonth = "月";
  return text.substr(0, text.find(kMonth) + kMonth.size());
}

}  // namespace chohyo::base
