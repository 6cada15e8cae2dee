// Values as PDF writes them.
#pragma once

#include <cstdint>
#include <string>

#include "base/clock.hpp"
#include "base/geometry.hpp"

namespace chohyo::pdf {

/// A length in hundredths of a point, the resolution of all coordinates: 0.01 pt is 3.5 µm, a sixth of a dot at
/// 1200 dpi. Halves are rounded away from zero. Precondition: finite, below 10^12.
inline std::int64_t hundredths(base::Pt length) {
  // std::llround would be a call into the C library, and a page has a thousand coordinates.
  const double scaled = length.value * 100;
  const auto whole = static_cast<std::int64_t>(scaled);
  const double rest = scaled - static_cast<double>(whole);
  return whole + (rest >= 0.5 ? 1 : 0) - (rest <= -0.5 ? 1 : 0);
}

/// "D:20240610093000+09'00'" (ISO 32000-1 §7.9.4).
std::string date_string(base::Instant instant);

}  // namespace chohyo::pdf
