#include "tree/problems.hpp"

#include <algorithm>

#include "base/unicode.hpp"
#include "base/utf8.hpp"
#include "tree/codes.hpp"

namespace chohyo::tree {

diag::Span Problems::span(std::size_t begin, std::size_t end) const {
  const std::size_t size = source_.text().size();
  begin = std::min(begin, size);
  end = std::clamp(end, begin, size);
  return {&source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void Problems::add(const diag::Code& code, std::size_t begin, std::size_t end, std::vector<std::string> arguments) {
  add(diag::make(code, span(begin, end), std::move(arguments)));
}

void Problems::add(diag::Diagnostic diagnostic) {
  errors_ = errors_ || diagnostic.severity >= diag::Severity::error;
  if (full()) {
    ++left_out_;
  } else {
    found_.push_back(std::move(diagnostic));
  }
}

diag::Diagnostics Problems::finish() {
  diag::Diagnostics out = std::move(found_);
  found_.clear();
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  if (left_out_ > 0) {
    out.push_back(
        diag::make(kMoreProblems, {}, {std::to_string(left_out_), std::to_string(kMaxProblems)}, {}, source_.name()));
  }
  left_out_ = 0;
  return out;
}

std::string excerpt(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  std::string out;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    if (count == kLongest) return out + "…";
    const char32_t c = base::decode_utf8(text, i);
    if (c == U'\t' || c == U'\n') {
      out.push_back(' ');
    } else {
      base::append_utf8(out, base::is_forbidden_character(c) ? U'\uFFFD' : c);
    }
  }
  return out;
}

}  // namespace chohyo::tree
