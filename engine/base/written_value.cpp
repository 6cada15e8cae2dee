#include "base/written_value.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "base/written_date.hpp"
#include "base/written_letters.hpp"

namespace chohyo::base {
namespace {

constexpr std::size_t kLongest = 128;  // bytes; no number, time or month takes more
constexpr std::string_view kDigits = "0123456789";

/// Folded letters without white space at the ends.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) append_utf8(out, folded_letter(decode_utf8(text, i)));
  const std::size_t begin = out.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  return out.substr(begin, out.find_last_not_of(' ') + 1 - begin);
}

/// The text without its commas, when each ends three digits of a whole number.
std::optional<std::string> without_commas(std::string_view text) {
  const std::string_view whole = text.substr(0, std::min(text.find('.'), text.size()));
  if (text.find(',', whole.size()) != std::string_view::npos) return std::nullopt;
  if (whole.find(',') == std::string_view::npos) return std::string(text);
  std::string out;
  std::size_t digits = 0;
  bool grouped = false;
  for (const char c : whole) {
    if (c == ',') {
      if (grouped ? digits != 3 : digits == 0 || digits > 3) return std::nullopt;
      grouped = true;
      digits = 0;
      continue;
    }
    if (is_digit(c)) ++digits;
    out += c;
  }
  if (digits != 3) return std::nullopt;
  return out + std::string(text.substr(whole.size()));
}

/// Digits, perhaps with a point between them.
bool is_plain_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const auto all_digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of(kDigits) == std::string_view::npos;
  };
  return all_digits(text.substr(0, point)) &&
         (point == std::string_view::npos || all_digits(text.substr(point + 1)));
}

void set_number(std::string text, WrittenNumber& out) {
  if (text.find('.') != std::string::npos) {  // zeros at the end are no places
    text.resize(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
  }
  out.number = parse_decimal(text);
  if (out.number) return;
  const std::size_t point = text.find('.');
  out.too_fine = point != std::string::npos && text.size() - point - 1 > static_cast<std::size_t>(Decimal::kPlaces);
  out.too_large = !out.too_fine;
}

/// What the only stretch of digits in `text` may mean: words around it and a misplaced comma are no obstacle, another
/// sign among the digits is.
std::vector<std::string> meanings(std::string_view text) {
  std::size_t begin = text.find_first_of(kDigits);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = text.find_last_of(kDigits) + 1;
  if (begin > 0 && text[begin - 1] == '.') --begin;
  std::string_view before = text.substr(0, begin);
  while (before.ends_with(' ')) before.remove_suffix(1);
  // △ and ▲ stand for a minus in Japanese accounts.
  const auto ends_with = [before](std::string_view sign) { return before.ends_with(sign); };
  const std::initializer_list<std::string_view> signs = {"-", "△", "▲"};
  const std::string sign = std::any_of(signs.begin(), signs.end(), ends_with) ? "-" : "";
  std::string digits, pointed;
  std::size_t commas = 0;
  for (const char c : text.substr(begin, end - begin)) {
    if (c == ' ') continue;
    if (c == ',') {
      ++commas;
      pointed += '.';
      continue;
    }
    if (!is_digit(c) && c != '.') return {};
    digits += c;
    pointed += c;
  }
  const bool grouped = without_commas(text.substr(begin, end - begin)).has_value();
  std::vector<std::string> out;
  for (std::string one : {digits, commas == 1 && !grouped ? pointed : std::string()}) {
    if (one.starts_with('.')) one.insert(0, 1, '0');
    const auto number = parse_decimal(sign + one);
    if (!number) continue;
    std::string written = format_decimal(*number);
    if (std::find(out.begin(), out.end(), written) == out.end()) out.push_back(std::move(written));
  }
  return out;
}

}  // namespace

WrittenNumber read_number(std::string_view text, std::string_view unit) {
  WrittenNumber out;
  if (text.size() > kLongest) return out;
  std::string letters = plain(text);
  const std::string behind = plain(unit);
  if (!behind.empty() && letters.ends_with(behind)) letters = plain(letters.substr(0, letters.size() - behind.size()));
  const auto digits = without_commas(letters);
  if (digits && is_plain_number(*digits)) {
    set_number(*digits, out);
  } else {
    out.meant = meanings(letters);
  }
  return out;
}

std::optional<TimeOfDay> read_time(std::string_view text) {
  if (text.size() > kLongest) return std::nullopt;
  const std::string letters = plain(text);
  constexpr std::string_view kHour = "時", kMinute = "分";
  const std::size_t hour = letters.find(kHour);
  if (hour == std::string::npos) return parse_time(letters);
  std::string minutes = letters.substr(hour + kHour.size());
  if (minutes.empty()) return parse_time(letters.substr(0, hour) + ":00");
  if (!minutes.ends_with(kMinute)) return std::nullopt;
  minutes.resize(minutes.size() - kMinute.size());
  return parse_time(letters.substr(0, hour) + ":" + (minutes.size() == 1 ? "0" : "") + minutes);
}

std::optional<Month> read_month(std::string_view text, FiscalYear year) {
  if (text.size() > kLongest) return std::nullopt;
  // A month is what becomes a date when its first day is written behind it.
  const std::string letters = plain(text);
  constexpr std::string_view kMonth = "月";
  for (const char* day : {"-01", "/1", ".1", "1日"}) {
    const WrittenDate written = read_date(letters + day);
    std::optional<Date> date = written.date;
    if (!date && written.month_day && letters.ends_with(kMonth)) date = year.date(*written.month_day);
    if (date && static_cast<unsigned>(date->day()) == 1) return date->year() / date->month();
  }
  return std::nullopt;
}

}  // namespace chohyo::base
