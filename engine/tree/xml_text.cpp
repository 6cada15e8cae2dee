#include "tree/xml_text.hpp"

#include <algorithm>
#include <charconv>

#include "base/utf8.hpp"
#include "tree/codes.hpp"
#include "tree/source_check.hpp"

namespace chohyo::tree {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool is_name_start_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// XML 1.0 §2.2, production 2, for Unicode scalar values.
bool is_xml_character(char32_t c) {
  return c == U'\t' || c == U'\n' || c == U'\r' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
         (c >= 0x10000 && c <= 0x10FFFF);
}

/// A cursor for the fixed grammar of the declaration.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  bool skip_space() {
    const std::size_t before = at_;
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    return at_ > before;
  }
  bool take(std::string_view expected) {
    if (text_.substr(at_, expected.size()) != expected) return false;
    at_ += expected.size();
    return true;
  }
  /// = and a quoted value of letters, digits and `. _ -`.
  bool take_value(Range& value) {
    skip_space();
    if (!take("=")) return false;
    skip_space();
    if (at_ >= text_.size() || (text_[at_] != '"' && text_[at_] != '\'')) return false;
    const char quote = text_[at_++];
    value.begin = at_;
    while (at_ < text_.size() && static_cast<unsigned char>(text_[at_]) < 0x80 && is_name_byte(text_[at_])) ++at_;
    value.end = at_;
    return at_ < text_.size() && text_[at_++] == quote;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

bool equals_ignoring_case(std::string_view a, std::string_view lower) {
  return std::equal(a.begin(), a.end(), lower.begin(), lower.end(),
                    [](char x, char y) { return (x >= 'A' && x <= 'Z' ? static_cast<char>(x + 32) : x) == y; });
}

/// Productions 23 to 26, 32 and 80; leaves the encoding's place in `encoding`.
bool is_declaration(std::string_view text, Cursor cursor, Range& encoding) {
  Range version;
  if (!cursor.take("<?xml") || !cursor.skip_space() || !cursor.take("version") || !cursor.take_value(version)) {
    return false;
  }
  if (version.of(text) != "1.0") return false;
  bool space = cursor.skip_space();
  if (space && cursor.take("encoding")) {
    if (!cursor.take_value(encoding)) return false;
    space = cursor.skip_space();
  }
  if (space && cursor.take("standalone")) {
    Range value;
    if (!cursor.take_value(value) || (value.of(text) != "yes" && value.of(text) != "no")) return false;
    cursor.skip_space();
  }
  return cursor.take("?>");
}

/// The number of a character reference ("#65", "#x41"); a value that is no character when it is too large.
bool parse_character_number(std::string_view body, char32_t& out) {
  body.remove_prefix(1);
  const bool hexadecimal = body.starts_with('x');
  if (hexadecimal) body.remove_prefix(1);
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), number, hexadecimal ? 16 : 10);
  if (end != body.data() + body.size() || error == std::errc::invalid_argument) return false;
  out = error == std::errc::result_out_of_range ? char32_t{0} : char32_t{number};
  return true;
}

}  // namespace

bool is_name_byte(char c) { return is_name_start_byte(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

StartTag scan_start_tag(std::string_view text, std::size_t begin) {
  StartTag tag;
  tag.begin = begin;
  tag.end = begin + 1;
  std::size_t& at = tag.end;
  const auto scan_name = [&] {
    Range name{at, at};
    while (at < text.size() && is_name_byte(text[at])) ++at;
    name.end = at;
    return name;
  };
  const auto skip_space = [&] {
    const std::size_t before = at;
    while (at < text.size() && is_space(text[at])) ++at;
    return at > before;
  };
  const auto fail = [&](TagFault fault) {
    tag.fault = at >= text.size() ? TagFault::end_of_text : fault;
    return tag;
  };

  tag.name = scan_name();
  for (;;) {
    const bool space = skip_space();
    if (at >= text.size()) return fail(TagFault::end_of_text);
    if (text[at] == '>') {
      ++at;
      return tag;
    }
    if (text[at] == '/') {
      ++at;
      if (at >= text.size() || text[at] != '>') return fail(TagFault::other);
      ++at;
      tag.empty = true;
      return tag;
    }
    if (!is_name_start_byte(text[at])) return fail(TagFault::other);
    if (!space) return fail(TagFault::attribute);
    AttributeRange attribute;
    attribute.name = scan_name();
    skip_space();
    if (at >= text.size() || text[at] != '=') return fail(TagFault::attribute);
    ++at;
    skip_space();
    if (at >= text.size() || (text[at] != '"' && text[at] != '\'')) return fail(TagFault::attribute);
    const std::size_t close = text.find(text[at], at + 1);
    ++at;
    if (close == std::string_view::npos) {
      tag.fault = TagFault::unclosed_value;
      return tag;
    }
    attribute.value = {at, close};
    at = close + 1;
    tag.attributes.push_back(attribute);
  }
}

Range trim(std::string_view text, Range range) {
  while (range.begin < range.end && is_space(text[range.end - 1])) --range.end;
  while (range.begin < range.end && is_space(text[range.begin])) ++range.begin;
  return range;
}

std::vector<Range> check_characters(std::string_view text, Problems& problems) {
  std::vector<Range> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_control = static_cast<unsigned char>(c) < 0x20 && !is_space(c);
    const bool is_noncharacter =
        c == '\xEF' && (text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF");
    if (!is_control && !is_noncharacter) continue;
    const std::size_t end = report_forbidden(text, i, problems);
    if (is_control) out.push_back({i, end});
    i = end - 1;
  }
  return out;
}

bool check_references(std::string_view text, Range range, Problems& problems) {
  constexpr std::string_view kEntities[] = {"amp", "lt", "gt", "quot", "apos"};
  bool good = true;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (text[at] != '&') continue;
    std::size_t end = at + 1;
    while (end < range.end && (is_name_byte(text[end]) || text[end] == '#')) ++end;
    const std::string_view body = text.substr(at + 1, end - at - 1);
    const bool closed = end < range.end && text[end] == ';';
    const std::size_t behind = closed ? end + 1 : end;
    char32_t number = 0;
    const diag::Code* fault = nullptr;
    if (closed && body.starts_with('#') && parse_character_number(body, number)) {
      if (!is_xml_character(number)) fault = &kForbiddenReference;
    } else if (!closed || std::find(std::begin(kEntities), std::end(kEntities), body) == std::end(kEntities)) {
      fault = &kBadReference;
    }
    if (fault) problems.add(*fault, at, behind, {{"reference", excerpt(text.substr(at, behind - at))}});
    good = good && !fault;
    at = end - 1;
  }
  return good;
}

Range check_declaration(std::string_view text, std::size_t begin, Problems& problems) {
  const std::string_view start = text.substr(begin, 6);
  if (!start.starts_with("<?xml") || start.size() < 6 || is_name_byte(start[5])) return {};
  Range encoding;
  if (!is_declaration(text, Cursor(text, begin), encoding)) {
    const std::size_t close = text.find("?>", begin);
    const std::size_t line_end = std::min(text.find_first_of("\r\n", begin), text.size());
    const Range declaration{begin, close == std::string_view::npos ? line_end : close + 2};
    problems.add(kBadDeclaration, declaration.begin, declaration.end);
    return declaration;
  }
  if (encoding.end > encoding.begin && !equals_ignoring_case(encoding.of(text), "utf-8")) {
    problems.add(kWrongEncoding, encoding.begin, encoding.end, {{"encoding", excerpt(encoding.of(text))}});
  }
  return {};
}

}  // namespace chohyo::tree
