#include "tree/json_fault.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"
#include "tree/codes.hpp"
#include "tree/json_text.hpp"
#include "tree/source_check.hpp"

namespace chohyo::tree {
namespace {

using After = JsonPosition::After;

/// The token at `at`, for a message: a whole word, or one sign.
std::size_t token_end(std::string_view text, std::size_t at) {
  if (text[at] == '"') return std::max(scan_json_string(text, at).end, at + 1);
  return std::max(json_word_end(text, at), base::character_end(text, at));
}

using Repair = std::optional<JsonRepair>;

JsonRepair blank(std::size_t begin, std::size_t end) { return {begin, std::string(end - begin, ' ')}; }

/// A string, or a name, of as many bytes as what is to be replaced.
std::string string_of(std::size_t bytes) { return "\"" + std::string(bytes - 2, 'x') + "\""; }

/// A value that takes all of the place of what is none.
JsonRepair value_instead(std::size_t begin, std::size_t end) {
  return {begin, end - begin < 2 ? "0" : string_of(end - begin)};
}

/// `sign` between two tokens that have white space between them.
Repair sign_between(std::size_t end, std::size_t next, char sign) {
  return next > end ? Repair(JsonRepair{end, std::string(1, sign)}) : std::nullopt;
}

/// The sign that people write for `sign`, in whole characters; 0 when there is none at `at`.
std::size_t like_sign(std::string_view text, std::size_t at, char sign) {
  constexpr std::array<std::string_view, 3> kColons{"=", "：", "＝"};
  constexpr std::array<std::string_view, 4> kCommas{";", "，", "、", "；"};
  const auto length = [&](const auto& others) {
    const auto found = std::find_if(others.begin(), others.end(), [&](std::string_view other) {
      return text.substr(at, other.size()) == other;
    });
    return found == others.end() ? 0 : found->size();
  };
  return sign == ':' ? length(kColons) : length(kCommas);
}

Repair report_cut_off(std::string_view text, const JsonPosition& position, Problems& problems) {
  if (position.open.empty()) {
    problems.add(kJsonEmpty, text.size(), text.size());
    return std::nullopt;
  }
  const std::size_t bracket = position.open.back();
  const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bracket), '\n') + 1;
  problems.add(kJsonCutOff, position.begin, position.end,
               {{"bracket", std::string(1, text[bracket])}, {"line", std::to_string(line)}});
  return std::nullopt;
}

bool is_line_end(char c) { return c == '\r' || c == '\n'; }

/// True when the line behind `line_end` begins as if the string had been closed before it: a bracket, or a name.
bool looks_closed(std::string_view text, std::size_t line_end) {
  const std::size_t next = skip_json_space(text, line_end);
  if (next >= text.size() || text[next] == '}' || text[next] == ']') return true;
  if (text[next] != '"') return false;
  const StringToken name = scan_json_string(text, next);
  return name.fault == StringFault::none && text.substr(skip_json_space(text, name.end), 1) == ":";
}

/// A string with raw line ends in it, or without its closing quote: which of the two, the lines that follow tell.
JsonRepair closed_or_joined(std::string_view text, std::size_t begin) {
  JsonRepair repair{begin, {}};
  for (std::size_t at = begin; at < text.size() && text[at] != '"'; ++at) {
    if (is_line_end(text[at]) && looks_closed(text, at)) {
      const bool comma = at > begin ? repair.bytes.back() == ',' : text[begin - 1] == ',';
      if (comma && at == begin) return {begin - 1, "\","};
      if (comma) repair.bytes.back() = '"';
      repair.bytes.push_back(comma ? ',' : '"');
      return repair;
    }
    repair.bytes.push_back(static_cast<unsigned char>(text[at]) < 0x20 ? ' ' : text[at]);
  }
  return repair;
}

struct Reported {
  bool is_faulty = false;
  Repair repair = std::nullopt;
};

/// The fault of the string at `at`, if it has one.
Reported report_string(std::string_view text, std::size_t at, Problems& problems) {
  const StringToken token = scan_json_string(text, at);
  const std::string_view letters = text.substr(token.fault_begin, token.fault_end - token.fault_begin);
  switch (token.fault) {
    case StringFault::none:
      return {};
    case StringFault::unclosed:
      problems.add(kJsonUnclosedString, token.fault_begin, token.fault_end);
      return {true};
    case StringFault::control_character: {
      std::size_t first = 0;
      const std::string name = base::code_point_name(base::decode_utf8(letters, first));
      problems.add(kJsonControlInString, at, token.fault_begin, {{"character", name}});
      return {true, closed_or_joined(text, token.fault_begin)};
    }
    case StringFault::bad_escape:
      problems.add(kJsonBadEscape, token.fault_begin, token.fault_end, {{"given", excerpt(letters)}});
      return {true, blank(token.fault_begin, token.fault_end)};
    case StringFault::lone_surrogate:
      problems.add(kJsonLoneSurrogate, token.fault_begin, token.fault_end, {{"given", excerpt(letters)}});
      return {true, blank(token.fault_begin, token.fault_end)};
  }
  return {};
}

