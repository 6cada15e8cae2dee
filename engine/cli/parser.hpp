// Words of the command line → Arguments. The engine's only door to CLI11.
#pragma once

#include <optional>
#include <string>

#include "cli/arguments.hpp"

namespace chohyo::cli {

/// Arguments to act on, or a text to print (help and version to stdout with kDone, else to stderr) and the status to
/// end with.
struct Parsed {
  std::optional<Arguments> arguments;
  std::string text;
  Status status = kDone;
};

/// Parses argv as given to main.
Parsed parse(int argc, const char* const* argv, diag::Language language);

}  // namespace chohyo::cli
