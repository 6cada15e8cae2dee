// What the system does to a process from outside: closed streams, limits, signals.
#pragma once

#include "cli/arguments.hpp"

namespace chohyo::cli {

/// Opens the standard streams that are closed on /dev/null; a document would otherwise get their descriptors, and
/// with them what is meant for people. Makes a limit on file sizes an error of the write that meets it. To be called
/// first of all.
void settle_in();

/// A reader that leaves early (`| head`) becomes an error of the write to it: for commands whose work is files.
void outlive_reader();

/// While it lives, the first SIGINT, SIGTERM or SIGHUP is only noted, so that the work in hand can be finished; one
/// that comes more than a quarter of a second later ends the process at once. A signal that the caller of the process ignores stays ignored.
class SignalWatch {
 public:
  SignalWatch();
  ~SignalWatch();
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;

  /// The signal that came, or 0. May be asked by any thread.
  static int signal();
};

/// The exit status of a run that one of these signals stopped: 128 and its number, as shells have it.
Status status_of_signal(int signal);

}  // namespace chohyo::cli