bool starts_value(char c) {
  return c == '"' || c == '{' || c == '[' || c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

bool is_word(char c) { return std::string_view(" \t\r\n{}[],:\"").find(c) == std::string_view::npos; }

bool starts_number(char c) { return c == '-' || c == '+' || c == '.' || (c >= '0' && c <= '9'); }

/// The end of the word at `at`, of the closing mark when it is written '…'.
std::size_t quoted_end(std::string_view text, std::size_t at) {
  if (text[at] == '\'') {
    const std::size_t close = text.find_first_of("'\r\n", at + 1);
    if (close != std::string_view::npos && text[close] == '\'') return close + 1;
  }
  return token_end(text, at);
}

Repair report_word(std::string_view text, std::size_t at, Problems& problems) {
  const std::size_t end = token_end(text, at);
  problems.add(starts_number(text[at]) ? kJsonBadNumber : kJsonUnexpected, at, end,
               {{"given", excerpt(text.substr(at, end - at))}});
  switch (text[at]) {
    case '}':
    case ']':
      return std::nullopt;
    case ',':
    case ':':
      return blank(at, end);
    default:
      return value_instead(at, quoted_end(text, at));
  }
}

Repair report_name(std::string_view text, std::size_t at, Problems& problems) {
  const std::size_t end = token_end(text, at);
  problems.add(kJsonNameExpected, at, end, {{"given", excerpt(text.substr(at, end - at))}});
  const std::size_t behind = quoted_end(text, at);
  const bool is_name = text.substr(skip_json_space(text, behind), 1) == ":";
  if (!is_name) return std::nullopt;
  if (behind - at >= 2) return JsonRepair{at, string_of(behind - at)};
  const bool is_behind_space = skip_json_space(text, at - 1) == at;
  return is_behind_space ? Repair(JsonRepair{at - 1, string_of(2)}) : std::nullopt;
}

bool is_comment(std::string_view text, std::size_t at) {
  return text.substr(at, 2) == "//" || text.substr(at, 2) == "/*";
}

Repair report_comment(std::string_view text, std::size_t at, Problems& problems) {
  const std::size_t line_end = std::min(text.find_first_of("\r\n", at), text.size());
  problems.add(kJsonComment, at, line_end);
  if (text[at + 1] == '/') return blank(at, line_end);
  const std::size_t close = text.find("*/", at + 2);
  return close == std::string_view::npos ? std::nullopt : Repair(blank(at, close + 2));
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20; }

/// Something that cannot be a value, or not a name, stands at `at`.
Repair report_token(std::string_view text, std::size_t at, bool name_wanted, Problems& problems) {
  const char c = text[at];
  if (c == '"') {
    if (Reported string = report_string(text, at, problems); string.is_faulty) return string.repair;
  }
  if (is_control(c)) return blank(at, report_forbidden(text, at, problems));
  if (is_comment(text, at)) return report_comment(text, at, problems);
  if (name_wanted && c != '}' && c != ']' && c != ',' && c != ':') return report_name(text, at, problems);
  return report_word(text, at, problems);
}

Repair report_behind_key(std::string_view text, const JsonPosition& position, std::size_t next, Problems& problems) {
  if (text[next] != ':') {
    const std::string_view key = text.substr(position.begin + 1, position.end - position.begin - 2);
    problems.add(kJsonMissingColon, position.begin, position.end, {{"name", excerpt(key)}});
    if (const std::size_t length = like_sign(text, next, ':')) {
      return JsonRepair{next, ":" + std::string(length - 1, ' ')};
    }
    return starts_value(text[next]) ? sign_between(position.end, next, ':') : std::nullopt;
  }
  const std::size_t value = skip_json_space(text, next + 1);
  if (value >= text.size()) return report_cut_off(text, position, problems);
  Repair repair = report_token(text, value, false, problems);
  const bool nothing = text[value] == ',' || text[value] == '}';  // "name": ,
  return nothing ? sign_between(next + 1, value, '0') : repair;
}

Repair report_behind_value(std::string_view text, const JsonPosition& position, std::size_t next, bool in_object,
                           Problems& problems) {
  if (text[next] == ',') {
    const std::size_t entry = skip_json_space(text, next + 1);
    if (entry >= text.size()) return report_cut_off(text, position, problems);
    if (text[entry] != '}' && text[entry] != ']') return report_token(text, entry, in_object, problems);
    problems.add(kJsonTrailingComma, next, next + 1);
    return blank(next, next + 1);
  }
  if (const std::size_t length = like_sign(text, next, ',')) {
    problems.add(kJsonUnexpected, next, next + length, {{"given", excerpt(text.substr(next, length))}});
    return JsonRepair{next, "," + std::string(length - 1, ' ')};
  }
  if (next == position.end && is_word(text[position.begin]) && is_word(text[next])) {
    return report_word(text, position.begin, problems);  // "01", "12月", "truely"
  }
  if (starts_value(text[next])) {
    problems.add(kJsonMissingComma, position.begin, position.end);
    return sign_between(position.end, next, ',');
  }
  const Repair repair = report_token(text, next, false, problems);
  if (text[next] != '}' && text[next] != ']') return repair;
  // The wrong bracket, or one that is missing before it: what follows tells.
  const bool goes_on = text.substr(skip_json_space(text, next + 1), 1) == ",";
  return goes_on ? Repair(JsonRepair{next, in_object ? "}" : "]"}) : std::nullopt;
}

}  // namespace

Repair report_json_fault(std::string_view text, const JsonPosition& position, Problems& problems) {
  const std::size_t next = skip_json_space(text, position.end);
  const bool in_object = !position.open.empty() && text[position.open.back()] == '{';
  if (next >= text.size()) return report_cut_off(text, position, problems);
  if (is_control(text[next]) || is_comment(text, next)) return report_token(text, next, false, problems);
  if (position.after == After::value && position.open.empty()) {
    problems.add(kJsonTextBehind, next, token_end(text, next));
    return std::nullopt;
  }
  switch (position.after) {
    case After::key:
      return report_behind_key(text, position, next, problems);
    case After::value:
      return report_behind_value(text, position, next, in_object, problems);
    case After::start:
    case After::opening:
      break;
  }
  const Repair repair = report_token(text, next, in_object, problems);
  return position.open.empty() ? std::nullopt : repair;  // no JSON at all
}

}  // namespace chohyo::tree
