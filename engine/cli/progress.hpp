// How far a long run has come: a bar on a terminal, otherwise a line a second.
#pragma once

#include <chrono>
#include <cstddef>

namespace chohyo::cli {

/// Says nothing in the first second, so that short runs stay quiet.
class Progress {
 public:
  /// `shown` false = never says anything.
  Progress(std::size_t total, bool shown);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One more of the total is done.
  void advance();
  /// Takes the bar away so that other lines can be printed; the next advance draws it again.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  void draw();

  std::size_t total_, done_ = 0;
  bool shown_, terminal_, drawn_ = false;
  Clock::time_point next_;
};

}  // namespace chohyo::cli
