#include "answers/values.hpp"

#include <algorithm>
#include <utility>

#include "answers/codes.hpp"
#include "base/answer_path.hpp"
#include "base/characters.hpp"
#include "base/unicode.hpp"
#include "base/utf8.hpp"

namespace chohyo::answers {
namespace {

/// The place of the bytes [begin, end) of the value; of the whole value when entities or escapes stand in it.
diag::Span part(const Field& field, std::size_t begin, std::size_t end) {
  if (!field.span) return field.span;
  const std::string_view written =
      field.span.source->text().substr(field.span.begin, field.span.end - field.span.begin);
  if (written != field.text) return field.span;
  diag::Span span = field.span;
  span.begin = field.span.begin + static_cast<std::uint32_t>(begin);
  span.end = field.span.begin + static_cast<std::uint32_t>(end);
  return span;
}

/// CJK compatibility ideographs are other letters for the people who bear them in their names, though NFC would replace
/// some of them (U+FA19 神 by U+795E 神): they are no sign of careless text.
bool is_compatibility_ideograph(char32_t c) { return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F); }

/// Kana, kanji, Japanese punctuation and full-width forms: a text of these alone is in NFC, since nothing in it joins
/// what stands before it and nothing has another form.
bool never_composes(char32_t c) {
  const auto within = [c](char32_t first, char32_t last) { return first <= c && c <= last; };
  return within(0x3000, 0x3029) || within(0x3030, 0x3096) || within(0x309B, 0x30FF) || within(0x4E00, 0x9FFF) ||
         within(0xFF01, 0xFF5E);
}

bool is_normalized(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = base::decode_utf8(text, i);
    base::append_utf8(plain, is_compatibility_ideograph(c) ? U'一' : c);
  }
  return base::to_nfc(plain) == plain;
}

}  // namespace

void check_value(const Field& field, const std::string& record, std::size_t longest, tree::Problems& problems) {
  using Kind = base::CharacterKind;
  const std::string_view text = field.text;
  const auto path = [&] { return base::path_to(record, field.name); };
  if (text.size() > longest) {
    if (const std::size_t count = base::count_code_points(text); count > longest) {
      problems.add(diag::make(
          kTooLong, field.span,
          {{"name", tree::excerpt(field.name)}, {"count", std::to_string(count)}, {"limit", std::to_string(longest)}},
          {}, path()));
      return;
    }
  }
  bool forbidden = false, direction = false, zero_width = false, private_use = false, replacement = false, plain = true;
  const auto add = [&](bool& seen, const diag::Code& code, std::size_t begin, std::size_t end, char32_t c) {
    if (!seen) {
      diag::Arguments arguments;
      if (c != 0xFFFD) arguments.push_back({"character", base::code_point_name(c)});
      problems.add(diag::make(code, part(field, begin, end), std::move(arguments), {}, path()));
    }
    seen = true;
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = base::decode_utf8(text, i);
    if (c >= 0x20 && c < 0x7F) continue;
    plain = plain && never_composes(c);
    if (c == 0xFFFD) {
      add(replacement, kReplacementCharacter, begin, i, c);
      continue;
    }
    switch (base::kind_of(c)) {
      case Kind::visible:
      case Kind::space:
      case Kind::selector:
        break;
      case Kind::zero_width:
        if (!base::is_emoji_joiner(text, begin)) add(zero_width, kZeroWidth, begin, i, c);
        break;
      case Kind::direction:
        add(direction, kDirectionControl, begin, i, c);
        break;
      case Kind::private_use:
        add(private_use, kPrivateUse, begin, i, c);
        break;
      case Kind::hidden:
      case Kind::control:
        add(forbidden, kForbiddenInValue, begin, i, c);
        break;
    }
  }
  if (!plain && !is_normalized(text)) problems.add(diag::make(kNotNormalized, field.span, {}, {}, path()));
}

}  // namespace chohyo::answers
