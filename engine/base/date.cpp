#include "base/date.hpp"

namespace chohyo::base {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

/// All of `text` as a number of `least` to `most` ASCII digits.
std::optional<unsigned> parse_digits(std::string_view text, std::size_t least, std::size_t most) {
  if (text.size() < least || text.size() > most) return std::nullopt;
  unsigned value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

/// `value` with zeros in front where it has fewer digits than `least`.
void append_padded(std::string& out, unsigned value, std::size_t least) {
  const std::string digits = std::to_string(value);
  if (digits.size() < least) out.append(least - digits.size(), '0');
  out += digits;
}

std::string era_year(int year_in_era) { return year_in_era == 1 ? "元" : std::to_string(year_in_era); }

}  // namespace

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto y = parse_digits(text.substr(0, 4), 4, 4);
  const auto m = parse_digits(text.substr(5, 2), 2, 2);
  const auto d = parse_digits(text.substr(8, 2), 2, 2);
  if (!y || !m || !d || *y < 1868) return std::nullopt;
  const Date date{year{static_cast<int>(*y)}, month{*m}, day{*d}};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::string format_iso_date(Date date) {
  std::string out;
  append_padded(out, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  out += '-';
  append_padded(out, static_cast<unsigned>(date.month()), 2);
  out += '-';
  append_padded(out, static_cast<unsigned>(date.day()), 2);
  return out;
}

std::string format_month_day(Date date) {
  return std::to_string(static_cast<unsigned>(date.month())) + "/" + std::to_string(static_cast<unsigned>(date.day()));
}

Date FiscalYear::first_day() const { return {std::chrono::year{year}, month{4}, day{1}}; }

Date FiscalYear::last_day() const { return {std::chrono::year{year + 1}, month{3}, day{31}}; }

bool FiscalYear::contains(Date date) const { return date >= first_day() && date <= last_day(); }

std::optional<Date> FiscalYear::date(MonthDay month_day) const {
  const bool next_year = month_day.month() < month{4};
  const Date date{std::chrono::year{next_year ? year + 1 : year}, month_day.month(), month_day.day()};
  if (!date.ok()) return std::nullopt;
  return date;
}

FiscalYear fiscal_year_of(Date date) {
  const int calendar_year = static_cast<int>(date.year());
  return {date.month() < month{4} ? calendar_year - 1 : calendar_year};
}

std::string format_month_and_day(Date date) {
  return std::to_string(static_cast<unsigned>(date.month())) + "月" +
         std::to_string(static_cast<unsigned>(date.day())) + "日";
}

std::string format_era_date(Date date) {
  for (const Era& era : kEras) {
    if (date < era.first) continue;
    const int year_in_era = static_cast<int>(date.year()) - static_cast<int>(era.first.year()) + 1;
    return std::string(era.name) + era_year(year_in_era) + "年" + format_month_and_day(date);
  }
  return format_gregorian_date(date);
}

std::string format_gregorian_date(Date date) {
  return std::to_string(static_cast<int>(date.year())) + "年" + format_month_and_day(date);
}

std::string_view era_name(Date date) {
  for (const Era& era : kEras) {
    if (date >= era.first) return era.name;
  }
  return {};
}

std::string_view weekday_letter(Date date) {
  constexpr std::array<std::string_view, 7> kLetters = {"日", "月", "火", "水", "木", "金", "土"};
  return kLetters.at(std::chrono::weekday(std::chrono::sys_days(date)).c_encoding());
}

std::string format_fiscal_year(FiscalYear fiscal_year) {
  // A fiscal year is called by the era of the calendar year's end: 2019-04-01 was still 平成31年, the fiscal year is
  // 令和元年度 since the change of era (Cabinet agreement of 2019-04-01).
  const Date named{std::chrono::year{fiscal_year.year}, month{12}, day{31}};
  for (const Era& era : kEras) {
    if (named < era.first) continue;
    return std::string(era.name) + era_year(fiscal_year.year - static_cast<int>(era.first.year()) + 1) + "年度";
  }
  return std::to_string(fiscal_year.year) + "年度";
}

}  // namespace chohyo::base
