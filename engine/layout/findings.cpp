#include "layout/findings.hpp"

#include <utility>

#include "base/unicode.hpp"
#include "base/utf8.hpp"
#include "layout/codes.hpp"

namespace chohyo::layout {
namespace {

constexpr std::size_t kExcerpt = 20;  // characters of a text that is nobody's answer, enough to find it

std::string excerpt(std::string_view words) {
  std::size_t end = 0;
  for (std::size_t n = 0; n < kExcerpt && end < words.size(); ++n) base::decode_utf8(words, end);
  return std::string(words.substr(0, end)) + (end < words.size() ? "…" : "");
}

/// The answer an inline prints and its span; null and nowhere for words of the form.
std::pair<const document::Input*, diag::Span> origin(const document::Inline& owner) {
  if (const auto* text = std::get_if<document::Text>(&owner))
    return {text->input ? &*text->input : nullptr, text->span};
  if (const auto* choice = std::get_if<document::Choice>(&owner)) return {&choice->input, choice->span};
  if (const auto* date = std::get_if<document::DateSlot>(&owner)) return {&date->input, date->span};
  return {nullptr, {}};
}

}  // namespace

void Findings::report_missing(const font::MissingGlyph& glyph, const document::Inline& owner, std::string_view words) {
  const auto [input, span] = origin(owner);
  std::string name = base::code_point_name(glyph.code_point);
  std::string character;
  base::append_utf8(character, glyph.code_point);
  if (glyph.variation_selector != 0) {
    name += " " + base::code_point_name(glyph.variation_selector);
    base::append_utf8(character, glyph.variation_selector);
  } else if (base::is_forbidden_character(glyph.code_point)) {
    character = "?";  // a control character would garble the message itself
  }
  const std::string path = input ? input->path : std::string();
  const std::string& facility = document_.metadata.facility;
  report(diag::make(kGlyphMissing, span,
                    {name, character, path.empty() ? excerpt(words) : path, facility.empty() ? "-" : facility},
                    input ? input->label : std::string(), path));
}

void Findings::report_too_tall(std::string_view words) { report(diag::make(kLineTooTall, {}, {excerpt(words)})); }

void Findings::report_too_narrow(std::string_view words) { report(diag::make(kBoxTooNarrow, {}, {excerpt(words)})); }

void Findings::report(diag::Diagnostic diagnostic) {
  std::string key(diagnostic.code->id);
  for (const std::string& argument : diagnostic.arguments) key.append(1, '\0').append(argument);
  if (seen_.insert(std::move(key)).second) diagnostics_.push_back(std::move(diagnostic));
}

}  // namespace chohyo::layout
