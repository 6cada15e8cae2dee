// Peak memory of a program that the benchmark has run.
#pragma once

#include <sys/resource.h>

#include <stdexcept>

#include "support/process.hpp"

namespace chohyo::bench {

/// In MB. Linux gives a started program at least the size its starter had; a figure that could be the benchmark's own
/// is none: std::runtime_error. So memory is measured before the benchmark renders anything itself.
inline double peak_mb(const support::Outcome& outcome) {
  rusage own{};
  ::getrusage(RUSAGE_SELF, &own);
  if (outcome.peak_kib <= own.ru_maxrss) throw std::runtime_error("the peak measured may be the benchmark's own");
  return static_cast<double>(outcome.peak_kib) / 1024;
}

}  // namespace chohyo::bench
