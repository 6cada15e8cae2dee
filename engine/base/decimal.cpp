#include "base/decimal.hpp"

#include <algorithm>
#include <limits>

#include "base/ascii.hpp"

namespace chohyo::base {
namespace {

__extension__ using Wide = __int128;  // holds the product of any two numbers of units

std::optional<Decimal> narrowed(Wide units) {
  constexpr Wide kMost = std::numeric_limits<std::int64_t>::max();
  if (units > kMost || units < -kMost) return std::nullopt;
  return Decimal::of_units(static_cast<std::int64_t>(units));
}

/// `number` / `divisor`, halves away from zero.
Wide rounded_quotient(Wide number, Wide divisor) {
  const bool negative = (number < 0) != (divisor < 0);
  const Wide of = number < 0 ? -number : number, by = divisor < 0 ? -divisor : divisor;
  const Wide result = (of * 2 + by) / (by * 2);
  return negative ? -result : result;
}

}  // namespace

std::optional<std::int64_t> Decimal::whole() const {
  return units_ % kScale == 0 ? std::optional(units_ / kScale) : std::nullopt;
}

int Decimal::places() const {
  int places = kPlaces;
  for (std::int64_t rest = units_; places > 0 && rest % 10 == 0; rest /= 10) --places;
  return places;
}

std::optional<Decimal> sum(Decimal left, Decimal right) { return narrowed(Wide{left.units()} + right.units()); }

std::optional<Decimal> difference(Decimal left, Decimal right) { return narrowed(Wide{left.units()} - right.units()); }

std::optional<Decimal> product(Decimal left, Decimal right) {
  return narrowed(rounded_quotient(Wide{left.units()} * right.units(), Decimal::kScale));
}

std::optional<Decimal> quotient(Decimal left, Decimal right) {
  if (right.units() == 0) return std::nullopt;
  return narrowed(rounded_quotient(Wide{left.units()} * Decimal::kScale, right.units()));
}

std::optional<Decimal> rounded(Decimal number, int places) {
  Wide unit = Decimal::kScale;
  for (int i = 0; i < places; ++i) unit /= 10;
  return narrowed(rounded_quotient(number.units(), unit) * unit);
}

std::optional<Decimal> parse_decimal(std::string_view text) {
  constexpr std::size_t kMostDigits = 24;  // no number inside the range takes more
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view front = text.substr(0, point);
  const std::string_view back = point < text.size() ? text.substr(point + 1) : std::string_view();
  if (front.empty() || front.size() > kMostDigits || (point < text.size() && back.empty()) ||
      back.size() > static_cast<std::size_t>(Decimal::kPlaces)) {
    return std::nullopt;
  }
  Wide units = 0;
  for (const std::string_view part : {front, back}) {
    for (const char c : part) {
      if (!is_digit(c)) return std::nullopt;
      units = units * 10 + (c - '0');
    }
  }
  for (std::size_t i = back.size(); i < static_cast<std::size_t>(Decimal::kPlaces); ++i) units *= 10;
  return narrowed(negative ? -units : units);
}

std::string format_decimal(Decimal number, int places) {
  const bool negative = number.units() < 0;
  const std::uint64_t units =
      negative ? 0 - static_cast<std::uint64_t>(number.units()) : static_cast<std::uint64_t>(number.units());
  constexpr std::uint64_t kScale = Decimal::kScale;
  std::string out = (negative ? "-" : "") + std::to_string(units / kScale);
  const int shown = std::clamp(std::max(places, number.places()), 0, Decimal::kPlaces);
  if (shown == 0) return out;
  std::string back = std::to_string(units % kScale + kScale).substr(1);  // with the zeros in front
  back.resize(static_cast<std::size_t>(shown));
  return out + "." + back;
}

std::string format_grouped(Decimal number, int places) {
  std::string out = format_decimal(number, places);
  const std::size_t first = out.starts_with('-') ? 1 : 0;
  for (std::size_t at = std::min(out.find('.'), out.size()); at > first + 3;) {
    at -= 3;
    out.insert(at, 1, ',');
  }
  return out;
}

}  // namespace chohyo::base
