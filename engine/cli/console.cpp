#include "cli/console.hpp"

#include <cstdio>

#include "diag/printer.hpp"

namespace chohyo::cli {
namespace {

void write(std::FILE* stream, std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream); }

}  // namespace

void Console::result(std::string_view text) { write(stdout, text); }

void Console::remark(std::string_view text) {
  if (!quiet_) write(stderr, std::string(text) + "\n");
}

void Console::problem(std::string_view sentence) { write(stderr, "chohyo: " + std::string(sentence) + "\n"); }

void Console::show(const diag::Diagnostics& diagnostics) {
  for (const auto& diagnostic : diagnostics) {
    if (quiet_ && diagnostic.severity < diag::Severity::error) continue;
    write(stderr, diag::to_caret_text(diagnostic, language_));
  }
}

bool Console::flush() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

Status status_of(diag::Severity worst) {
  if (worst == diag::Severity::failure) return kSystemFailed;
  return worst == diag::Severity::error ? kDataErrors : kDone;
}

Status status_of(const diag::Diagnostics& diagnostics) {
  return status_of(diag::worst(diagnostics).value_or(diag::Severity::note));
}

}  // namespace chohyo::cli
