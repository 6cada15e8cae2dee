// Record lists, those of a pack and the base lists of templates/records.xml.
#pragma once

#include <string>
#include <vector>

#include "form/element_reader.hpp"
#include "form/form.hpp"
#include "form/record_list.hpp"
#include "tree/element.hpp"

namespace chohyo::form {

/// The lists of a pack. Precondition: the form's fields are read.
void read_lists(ElementReader& reader, const tree::Element& lists, Form& form);

/// A base record: fields that refer to nothing. `attributes`: what the element takes; `taken`: names that its fields
/// cannot have, beside its key.
RecordList read_record_fields(ElementReader& reader, const tree::Element& element, const Names& attributes,
                              const Names& taken);

/// Notes a base record that is called otherwise than answers files call it.
void note_base_name(ElementReader& reader, const tree::Element& element, const std::vector<std::string>& known);

}  // namespace chohyo::form
