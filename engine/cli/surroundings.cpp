#include "cli/surroundings.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <ctime>

namespace chohyo::cli {
namespace {

constexpr std::array kSignals = {SIGINT, SIGTERM, SIGHUP};

std::atomic<int> noted = 0;
static_assert(std::atomic<int>::is_always_lock_free, "a signal handler writes it");

// One wish to stop may arrive twice: timeout(1) signals its child and then the group the child is in.
constexpr std::int64_t kOneWish = 250'000'000;  // nanoseconds

std::atomic<std::int64_t> noted_at = 0;
static_assert(std::atomic<std::int64_t>::is_always_lock_free, "a signal handler writes it");

// What it calls is on the list of what a signal handler may call (POSIX.1-2017, 2.4.3).
void note(int signal) {
  timespec now{};
  ::clock_gettime(CLOCK_MONOTONIC, &now);
  const std::int64_t at = std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
  if (noted == 0) {
    noted_at = at;
    noted = signal;
  } else if (at - noted_at > kOneWish) {
    std::signal(signal, SIG_DFL);
    ::raise(signal);  // is delivered when this handler returns
  }
}

struct sigaction handler_of(void (*action)(int), int flags) {
  struct sigaction handler {};
  handler.sa_handler = action;
  handler.sa_flags = flags;
  sigemptyset(&handler.sa_mask);
  return handler;
}

}  // namespace

void settle_in() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(number, F_GETFD) >= 0 || errno != EBADF) continue;
    // The lowest free number is the one that is closed.
    if (::open("/dev/null", O_RDWR) != number) ::_exit(kSystemFailed);
  }
  std::signal(SIGXFSZ, SIG_IGN);
}

void outlive_reader() { std::signal(SIGPIPE, SIG_IGN); }

SignalWatch::SignalWatch() {
  noted = 0;
  const struct sigaction handler = handler_of(note, SA_RESTART);
  for (const int signal : kSignals) {
    struct sigaction before {};
    if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_DFL) {
      ::sigaction(signal, &handler, nullptr);
    }
  }
}

SignalWatch::~SignalWatch() {
  const struct sigaction usual = handler_of(SIG_DFL, 0);
  for (const int signal : kSignals) {
    struct sigaction before {};
    if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler == note) ::sigaction(signal, &usual, nullptr);
  }
}

int SignalWatch::signal() { return noted; }

Status status_of_signal(int signal) {
  if (signal == SIGINT) return kInterrupted;
  return signal == SIGHUP ? kHungUp : kTerminated;
}

}  // namespace chohyo::cli
