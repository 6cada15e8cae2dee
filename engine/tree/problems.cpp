#include "tree/problems.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "tree/codes.hpp"

namespace chohyo::tree {
namespace {

constexpr std::size_t kLongestSequence = 4;  // bytes of a character (RFC 3629, 3)

/// The first byte of the whole character that `at` lies in; `at` when none reaches over it.
std::size_t character_begin(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  const auto is_continuation = [&](std::size_t byte) { return (static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80; };
  if (at >= text.size() || !is_continuation(at)) return at;
  while (begin > 0 && begin < text.size() && at - begin < kLongestSequence && is_continuation(begin)) --begin;
  const auto invalid = base::find_invalid_utf8(text.substr(begin, kLongestSequence));
  return invalid.value_or(kLongestSequence) > at - begin ? begin : at;
}

std::size_t character_end(std::string_view text, std::size_t at) {
  std::size_t end = character_begin(text, at);
  if (end < at) base::decode_utf8(text, end);
  return end;
}

}  // namespace

diag::Span Problems::span(std::size_t begin, std::size_t end) const {
  // A reader goes on with "," where "，" was typed, and counts bytes in what it put there: the place is told in whole
  // characters of what was typed.
  const std::string_view text = source_.text();
  begin = std::min(begin, text.size());
  end = std::clamp(end, begin, text.size());
  begin = character_begin(text, begin);
  end = character_end(text, end);
  return {&source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void Problems::add(const diag::Code& code, std::size_t begin, std::size_t end, diag::Arguments arguments) {
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
  const auto is_same = [](const auto& a, const auto& b) {
    return a.code == b.code && a.span.begin == b.span.begin && a.span.end == b.span.end && a.arguments == b.arguments;
  };
  out.erase(std::unique(out.begin(), out.end(), is_same), out.end());  // two readings of a text may find the same
  if (left_out_ > 0) {
    out.push_back(diag::make(kMoreProblems, {},
                             {{"count", std::to_string(left_out_)}, {"limit", std::to_string(kMaxProblems)}}, {},
                             source_.name()));
  }
  left_out_ = 0;
  return out;
}

std::string excerpt(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  return diag::excerpt(text, kLongest);
}

}  // namespace chohyo::tree
