#include "diag/printer.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/unicode.hpp"

namespace chohyo::diag {
namespace {

constexpr std::size_t kTabWidth = 4;
/// A minified JSON file is one line of megabytes: only this many bytes around the span are shown.
constexpr std::size_t kShownBytes = 160;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// The part of a line that is shown: begin and end bytes, widened to whole characters.
struct Window {
  std::size_t begin, end;
};

Window window(std::string_view line, std::size_t from, std::size_t to) {
  if (line.size() <= 2 * kShownBytes) return {0, line.size()};
  std::size_t begin = from > kShownBytes / 2 ? from - kShownBytes / 2 : 0;
  std::size_t end = std::min({line.size(), std::max(to, from) + kShownBytes, from + 2 * kShownBytes});
  while (begin > 0 && is_continuation(line[begin])) --begin;
  while (end < line.size() && is_continuation(line[end])) ++end;
  return {begin, end};
}

/// Bytes that may not be UTF-8 (the very thing a reader complains about) as one line in which everything can be seen: a
/// raw control could move the terminal's cursor, a bidi control turn around what follows.
std::string printable(std::string_view text) {
  std::string tabless;
  for (const char c : text) c == '\t' ? tabless.append(kTabWidth, ' ') : tabless.append(1, c);
  return base::made_visible(tabless);
}

std::string headline(const Diagnostic& diagnostic, Language language) {
  return std::string(keyword(diagnostic.severity)) + "[" + std::string(diagnostic.code->id) +
         "]: " + message(diagnostic, language);
}

std::string place(const Span& span) {
  const auto position = span.source->position(span.begin);
  return base::made_visible(span.source->name()) + ":" + std::to_string(position.line) + ":" + std::to_string(position.column);
}

}  // namespace

std::string_view keyword(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::missing:
      return "missing";
    case Severity::error:
      return "error";
    case Severity::failure:
      return "failure";
  }
  return "error";
}

std::string to_caret_text(const Diagnostic& diagnostic, Language language) {
  std::string out = headline(diagnostic, language) + "\n";
  std::string gutter = " ";
  if (diagnostic.span) {
    const Span& span = diagnostic.span;
    const auto position = span.source->position(span.begin);
    const std::string_view line = span.source->line(position.line);
    const auto offset_in_line = static_cast<std::size_t>(
        span.source->text().data() + std::min<std::size_t>(span.begin, span.source->text().size()) - line.data());
    const std::size_t from = std::min(offset_in_line, line.size());
    const std::size_t to = std::clamp(from + (span.end > span.begin ? span.end - span.begin : 0), from, line.size());
    const Window shown = window(line, from, to);
    const std::string number = std::to_string(position.line);
    gutter = std::string(number.size() + 1, ' ');
    const std::string lead = shown.begin > 0 ? "…" : "";
    const std::string before = lead + printable(line.substr(shown.begin, from - shown.begin));
    const std::string marked = printable(line.substr(from, std::min(to, shown.end) - from));
    const std::string after = printable(line.substr(std::min(to, shown.end), shown.end - std::min(to, shown.end)));
    out += std::string(number.size(), ' ') + "--> " + place(span) + "\n";
    out += gutter + "|\n";
    out += number + " | " + before + marked + after + (shown.end < line.size() ? "…" : "") + "\n";
    out += gutter + "| " + std::string(base::display_width(before), ' ') +
           std::string(std::max<std::size_t>(1, base::display_width(marked)), '^');
    if (!diagnostic.label.empty()) out += " " + excerpt(diagnostic.label, kLongestArgument);
    out += "\n";
  } else if (!diagnostic.path.empty()) {
    out += "--> " + base::made_visible(diagnostic.path) + "\n";
  }
  const std::string advice = hint(diagnostic, language);
  if (!advice.empty()) out += gutter + "= hint: " + advice + "\n";
  return out;
}

std::string to_line(const Diagnostic& diagnostic, Language language) {
  std::string out;
  if (diagnostic.span) {
    out = place(diagnostic.span) + ": ";
  } else if (!diagnostic.path.empty()) {
    out = base::made_visible(diagnostic.path) + ": ";
  }
  return out + headline(diagnostic, language) + "\n";
}

}  // namespace chohyo::diag
