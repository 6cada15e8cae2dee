// Seconds between two points of a document's making, for tests/bench.
#pragma once

#include <chrono>
#include <utility>

namespace chohyo::pdf {

class Stopwatch {
 public:
  /// Seconds since the last lap, or since the making.
  double lap() {
    const auto now = Clock::now();
    const std::chrono::duration<double> passed = now - std::exchange(last_, now);
    return passed.count();
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point last_ = Clock::now();
};

}  // namespace chohyo::pdf
