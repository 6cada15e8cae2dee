// Numbers as forms count: decimals with a fixed number of places in whole units, so that sums of money are exact.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chohyo::base {

/// A decimal with up to kPlaces places, from -922 to 922 trillion. What lies outside has no value.
class Decimal {
 public:
  static constexpr int kPlaces = 4;
  static constexpr std::int64_t kScale = 10'000;  ///< units in 1

  constexpr Decimal() = default;

  static constexpr Decimal of_units(std::int64_t units) { return Decimal(units); }
  static constexpr Decimal of_count(std::uint32_t count) { return Decimal(std::int64_t{count} * kScale); }

  constexpr std::int64_t units() const { return units_; }
  /// The whole number, when it is one.
  std::optional<std::int64_t> whole() const;
  /// Places that are written: 0 for 12, 1 for 12.5.
  int places() const;
  /// The nearest double, for programs that know no other numbers.
  double to_double() const { return static_cast<double>(units_) / static_cast<double>(kScale); }

  friend constexpr auto operator<=>(Decimal, Decimal) = default;

 private:
  constexpr explicit Decimal(std::int64_t units) : units_(units) {}

  std::int64_t units_ = 0;
};

// Empty when the result lies outside the range. Products and quotients are rounded to kPlaces, halves away from zero.
std::optional<Decimal> sum(Decimal left, Decimal right);
std::optional<Decimal> difference(Decimal left, Decimal right);
std::optional<Decimal> product(Decimal left, Decimal right);
/// Empty also when `right` is zero.
std::optional<Decimal> quotient(Decimal left, Decimal right);

/// With `places` places (0 to kPlaces), halves away from zero.
std::optional<Decimal> rounded(Decimal number, int places);

/// "1234", "-0.5": digits, and a point with up to kPlaces digits behind it; empty for anything else.
std::optional<Decimal> parse_decimal(std::string_view text);

/// "1234.50": at least `places` places (0 to kPlaces), more where the number has more.
std::string format_decimal(Decimal number, int places = 0);
/// "1,234.50": the same with a comma every three digits.
std::string format_grouped(Decimal number, int places = 0);

}  // namespace chohyo::base
