#include "sheet/stored_text.hpp"

#include <algorithm>
#include <vector>

#include "base/unicode.hpp"
#include "base/utf8.hpp"
#include "sheet/text.hpp"

namespace chohyo::sheet {
namespace {

constexpr std::string_view kEscapedUnderscore = "_x005F_", kEllipsis = "…";

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

bool is_escape(std::string_view text) {
  return text.size() >= 7 && text[0] == '_' && (text[1] == 'x' || text[1] == 'X') && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hex);
}

/// Where in `text`, from `at` on, the next escape begins.
std::size_t find_escape(std::string_view text, std::size_t at) {
  for (at = text.find('_', at); at != text.npos && !is_escape(text.substr(at)); at = text.find('_', at + 1)) {
  }
  return at;
}

}  // namespace

std::string stored_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t begin = 0;
  for (std::size_t at = find_escape(text, 0); at != text.npos; at = find_escape(text, begin)) {
    out += text.substr(begin, at - begin);
    out += kEscapedUnderscore;
    begin = at + 1;
  }
  out += text.substr(begin);
  return out;
}

std::size_t stored_length(std::string_view text) {
  std::size_t length = utf16_length(text);
  for (std::size_t at = find_escape(text, 0); at != text.npos; at = find_escape(text, at + 1)) {
    length += kEscapedUnderscore.size() - 1;
  }
  return length;
}

std::size_t stored_front(std::string_view text, std::size_t most) {
  std::size_t end = 0, units = 0;
  while (end < text.size()) {
    std::size_t next = end;
    units += base::decode_utf8(text, next) > 0xFFFFU ? 2U : 1U;
    // An escape is complete with its last underscore, which is where it begins to cost more.
    if (text[end] == '_' && end >= 6 && is_escape(text.substr(end - 6))) units += kEscapedUnderscore.size() - 1;
    if (units > most) break;
    end = next;
  }
  return end;
}

std::string shorten_stored(std::string text, std::size_t most) {
  if (stored_length(text) <= most) return text;
  // A unit is at most three bytes long, so more than that need not be looked at.
  const std::string_view front = std::string_view(text).substr(0, (most + 1) * 3);
  const std::vector<std::size_t> ends = base::grapheme_ends(front);
  // The last end may lie inside a character that the cut through the bytes made.
  const auto fits = [&](std::size_t end) { return stored_length(front.substr(0, end)) + 1 <= most; };
  const auto last = std::partition_point(ends.begin(), ends.empty() ? ends.end() : ends.end() - 1, fits);
  return std::string(last == ends.begin() ? std::string_view() : front.substr(0, *(last - 1))) + std::string(kEllipsis);
}

std::string formula_text(std::string_view text) {
  std::string out;
  do {
    const std::size_t end =
        std::max<std::size_t>(stored_front(text, kMostLiteralUnits), std::min<std::size_t>(text.size(), 1));
    out += out.empty() ? "\"" : "&\"";
    for (const char c : text.substr(0, end)) {
      out += c;
      if (c == '"') out += '"';
    }
    out += '"';
    text.remove_prefix(end);
  } while (!text.empty());
  return out;
}

}  // namespace chohyo::sheet
