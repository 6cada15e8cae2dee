// How many diagnostics are shown.
#pragma once

#include <cstddef>

#include "diag/diagnostic.hpp"

namespace chohyo::diag {

/// Of one code in one file: a mistake that is made everywhere is understood by then.
inline constexpr std::size_t kMostOfACode = 100;

/// The diagnostics in their order without those of a code and file beyond kMostOfACode; behind them, for each such
/// code, how many more there are, with the code's severity.
Diagnostics capped(const Diagnostics& diagnostics);

}  // namespace chohyo::diag
