#include "layout/text_setter.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <utility>

namespace chohyo::layout {
namespace {

// Choices, dates and fixed words of all forms together stay far below this; beyond it something else is being fed in,
// and starting over keeps memory flat.
constexpr std::size_t kMostKept = 8192;
constexpr std::size_t kLongestKey = 4096;  // bytes; a longer text is printed once

template <class T>
void append_value(std::string& key, const T& value) {
  static_assert(std::is_trivially_copyable_v<T>);
  key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void append_words(std::string& key, std::string_view words) {
  append_value(key, words.size());
  key += words;
}

/// Appends what decides how the inline is set; false when it may differ from document to document without end.
bool append_inline(std::string& key, const document::Inline& piece, PageNumbers numbers) {
  append_value(key, piece.index());
  if (const auto* text = std::get_if<document::Text>(&piece)) {
    append_words(key, text->text);
    return text->fixed || text->text.empty();
  }
  if (const auto* choice = std::get_if<document::Choice>(&piece)) {
    append_value(key, choice->options.size());
    for (const form::Option& option : choice->options) append_words(key, option.text);
    append_value(key, choice->shows_all);
    append_words(key, choice->separator);
    append_words(key, choice->alt);
    append_value(key, choice->marks);
    append_value(key, choice->chosen.size());
    for (const std::size_t option : choice->chosen) append_value(key, option);
    return true;
  }
  if (const auto* reference = std::get_if<document::Reference>(&piece)) {
    append_words(key, reference->text);
    append_words(key, reference->anchor);
    append_words(key, reference->uri);
    append_value(key, reference->raised);
    return reference->fixed;
  }
  if (const auto* slot = std::get_if<document::DateSlot>(&piece)) {
    const bool filled = slot->date.has_value();
    append_value(key, filled ? static_cast<unsigned>(slot->date->month()) : 0U);
    append_value(key, filled ? static_cast<unsigned>(slot->date->day()) : 0U);
    append_value(key, slot->shows_blank);
    append_value(key, slot->format);
    append_words(key, slot->words);
    return true;
  }
  if (const auto* slot = std::get_if<document::ValueSlot>(&piece)) {
    append_words(key, slot->words);
    append_value(key, slot->field->kind);
    return slot->value.index() == 0 || slot->field->kind == form::FieldKind::checkbox;
  }
  append_value(key, std::holds_alternative<document::PageNumber>(piece) ? numbers.page : numbers.count);
  return false;
}

/// Makes the key of a paragraph: the whole value, not the addresses of what belongs to a form, for forms come and go
/// and what is kept stays. True when all its words are fixed.
bool make_key(std::string& key, const document::Paragraph& paragraph, Pt width, PageNumbers numbers) {
  const form::Style& style = style_of(paragraph);
  key.clear();
  append_value(key, width.value);
  append_value(key, style.size.value);
  append_value(key, style.leading.value);
  append_value(key, style.bold);
  append_value(key, style.strict);
  append_value(key, style.family);
  append_value(key, style.letter_spacing.value / style.size.value);
  append_value(key, style.gray);
  append_value(key, paragraph.align);
  append_value(key, paragraph.level);
  append_value(key, paragraph.least_lines);
  append_words(key, paragraph.marker);
  bool fixed = true;
  for (const document::Inline& piece : paragraph.inlines) fixed = append_inline(key, piece, numbers) && fixed;
  return fixed;
}

}  // namespace

SetTextPtr TextSetter::set(const document::Paragraph& paragraph, Pt width, PageNumbers numbers, Findings& findings) {
  const bool fixed = make_key(key_, paragraph, width, numbers);
  Kept& kept = fixed ? of_run_ : of_document_;
  if (const auto found = kept.find(std::string_view(key_)); found != kept.end()) return found->second;
  Composed composed = compose(paragraph, fonts_, numbers, findings);
  const std::shared_ptr<SetText> text = set(composed, paragraph, width, style_of(paragraph).size, findings);
  // What is reported must be reported again for the next document.
  if (composed.complete && !text->overfull && key_.size() <= kLongestKey) {
    if (kept.size() >= kMostKept) kept.clear();
    text->kept = fixed;
    kept.emplace(key_, text);
  }
  return text;
}

std::shared_ptr<SetText> TextSetter::set(Composed& composed, const document::Paragraph& paragraph, Pt width, Pt size,
                                         Findings& findings) const {
  const bool hangs = paragraph.level > 0 || !paragraph.marker.empty();
  const SetText marker = hangs ? set_marker(paragraph, width, size, findings) : SetText();
  const Pt indent = marker.lines.empty() ? Pt{0} : marker.lines.front().x + marker.lines.front().width;
  const Pt room = hangs ? std::max(width - indent, size) : width;
  stretch_blanks(composed, room, size);
  auto text = std::make_shared<SetText>(set_lines(composed, paragraph, room, size));
  if (text->overfull) findings.report_too_narrow(composed.text);
  if (hangs) hang(*text, indent, marker);
  if (text->lines.size() < paragraph.least_lines) add_blank_lines(*text, paragraph.least_lines);
  return text;
}

/// The marker on a line of its own, set in by the paragraph's level; the line's width is what the words keep free.
SetText TextSetter::set_marker(const document::Paragraph& paragraph, Pt width, Pt size, Findings& findings) const {
  constexpr double kGap = 0.3;  // em behind a marker that is not set on the em, as (a) and 1.
  document::Paragraph words{paragraph.style, form::Align::start, {}};
  words.inlines.emplace_back(document::Text{paragraph.marker, true, std::nullopt, {}});
  Composed composed = compose(words, fonts_, {}, findings);
  SetText out = set_lines(composed, words, width, size);
  const Pt shift = size * static_cast<double>(paragraph.level);
  SetLine& line = out.lines.front();
  line.x = shift;
  for (SetRun& run : out.runs) run.x += shift;
  const bool narrow = std::fmod(line.width.value, size.value) > 0.01 * size.value;
  if (narrow) line.width += size * kGap;
  return out;
}

}  // namespace chohyo::layout
