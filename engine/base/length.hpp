// Lengths. Every distance in the engine is a Pt; packs write millimetres (Mm), which convert on the way in.
#pragma once

#include <compare>

namespace chohyo::base {

/// A length in PDF points: 1 pt = 1/72 inch = 127/360 mm (ISO 32000-1 §8.3.2.3).
struct Pt {
  double value = 0.0;

  friend constexpr auto operator<=>(Pt, Pt) = default;
  friend constexpr Pt operator+(Pt a, Pt b) { return {a.value + b.value}; }
  friend constexpr Pt operator-(Pt a, Pt b) { return {a.value - b.value}; }
  friend constexpr Pt operator-(Pt a) { return {-a.value}; }
  friend constexpr Pt operator*(Pt a, double k) { return {a.value * k}; }
  friend constexpr Pt operator*(double k, Pt a) { return {a.value * k}; }
  friend constexpr Pt operator/(Pt a, double k) { return {a.value / k}; }
  friend constexpr double operator/(Pt a, Pt b) { return a.value / b.value; }
  constexpr Pt& operator+=(Pt b) {
    value += b.value;
    return *this;
  }
  constexpr Pt& operator-=(Pt b) {
    value -= b.value;
    return *this;
  }
};

/// A length in millimetres, as written in form packs.
struct Mm {
  double value = 0.0;
  constexpr operator Pt() const { return {value * 360.0 / 127.0}; }
};

namespace literals {
constexpr Pt operator""_pt(long double v) { return {static_cast<double>(v)}; }
constexpr Pt operator""_pt(unsigned long long v) { return {static_cast<double>(v)}; }
constexpr Mm operator""_mm(long double v) { return {static_cast<double>(v)}; }
constexpr Mm operator""_mm(unsigned long long v) { return {static_cast<double>(v)}; }
}  // namespace literals

}  // namespace chohyo::base
