// How far a long run has come: a bar on a terminal, otherwise a line a second.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "diag/diagnostic.hpp"

namespace chohyo::cli {

/// Says nothing in the first second, so that short runs stay quiet.
class Progress {
 public:
  /// `shown` false = never says anything. With a language the rate and the remaining time are told too.
  Progress(std::size_t total, bool shown, std::optional<diag::Language> rate_in = std::nullopt);
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
  /// "35.2/s, 4:41 left".
  std::string rate() const;

  const std::optional<diag::Language> rate_in_;
  const Clock::time_point begun_ = Clock::now();
  std::size_t total_, done_ = 0;
  bool shown_, terminal_, drawn_ = false;
  Clock::time_point next_;
};

}  // namespace chohyo::cli
