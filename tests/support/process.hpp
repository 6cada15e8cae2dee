// Runs another program and waits for it.
#pragma once

#include <string>
#include <vector>

namespace chohyo::support {

struct Outcome {
  int status = 0;        ///< exit status; 128 + signal when it was killed
  std::string out, err;  ///< what it printed
  double seconds = 0;    ///< wall clock
  long peak_kib = 0;     ///< largest resident set, KiB; at least what the caller had when it started it
};

struct Surroundings {
  std::string folder;                    ///< where it runs; empty = here
  std::vector<std::string> environment;  ///< "NAME=value", put over the present one
};

/// `command[0]` is looked up where Debian's packages put programs; PATH is set to that. Throws
/// std::system_error when the program cannot be started at all.
Outcome run(const std::vector<std::string>& command, const Surroundings& surroundings = {});

}  // namespace chohyo::support
