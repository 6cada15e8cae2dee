// Where words to people go: results to stdout, everything else to stderr.
#pragma once

#include <string>
#include <string_view>
#include <system_error>

#include "cli/arguments.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::cli {

class Console {
 public:
  Console(diag::Language language, bool quiet) : language_(language), quiet_(quiet) {}

  diag::Language language() const { return language_; }
  bool quiet() const { return quiet_; }
  bool in_japanese() const { return language_ == diag::Language::ja; }
  /// The text in the console's language.
  std::string_view in(const diag::Text& text) const { return text.in(language_); }

  /// Result: to stdout as it is. Once something was lost, nothing more is written.
  void result(std::string_view text);
  /// Remark on stderr with a line feed; nothing with --quiet.
  void remark(std::string_view text);
  /// What went wrong outside the data, on stderr: "chohyo: …" and a line feed.
  void problem(std::string_view sentence);
  /// Diagnostics with carets on stderr; with --quiet errors and failures only.
  void show(const diag::Diagnostics& diagnostics);

  /// Hands over what was written to stdout so far. False when some of it was lost (full disk, closed pipe).
  bool flush();
  /// Why.
  std::error_code lost() const { return lost_; }

 private:
  diag::Language language_;
  bool quiet_;
  std::error_code lost_;
};

/// The status that diagnostics of this weight end a command with.
Status status_of(diag::Severity worst);
Status status_of(const diag::Diagnostics& diagnostics);

}  // namespace chohyo::cli
