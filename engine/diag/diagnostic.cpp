#include "diag/diagnostic.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>

namespace chohyo::diag {
namespace {

// Message templates are the engine's own; a placeholder without an argument is a defect that the test of all codes
// finds, and prints as it stands rather than ending the run.
std::string fill(std::string_view pattern, const std::vector<std::string>& arguments) {
  if (pattern.find_first_of("{}") == std::string_view::npos) return std::string(pattern);
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const std::string& argument : arguments) store.push_back(std::cref(argument));
  try {
    return fmt::vformat(fmt::string_view(pattern.data(), pattern.size()), store);
  } catch (const fmt::format_error&) {
    return std::string(pattern);
  }
}

}  // namespace

Diagnostic make(const Code& code, Span span, std::vector<std::string> arguments, std::string label, std::string path) {
  return {&code, code.severity, span, std::move(arguments), std::move(label), std::move(path)};
}

std::string message(const Diagnostic& diagnostic, Language language) {
  return fill(diagnostic.code->message.in(language), diagnostic.arguments);
}

std::string hint(const Diagnostic& diagnostic, Language language) {
  return fill(diagnostic.code->hint.in(language), diagnostic.arguments);
}

std::optional<Severity> worst(const Diagnostics& diagnostics) {
  if (diagnostics.empty()) return std::nullopt;
  return std::max_element(diagnostics.begin(), diagnostics.end(),
                          [](const auto& a, const auto& b) { return a.severity < b.severity; })
      ->severity;
}

bool has_errors(const Diagnostics& diagnostics) {
  const auto severity = worst(diagnostics);
  return severity && *severity >= Severity::error;
}

}  // namespace chohyo::diag
