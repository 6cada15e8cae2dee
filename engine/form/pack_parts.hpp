// The parts of a pack, each read from its element into the form. Parts that refer to others are read after them:
// styles, options and fields before page and body, the body before the rules.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "form/element_reader.hpp"
#include "form/form.hpp"
#include "tree/element.hpp"

namespace chohyo::form {

void read_options(ElementReader& reader, const tree::Element& options, Form& form);
void read_styles(ElementReader& reader, const tree::Element& styles, Form& form);
void read_page(ElementReader& reader, const tree::Element& page, Form& form);
void read_phrases(ElementReader& reader, const tree::Element& phrases, Form& form);
void read_fields(ElementReader& reader, const tree::Element& fields, Form& form);
void read_body(ElementReader& reader, const tree::Element& body, Form& form);
Table read_table(ElementReader& reader, const tree::Element& table, Form& form);
void read_rows(ElementReader& reader, const tree::Element& rows, Form& form, Table& table);
/// The form's terms, written in place or in the file that `file` names (relative to the pack).
void read_terms(ElementReader& reader, const tree::Element& terms, Form& form);
void read_comparison(ElementReader& reader, const tree::Element& comparison, Form& form);
void read_rules(ElementReader& reader, const tree::Element& rules, Form& form);
void read_errata(ElementReader& reader, const tree::Element& errata, Form& form);
void read_provenance(ElementReader& reader, const tree::Element& provenance, Form& form);

/// The style an attribute names; null, and a defect, if the attribute is absent or there is no such style.
const Style* style_reference(ElementReader& reader, const tree::Element& element, std::string_view attribute,
                             const Form& form);

/// The words of an element: its text, or its <p> elements. Marks of terms the form does not have are defects.
std::vector<TextParagraph> read_words(ElementReader& reader, const tree::Element& element, const Form& form);

/// What an element with words holds: text, or paragraphs.
Content words_content(const tree::Element& element);

/// The column an attribute names.
std::optional<std::size_t> column_reference(ElementReader& reader, const tree::Element& element, const Table& table);

/// The names that leaves of this form may use in its body.
LeafScope body_scope(const Form& form);

/// The switch an attribute names; empty if the attribute is absent, a defect if there is no such switch.
std::string option_reference(ElementReader& reader, const tree::Element& element, const Form& form);

/// The field of that id; a defect at `span` if there is none.
std::optional<std::size_t> field_reference(ElementReader& reader, std::string_view id, diag::Span span,
                                           const Form& form);

/// Who wrote the words of this element: `provenance="official"` (usual) or "chohyo".
Provenance provenance_of(ElementReader& reader, const tree::Element& element);

}  // namespace chohyo::form
