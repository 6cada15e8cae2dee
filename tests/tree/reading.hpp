// Shared by the tests of readers: what was found, with the letters it points at.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"

namespace chohyo::tree_test {

inline diag::SourcePtr source(std::string_view text) {
  return std::make_shared<const diag::Source>("test.xml", std::string(text));
}

/// The letters under a span; "(nowhere)" when it points nowhere.
inline std::string letters(const diag::Span& span) {
  if (!span) return "(nowhere)";
  return std::string(span.source->text().substr(span.begin, span.end - span.begin));
}

/// "A121 id": code and underlined letters of each diagnostic.
inline std::vector<std::string> findings(const diag::Diagnostics& diagnostics) {
  std::vector<std::string> out;
  for (const diag::Diagnostic& diagnostic : diagnostics) {
    out.push_back(std::string(diagnostic.code->id) + " " + letters(diagnostic.span));
  }
  return out;
}

/// True when every span lies inside its text and, where that is UTF-8, at character borders.
inline bool spans_are_sound(const diag::Diagnostics& diagnostics) {
  const auto at_border = [](std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
  };
  const bool is_utf8 = std::none_of(diagnostics.begin(), diagnostics.end(),
                                    [](const diag::Diagnostic& diagnostic) { return diagnostic.code->id == "A102"; });
  for (const diag::Diagnostic& diagnostic : diagnostics) {
    const diag::Span& span = diagnostic.span;
    if (!span) continue;
    const std::string_view text = span.source->text();
    if (span.begin > span.end || span.end > text.size()) return false;
    if (is_utf8 && (!at_border(text, span.begin) || !at_border(text, span.end))) return false;
  }
  return true;
}

}  // namespace chohyo::tree_test
