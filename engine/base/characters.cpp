#include "base/characters.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace chohyo::base {
namespace {

struct Range {
  char32_t first, last;
};

/// Default_Ignorable_Code_Point (UAX #44) that people type or paste without noticing: they are pointed out, since text
/// with them is found by no search, but they change neither words nor order. All others of that property are `hidden`.
constexpr std::array kZeroWidth{
    Range{0x00AD, 0x00AD},  // soft hyphen: one program shows it at a line end, another never
    Range{0x034F, 0x034F},  // combining grapheme joiner
    Range{0x115F, 0x1160},  // Hangul fillers, also 3164 and FFA0: letters without a shape
    Range{0x17B4, 0x17B5},  // Khmer inherent vowels, deprecated
    Range{0x180E, 0x180E},  // Mongolian vowel separator
    Range{0x200B, 0x200D},  // zero width space, non-joiner, joiner
    Range{0x2060, 0x2064},  // word joiner, invisible operators
    Range{0x3164, 0x3164},
    Range{0xFEFF, 0xFEFF},  // zero width no-break space; a byte order mark only where a file begins
    Range{0xFFA0, 0xFFA0},
};

/// Interlinear annotation (UTR #20 keeps it out of interchange: a program that ignores the anchors shows the ruby as
/// words of the text) and the object replacement character (stands for a picture that is not there).
constexpr Range kAnnotation{0xFFF9, 0xFFFC};

constexpr char32_t kBrailleBlank = 0x2800;  // a symbol (So) whose glyph is white space

bool contains(Range range, char32_t c) { return range.first <= c && c <= range.last; }

/// Kana, kanji and full-width forms: what nearly every text here is made of, without a look at ICU's tables.
bool is_plain_japanese(char32_t c) {
  return contains({0x3041, 0x3096}, c) || contains({0x30A1, 0x30FE}, c) || contains({0x4E00, 0x9FFF}, c) ||
         contains({0xFF01, 0xFF5E}, c) || contains({0x3001, 0x3029}, c);
}

bool is_pictograph(char32_t c) { return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC); }

/// The code point before byte `at`, which moves to its begin.
char32_t decode_before(std::string_view text, std::size_t& at) {
  while ((static_cast<unsigned char>(text[--at]) & 0xC0) == 0x80) continue;
  std::size_t end = at;
  return decode_utf8(text, end);
}

void append_escaped(std::string& out, char32_t c) {
  const CharacterKind kind = kind_of(c);
  const bool shown = kind == CharacterKind::visible || kind == CharacterKind::selector ||
                     kind == CharacterKind::private_use || c == U' ' || c == U'\u3000';
  if (shown) {
    append_utf8(out, c);
  } else {
    out += "<" + code_point_name(c) + ">";
  }
}

std::string byte_name(char byte) { return "<0x" + std::string(hex_pair(byte)) + ">"; }

}  // namespace

CharacterKind kind_of(char32_t c) {
  if (c < 0x80) {
    if (c == U' ' || c == U'\t' || c == U'\n') return CharacterKind::space;
    return c < 0x20 || c == 0x7F ? CharacterKind::control : CharacterKind::visible;
  }
  if (is_plain_japanese(c)) return CharacterKind::visible;
  const auto cp = static_cast<UChar32>(c);
  switch (u_charType(cp)) {
    case U_CONTROL_CHAR:
    case U_UNASSIGNED:  // noncharacters included
    case U_SURROGATE:
    case U_LINE_SEPARATOR:  // breaks a line on the page and not in a cell
    case U_PARAGRAPH_SEPARATOR:
      return CharacterKind::control;
    case U_PRIVATE_USE_CHAR:
      return CharacterKind::private_use;
    case U_SPACE_SEPARATOR:
      return CharacterKind::space;
    default:
      break;
  }
  if (c == kBrailleBlank) return CharacterKind::space;
  if (contains(kAnnotation, c)) return CharacterKind::hidden;
  if (u_hasBinaryProperty(cp, UCHAR_BIDI_CONTROL)) return CharacterKind::direction;
  if (!u_hasBinaryProperty(cp, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return CharacterKind::visible;
  if (u_hasBinaryProperty(cp, UCHAR_VARIATION_SELECTOR)) return CharacterKind::selector;
  const bool is_zero_width =
      std::any_of(kZeroWidth.begin(), kZeroWidth.end(), [c](Range range) { return contains(range, c); });
  return is_zero_width ? CharacterKind::zero_width : CharacterKind::hidden;
}

bool has_visible(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CharacterKind kind = kind_of(decode_utf8(text, i));
    if (kind == CharacterKind::visible || kind == CharacterKind::private_use) return true;
  }
  return false;
}

std::string without_invisible(std::string_view text) {
  std::string out;
  std::size_t end = 0;  // of what can be seen so far
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const CharacterKind kind = kind_of(decode_utf8(text, i));
    const bool is_space = kind == CharacterKind::space;
    const bool is_kept = kind == CharacterKind::visible || kind == CharacterKind::selector ||
                         kind == CharacterKind::private_use;
    if (is_kept || (is_space && !out.empty())) out += text.substr(begin, i - begin);
    if (is_kept) end = out.size();
  }
  out.resize(end);
  return out;
}

bool is_emoji_joiner(std::string_view text, std::size_t at) {
  constexpr std::size_t kJoinerBytes = 3;
  std::size_t before = at, behind = at + kJoinerBytes;
  if (before == 0 || behind >= text.size()) return false;
  char32_t c = decode_before(text, before);
  while (before > 0 && (c == 0xFE0F || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI_MODIFIER))) {
    c = decode_before(text, before);
  }
  return is_pictograph(c) && is_pictograph(decode_utf8(text, behind));
}

std::string made_visible(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; })) return std::string(text);
  std::string out;
  while (!text.empty()) {
    const auto bad = find_invalid_utf8(text);
    const std::string_view good = text.substr(0, bad.value_or(text.size()));
    for (std::size_t i = 0; i < good.size();) append_escaped(out, decode_utf8(good, i));
    if (!bad) break;
    out += byte_name(text[*bad]);
    text.remove_prefix(*bad + 1);
  }
  return out;
}

}  // namespace chohyo::base
