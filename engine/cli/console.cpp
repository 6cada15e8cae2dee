#include "cli/console.hpp"

#include <cerrno>
#include <cstdio>

#include "base/characters.hpp"
#include "diag/capped.hpp"
#include "diag/printer.hpp"

namespace chohyo::cli {
namespace {

bool write(std::FILE* stream, std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stream) == text.size();
}

}  // namespace

void Console::result(std::string_view text) {
  if (!lost_ && !write(stdout, text)) lost_ = {errno, std::generic_category()};
}

void Console::remark(std::string_view text) {
  if (!quiet_) write(stderr, std::string(text) + "\n");
}

void Console::problem(std::string_view sentence) {
  write(stderr, "chohyo: " + base::made_visible(sentence) + "\n");
}

void Console::show(const diag::Diagnostics& diagnostics) {
  for (const auto& diagnostic : diag::capped(diagnostics)) {
    if (quiet_ && diagnostic.severity < diag::Severity::error) continue;
    write(stderr, diag::to_caret_text(diagnostic, language_));
  }
}

bool Console::flush() {
  if (!lost_ && std::fflush(stdout) != 0) lost_ = {errno, std::generic_category()};
  return !lost_;
}

Status status_of(diag::Severity worst) {
  if (worst == diag::Severity::failure) return kSystemFailed;
  return worst == diag::Severity::error ? kDataErrors : kDone;
}

Status status_of(const diag::Diagnostics& diagnostics) {
  return status_of(diag::worst(diagnostics).value_or(diag::Severity::note));
}

}  // namespace chohyo::cli
