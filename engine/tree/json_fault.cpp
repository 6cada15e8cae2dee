#include "tree/json_fault.hpp"

#include <algorithm>
#include <string>

#include "base/utf8.hpp"
#include "tree/codes.hpp"
#include "tree/json_text.hpp"

namespace chohyo::tree {
namespace {

using After = JsonPosition::After;

std::size_t character_end(std::string_view text, std::size_t at) {
  if (at < text.size()) base::decode_utf8(text, at);
  return at;
}

/// The token at `at`, for a message: a whole word, or one sign.
std::size_t token_end(std::string_view text, std::size_t at) {
  if (text[at] == '"') return std::max(scan_json_string(text, at).end, at + 1);
  return std::max(json_word_end(text, at), character_end(text, at));
}

void report_cut_off(std::string_view text, const JsonPosition& position, Problems& problems) {
  if (position.open.empty()) {
    problems.add(kJsonEmpty, text.size(), text.size());
    return;
  }
  const std::size_t bracket = position.open.back();
  const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bracket), '\n') + 1;
  problems.add(kJsonCutOff, position.begin, position.end, {std::string(1, text[bracket]), std::to_string(line)});
}

/// True when the string at `at` is faulty and has been reported.
bool report_string(std::string_view text, std::size_t at, Problems& problems) {
  const StringToken token = scan_json_string(text, at);
  const std::string_view letters = text.substr(token.fault_begin, token.fault_end - token.fault_begin);
  switch (token.fault) {
    case StringFault::none:
      return false;
    case StringFault::unclosed:
      problems.add(kJsonUnclosedString, token.fault_begin, token.fault_end);
      return true;
    case StringFault::control_character: {
      std::size_t first = 0;
      const std::string name = base::code_point_name(base::decode_utf8(letters, first));
      problems.add(kJsonControlInString, at, token.fault_begin, {name});
      return true;
    }
    case StringFault::bad_escape:
      problems.add(kJsonBadEscape, token.fault_begin, token.fault_end, {excerpt(letters)});
      return true;
    case StringFault::lone_surrogate:
      problems.add(kJsonLoneSurrogate, token.fault_begin, token.fault_end, {excerpt(letters)});
      return true;
  }
  return false;
}

bool starts_value(char c) {
  return c == '"' || c == '{' || c == '[' || c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

bool is_word(char c) { return std::string_view(" \t\r\n{}[],:\"").find(c) == std::string_view::npos; }

bool starts_number(char c) { return c == '-' || c == '+' || c == '.' || (c >= '0' && c <= '9'); }

void report_word(std::string_view text, std::size_t at, Problems& problems) {
  const std::size_t end = token_end(text, at);
  problems.add(starts_number(text[at]) ? kJsonBadNumber : kJsonUnexpected, at, end,
               {excerpt(text.substr(at, end - at))});
}

/// Something that cannot be a value, or not a name, stands at `at`.
void report_token(std::string_view text, std::size_t at, bool name_wanted, Problems& problems) {
  const char c = text[at];
  if (c == '"' && report_string(text, at, problems)) return;
  const std::size_t end = token_end(text, at);
  if (c == '/' && at + 1 < text.size() && (text[at + 1] == '/' || text[at + 1] == '*')) {
    problems.add(kJsonComment, at, std::min(text.find_first_of("\r\n", at), text.size()));
  } else if (name_wanted && c != '}' && c != ']' && c != ',' && c != ':') {
    problems.add(kJsonNameExpected, at, end, {excerpt(text.substr(at, end - at))});
  } else {
    report_word(text, at, problems);
  }
}

bool is_comment(std::string_view text, std::size_t at) {
  return text.substr(at, 2) == "//" || text.substr(at, 2) == "/*";
}

}  // namespace

void report_json_fault(std::string_view text, const JsonPosition& position, Problems& problems) {
  const std::size_t next = skip_json_space(text, position.end);
  const bool in_object = !position.open.empty() && text[position.open.back()] == '{';
  if (next >= text.size()) {
    report_cut_off(text, position, problems);
    return;
  }
  if (is_comment(text, next)) {
    report_token(text, next, false, problems);
    return;
  }
  if (position.after == After::value && position.open.empty()) {
    problems.add(kJsonTextBehind, next, token_end(text, next));
    return;
  }
  if (position.after == After::key) {
    if (text[next] != ':') {
      const std::string_view key = text.substr(position.begin + 1, position.end - position.begin - 2);
      problems.add(kJsonMissingColon, position.begin, position.end, {excerpt(key)});
      return;
    }
    const std::size_t value = skip_json_space(text, next + 1);
    if (value >= text.size()) {
      report_cut_off(text, position, problems);
    } else {
      report_token(text, value, false, problems);
    }
    return;
  }
  if (position.after == After::value) {
    if (text[next] != ',') {
      if (next == position.end && is_word(text[position.begin]) && is_word(text[next])) {
        report_word(text, position.begin, problems);  // "01", "12月", "truely"
      } else if (starts_value(text[next])) {
        problems.add(kJsonMissingComma, position.begin, position.end);
      } else {
        report_token(text, next, false, problems);
      }
      return;
    }
    const std::size_t entry = skip_json_space(text, next + 1);
    if (entry >= text.size()) {
      report_cut_off(text, position, problems);
    } else if (text[entry] == '}' || text[entry] == ']') {
      problems.add(kJsonTrailingComma, next, next + 1);
    } else {
      report_token(text, entry, in_object, problems);
    }
    return;
  }
  report_token(text, next, in_object, problems);
}

}  // namespace chohyo::tree
