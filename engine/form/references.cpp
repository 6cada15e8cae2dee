#include "form/codes.hpp"
#include "form/pack_parts.hpp"
#include "form/suggestion.hpp"

namespace chohyo::form {
namespace {

struct Noun {
  std::string ja, en;
};

void note_unknown(ElementReader& reader, const Noun& noun, std::string_view name, diag::Span span,
                  const std::vector<std::string>& candidates) {
  const Suggestion hint = suggest(name, candidates);
  reader.note(kUnknownReference, span, {noun.ja, std::string(name), noun.en, hint.ja, hint.en});
}

}  // namespace

const Style* style_reference(ElementReader& reader, const tree::Element& element, std::string_view attribute,
                             const Form& form) {
  const std::string name = reader.required(element, attribute);
  if (name.empty()) return nullptr;
  std::vector<std::string> candidates;
  for (const auto& style : form.styles) {
    if (style->id == name) return style.get();
    candidates.push_back(style->id);
  }
  note_unknown(reader, {"書体", "style"}, name, element.find(attribute)->span, candidates);
  return nullptr;
}

std::string option_reference(ElementReader& reader, const tree::Element& element, const Form& form) {
  const tree::Attribute* found = element.find("option");
  if (!found) return {};
  std::vector<std::string> candidates;
  for (const SwitchOption& option : form.options) {
    if (option.id == found->value) return found->value;
    candidates.push_back(option.id);
  }
  note_unknown(reader, {"切り替え", "option"}, found->value, found->span, candidates);
  return {};
}

std::optional<std::size_t> field_reference(ElementReader& reader, std::string_view id, diag::Span span,
                                           const Form& form) {
  std::vector<std::string> candidates;
  for (std::size_t i = 0; i < form.fields.size(); ++i) {
    if (form.fields[i].id == id) return i;
    candidates.push_back(form.fields[i].id);
  }
  note_unknown(reader, {"欄", "field"}, id, span, candidates);
  return std::nullopt;
}

std::optional<std::size_t> column_reference(ElementReader& reader, const tree::Element& element, const Table& table) {
  const std::string name = reader.required(element, "column");
  if (name.empty()) return std::nullopt;
  std::vector<std::string> candidates;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].id == name) return i;
    candidates.push_back(table.columns[i].id);
  }
  note_unknown(reader, {"列", "column"}, name, element.find("column")->span, candidates);
  return std::nullopt;
}

LeafScope body_scope(const Form& form) {
  LeafScope scope;
  scope.vendor = form.per == Per::vendor;
  return scope;
}

Provenance provenance_of(ElementReader& reader, const tree::Element& element) {
  return reader.word<Provenance>(element, "provenance",
                                 {{"official", Provenance::official}, {"chohyo", Provenance::chohyo}},
                                 Provenance::official);
}

}  // namespace chohyo::form
