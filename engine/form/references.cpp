#include "form/codes.hpp"
#include "form/grammar_words.hpp"
#include "form/leaf_names.hpp"
#include "form/pack_parts.hpp"
#include "form/suggestion.hpp"

namespace chohyo::form {
namespace {

struct Noun {
  std::string ja, en;
};

template <class Named>
const std::string& id_of(const Named& one) {
  return one.id;
}
const std::string& id_of(const std::unique_ptr<Style>& style) { return style->id; }

/// The place of that id in the list; a defect with what there is if there is none.
template <class List>
std::optional<std::size_t> place_of(ElementReader& reader, const Noun& noun, const List& list, std::string_view name,
                                    diag::Span span) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (id_of(list[i]) == name) return i;
  }
  reader.note(kUnknownReference, span, {{"what", noun.ja}, {"given", std::string(name)}, {"what_en", noun.en}}, [&] {
    std::vector<std::string> candidates;
    for (const auto& one : list) candidates.push_back(id_of(one));
    return suggest(name, candidates);
  });
  return std::nullopt;
}

}  // namespace

const Style* style_reference(ElementReader& reader, const tree::Element& element, std::string_view attribute,
                             const Form& form) {
  const std::string name = reader.required(element, attribute);
  if (name.empty()) return nullptr;
  const auto place = place_of(reader, {"書体", "style"}, form.styles, name, element.find(attribute)->span);
  return place ? form.styles[*place].get() : nullptr;
}

std::string option_reference(ElementReader& reader, const tree::Element& element, const Form& form) {
  const tree::Attribute* found = element.find("option");
  if (!found) return {};
  const auto place = place_of(reader, {"切り替え", "option"}, form.options, found->value, found->span);
  return place ? found->value : std::string();
}

std::optional<std::size_t> page_reference(ElementReader& reader, const tree::Element& element, const Form& form) {
  const tree::Attribute* found = element.find("page");
  if (!found) return std::nullopt;
  std::vector<PageSetup> named;
  for (std::size_t i = 0; i < form.page_setups(); ++i) named.push_back(form.page_setup(i));
  return place_of(reader, {"用紙", "page"}, named, found->value, found->span);
}

OptionalField field_reference(ElementReader& reader, std::string_view id, diag::Span span, const Form& form) {
  const auto place = place_of(reader, {"欄", "field"}, form.fields, id, span);
  return place ? OptionalField(*place) : std::nullopt;
}

std::optional<std::size_t> column_reference(ElementReader& reader, const tree::Element& element, const Table& table) {
  const std::string name = reader.required(element, "column");
  if (name.empty()) return std::nullopt;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].series == name) return i;
  }
  return place_of(reader, {"列", "column"}, table.columns, name, element.find("column")->span);
}

void note_wrong_field(ElementReader& reader, diag::Span span, const std::string& what, std::string_view id,
                      const WantedField& wanted, const Form& form) {
  std::string kind = wanted.of_form ? "of=\"form\"" : "of=\"items\"";
  if (wanted.kind) {
    kind = (*wanted.kind == FieldKind::choice  ? "<choice> "
            : *wanted.kind == FieldKind::month ? "<month> "
                                               : "<date> ") +
           kind;
  }
  reader.note(kWrongFieldKind, span, {{"what", what}, {"field", std::string(id)}, {"kind", kind}}, [&] {
    std::vector<std::string> fitting;
    for (const Field& field : form.fields) {
      if (field.of_form == wanted.of_form && (!wanted.kind || field.kind == *wanted.kind)) fitting.push_back(field.id);
    }
    return list_of(fitting);
  });
}

LeafScope body_scope(const Form& form) {
  LeafScope scope;
  scope.base = form.base;
  for (const Field& field : form.fields) {
    if (field.of_form) scope.fields.push_back(std::string(kFieldLeaf) + "." + field.id);
  }
  scope.owner = form.per == Per::owner;
  return scope;
}

Provenance provenance_of(ElementReader& reader, const tree::Element& element) {
  return reader.word(element, "provenance", grammar::kProvenances, Provenance::official);
}

}  // namespace chohyo::form
