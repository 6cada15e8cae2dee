#include "tree/json_text.hpp"

#include <algorithm>

namespace chohyo::tree {
namespace {

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// The four digits of a \u escape at `at`; empty when they are not there.
bool read_hex4(std::string_view text, std::size_t at, unsigned& value) {
  if (at + 4 > text.size()) return false;
  value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const char c = text[i];
    if (!is_hex(c)) return false;
    const char digit = c <= '9' ? static_cast<char>(c - '0') : static_cast<char>((c | 0x20) - 'a' + 10);
    value = value * 16 + static_cast<unsigned>(digit);
  }
  return true;
}

bool is_high(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

/// Length of the escape at `at` (of the backslash), or its fault.
std::size_t escape_length(std::string_view text, std::size_t at, StringFault& fault) {
  if (at + 1 >= text.size()) {
    fault = StringFault::unclosed;
    return 1;
  }
  if (text[at + 1] != 'u') {
    if (std::string_view("\"\\/bfnrt").find(text[at + 1]) != std::string_view::npos) return 2;
    fault = StringFault::bad_escape;
    std::size_t length = 2;  // the whole character, which may take several bytes
    while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0) == 0x80) ++length;
    return length;
  }
  unsigned first = 0, second = 0;
  if (!read_hex4(text, at + 2, first)) {
    fault = StringFault::bad_escape;
    return 2;
  }
  if (!is_high(first) && !is_low(first)) return 6;
  if (is_high(first) && text.substr(at + 6, 2) == "\\u" && read_hex4(text, at + 8, second) && is_low(second)) return 12;
  fault = StringFault::lone_surrogate;
  return 6;
}

}  // namespace

std::size_t skip_json_space(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

std::size_t skip_json_separators(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t\r\n,:", at), text.size());
}

StringToken scan_json_string(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin + 1; at < text.size();) {
    const char c = text[at];
    if (c == '"') return {.end = at + 1};
    if (static_cast<unsigned char>(c) < 0x20) return {at, StringFault::control_character, at, at + 1};
    StringFault fault = StringFault::none;
    const std::size_t length = c == '\\' ? escape_length(text, at, fault) : 1;
    if (fault != StringFault::none) return {at, fault, at, at + length};
    at += length;
  }
  return {text.size(), StringFault::unclosed, begin, text.size()};
}

std::size_t json_number_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  const auto next_is = [&](std::string_view any) { return at < text.size() && any.find(text[at]) != std::string_view::npos; };
  const auto digits = [&] { at = std::min(text.find_first_not_of("0123456789", at), text.size()); };
  if (next_is("-")) ++at;
  if (next_is("0")) {
    ++at;
  } else {
    digits();
  }
  if (next_is(".")) {
    ++at;
    digits();
  }
  if (next_is("eE")) {
    ++at;
    if (next_is("+-")) ++at;
    digits();
  }
  return at;
}

std::size_t json_word_end(std::string_view text, std::size_t begin) {
  return std::min(text.find_first_of(" \t\r\n{}[],:\"", begin), text.size());
}

}  // namespace chohyo::tree
