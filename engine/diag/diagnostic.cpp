#include "diag/diagnostic.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "base/characters.hpp"
#include "base/utf8.hpp"

namespace chohyo::diag {
namespace {

/// An argument as it is printed: everything in it can be seen, spaces at its ends too, and it is never a page long.
std::string shown(const std::string& argument) {
  constexpr std::string_view kSpace = "<U+0020>";
  std::string out = excerpt(argument, kLongestArgument);
  if (out.empty()) return out;
  if (out.back() == ' ') out.replace(out.size() - 1, 1, kSpace);
  if (out.front() == ' ') out.replace(0, 1, kSpace);
  return out;
}

// Message templates are the engine's own: one that cannot be filled is a defect, and prints as it stands rather than
// ending the run.
std::string fill(std::string_view pattern, const Arguments& arguments) {
  if (pattern.find_first_of("{}") == std::string_view::npos) return std::string(pattern);
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const Argument& argument : arguments) {
    const std::string name(argument.name);
    store.push_back(fmt::arg(name.c_str(), shown(argument.text)));
  }
  try {
    return fmt::vformat(fmt::string_view(pattern.data(), pattern.size()), store);
  } catch (const fmt::format_error&) {
    return std::string(pattern);
  }
}

/// Appends what stands between braces; of a brace that is never closed, all that follows.
void append_names(std::string_view pattern, std::vector<std::string_view>& names) {
  for (std::size_t at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at)) {
    ++at;
    if (at < pattern.size() && pattern[at] == '{') {
      ++at;
      continue;
    }
    names.push_back(pattern.substr(at, pattern.find('}', at) - at));
  }
}

}  // namespace

std::vector<std::string_view> argument_names(const Code& code) {
  std::vector<std::string_view> names;
  for (const Text& text : {code.message, code.hint}) {
    append_names(text.ja, names);
    append_names(text.en, names);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

bool are_arguments_of(const Code& code, const Arguments& arguments) {
  std::vector<std::string_view> given;
  for (const Argument& argument : arguments) given.push_back(argument.name);
  std::sort(given.begin(), given.end());
  return given == argument_names(code);
}

std::string_view Diagnostic::argument(std::string_view name) const {
  const auto found =
      std::find_if(arguments.begin(), arguments.end(), [&](const Argument& one) { return one.name == name; });
  return found == arguments.end() ? std::string_view() : found->text;
}

std::string excerpt(std::string_view text, std::size_t longest) {
  constexpr std::size_t kMostBytes = 4;  // of a character
  const bool is_cut = text.size() > kMostBytes * longest;
  // A character cut in two here would be shown as odd bytes; it lies far behind what is kept below.
  std::string out = base::made_visible(is_cut ? text.substr(0, kMostBytes * longest) : text);
  std::size_t count = 0;
  for (std::size_t i = 0; i < out.size(); ++count) {
    if (count == longest) return out.substr(0, i) + "…";
    base::decode_utf8(out, i);
  }
  return is_cut ? out + "…" : out;
}

Diagnostic make(const Code& code, Span span, Arguments arguments, std::string label, std::string path) {
  assert(are_arguments_of(code, arguments));
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
