#include "cli/progress.hpp"

#include <unistd.h>

#include <cstdio>
#include <string>

namespace chohyo::cli {
namespace {

constexpr auto kPatience = std::chrono::seconds(1);
constexpr auto kRedraw = std::chrono::milliseconds(100);  // often enough to look alive
constexpr std::size_t kBarWidth = 40;

}  // namespace

Progress::Progress(std::size_t total, bool shown)
    : total_(total), shown_(shown), terminal_(::isatty(STDERR_FILENO) == 1), next_(Clock::now() + kPatience) {}

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
  const std::string count = std::to_string(done_) + " / " + std::to_string(total_);
  if (!terminal_) {
    std::fputs((count + "\n").c_str(), stderr);
    return;
  }
  const std::size_t filled = kBarWidth * done_ / total_;
  std::fputs(("\r[" + std::string(filled, '#') + std::string(kBarWidth - filled, ' ') + "] " + count).c_str(), stderr);
  drawn_ = true;
}

}  // namespace chohyo::cli
