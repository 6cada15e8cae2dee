// Errata and provenance of a pack: what is kept for those who compare it with the official document.
#include "form/grammar_elements.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

std::string text_of(ElementReader& reader, const tree::Element& element, const grammar::Element& child) {
  const tree::Element* found = reader.only_child(element, child.name, true);
  if (!found) return {};
  reader.shape(*found, child);
  return found->text;
}

}  // namespace

void read_errata(ElementReader& reader, const tree::Element& errata, Form& form) {
  reader.shape(errata, grammar::kErrata);
  for (const tree::Element& child : errata.children) {
    if (child.name != "erratum") continue;
    reader.shape(child, grammar::kErratum);
    const std::string where = reader.required(child, "where");
    form.errata.push_back({where, text_of(reader, child, grammar::kSeed), text_of(reader, child, grammar::kReading),
                           text_of(reader, child, grammar::kReason), reader.share(child, "certainty", 1.0)});
  }
}

void read_provenance(ElementReader& reader, const tree::Element& provenance, Form& form) {
  reader.shape(provenance, grammar::kProvenance);
  for (const tree::Element& child : provenance.children) {
    if (child.name != "line") continue;
    reader.shape(child, grammar::kProvenanceLine);
    form.provenance.push_back(reader.leaf(child, body_scope(form)));
  }
}

}  // namespace chohyo::form
