#include "cli/progress.hpp"

#include <unistd.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <string>

namespace chohyo::cli {
namespace {

constexpr auto kPatience = std::chrono::seconds(1);
constexpr auto kRedraw = std::chrono::milliseconds(100);  // often enough to look alive
constexpr std::size_t kBarWidth = 40;

}  // namespace

Progress::Progress(std::size_t total, bool shown, std::optional<diag::Language> rate_in)
    : rate_in_(rate_in),
      total_(total),
      shown_(shown),
      terminal_(::isatty(STDERR_FILENO) == 1),
      next_(Clock::now() + kPatience) {}

void Progress::advance() {
  ++done_;
  const auto now = Clock::now();
  if (!shown_ || now < next_) return;
  next_ = now + (terminal_ ? std::chrono::duration_cast<Clock::duration>(kRedraw)
                           : std::chrono::duration_cast<Clock::duration>(kPatience));
  draw();
}

void Progress::clear() {
  if (!drawn_) return;
  std::fputs("\r\x1b[K", stderr);
  drawn_ = false;
}

void Progress::draw() {
  const std::string count = std::to_string(done_) + " / " + std::to_string(total_) + rate();
  if (!terminal_) {
    std::fputs((count + "\n").c_str(), stderr);
    return;
  }
  const std::size_t filled = kBarWidth * done_ / total_;
  std::fputs(("\r[" + std::string(filled, '#') + std::string(kBarWidth - filled, ' ') + "] " + count).c_str(), stderr);
  drawn_ = true;
}

std::string Progress::rate() const {
  const double seconds = std::chrono::duration<double>(Clock::now() - begun_).count();
  if (!rate_in_ || done_ == 0 || seconds <= 0) return {};
  const double each_second = static_cast<double>(done_) / seconds;
  const auto left = static_cast<std::size_t>(std::lround(static_cast<double>(total_ - done_) / each_second));
  std::array<char, 64> text{};
  const auto* format = *rate_in_ == diag::Language::ja ? "  毎秒 %.1f、残り %zu:%02zu" : "  %.1f/s, %zu:%02zu left";
  const int length = std::snprintf(text.data(), text.size(), format, each_second, left / 60, left % 60);
  return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace chohyo::cli
