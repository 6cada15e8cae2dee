#include "layout/findings.hpp"

#include <utility>

#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "layout/codes.hpp"

namespace chohyo::layout {
namespace {

constexpr std::size_t kExcerpt = 20;     // characters of a text that is nobody's answer, enough to find it
constexpr std::size_t kLongValue = 100;  // characters; a shorter value alone makes nothing as tall as a page

std::string excerpt(std::string_view words) {
  std::size_t end = 0;
  for (std::size_t n = 0; n < kExcerpt && end < words.size(); ++n) base::decode_utf8(words, end);
  return std::string(words.substr(0, end)) + (end < words.size() ? "…" : "");
}

/// The answer an inline prints and its span; null and nowhere for words of the form.
std::pair<const document::Input*, diag::Span> origin(const document::Inline& owner) {
  if (const auto* text = std::get_if<document::Text>(&owner))
    return {text->input ? &*text->input : text->origin ? &*text->origin : nullptr, text->span};
  if (const auto* choice = std::get_if<document::Choice>(&owner)) return {&choice->input, choice->span};
  if (const auto* date = std::get_if<document::DateSlot>(&owner)) return {&date->input, date->span};
  if (const auto* value = std::get_if<document::ValueSlot>(&owner)) return {&value->input, value->span};
  return {nullptr, {}};
}

/// What an inline of running words says; nothing for words that are the same in every document.
std::string_view running_words(const document::Inline& owner) {
  if (const auto* text = std::get_if<document::Text>(&owner)) return text->fixed ? std::string_view() : text->text;
  if (const auto* reference = std::get_if<document::Reference>(&owner)) return reference->text;
  return {};
}

}  // namespace

void Findings::report_missing(const font::MissingGlyph& glyph, const document::Inline& owner, std::string_view words) {
  auto [input, span] = origin(owner);
  std::string name = base::code_point_name(glyph.code_point);
  std::string character;
  base::append_utf8(character, glyph.code_point);
  // Running words of the form may hold what the file says of the facility: then that is the place.
  const document::Fact* fact = nullptr;
  if (!span || span.source != document_.source.get()) {
    fact = document::find_fact(document_.facts, running_words(owner), character);
    if (fact) span = fact->span;
    if (fact && !input) input = &fact->input;
  }
  if (glyph.variation_selector != 0) {
    name += " " + base::code_point_name(glyph.variation_selector);
    base::append_utf8(character, glyph.variation_selector);
  } else if (base::kind_of(glyph.code_point) == base::CharacterKind::control) {
    character = "?";  // a control character would garble the message itself
  }
  const std::string path = input ? input->path() : std::string();
  const std::string facility = excerpt(document_.metadata.facility);
  diag::Arguments arguments{{"code_point", name},
                            {"character", character},
                            {"place", path.empty() ? excerpt(words) : path},
                            {"facility", facility.empty() ? "-" : facility}};
  if (glyph.cause == font::MissingGlyph::Cause::face_unusable) {
    return report_unusable(glyph.face, span, std::move(arguments), input);
  }
  const bool crowded = glyph.cause == font::MissingGlyph::Cause::too_many_marks;
  if (crowded) arguments.push_back({"count", std::to_string(glyph.marks)});
  report(diag::make(crowded ? kTooManyMarks : kGlyphMissing, span, std::move(arguments),
                    input ? input->label() : std::string(), path));
}

/// The face's own failure, which names its file, and the first character of this document that needs the face. With the
/// main face out of reach that would be every character.
void Findings::report_unusable(font::FaceId face, diag::Span span, diag::Arguments character,
                               const document::Input* input) {
  if (!unusable_.insert(face).second) return;
  if (auto problem = fonts_.problem(face)) report(std::move(*problem));
  character.push_back({"font", std::string(fonts_.family(face))});
  report(diag::make(kFaceUnusable, span, std::move(character), input ? input->label() : std::string(),
                    input ? input->path() : std::string()));
}

void Findings::report_too_tall(std::string_view words) {
  const document::Fact* fact = document::find_fact(document_.facts, words);
  const std::size_t length = fact ? base::count_code_points(fact->text) : 0;
  if (length < kLongValue) {
    report(
        diag::make(kLineTooTall, place_,
                   {{"place", excerpt(words)},
                    {"hint",
                     "様式定義のこの部分の高さ（文字の大きさ、枠の高さと罫線の数、繰り返す見出し行）か、ページの余白を見直してください"},
                    {"hint_en",
                     "check how tall the form pack makes this (type sizes, a box's height and lines, repeated header "
                     "rows), and the page's margins"}}));
    return;
  }
  const document::Input& input = fact->input;
  report(diag::make(
      kLineTooTall, fact->span,
      {{"place", input.path() + " (" + excerpt(document_.metadata.facility) + ")"},
       {"hint",
        input.label() + "は " + std::to_string(length) + " 字あります。ページをまたげない欄なので、短くしてください"},
       {"hint_en", "shorten it: it has " + std::to_string(length) + " characters and cannot go on on the next page"}},
      input.label(), input.path()));
}

void Findings::report_too_narrow(std::string_view words) {
  report(diag::make(kBoxTooNarrow, place_, {{"text", excerpt(words)}}));
}

void Findings::report_unsettled(std::size_t assumed, std::size_t made) {
  const document::Metadata& metadata = document_.metadata;
  report(diag::make(kPagesUnsettled, {},
                    {{"title", metadata.title},
                     {"facility", metadata.facility.empty() ? "-" : metadata.facility},
                     {"assumed", std::to_string(assumed)},
                     {"made", std::to_string(made)}}));
}

void Findings::report(diag::Diagnostic diagnostic) {
  std::string key(diagnostic.code->id);
  for (const diag::Argument& argument : diagnostic.arguments) key.append(1, '\0').append(argument.text);
  if (seen_.insert(std::move(key)).second) diagnostics_.push_back(std::move(diagnostic));
}

}  // namespace chohyo::layout
