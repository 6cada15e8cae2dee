// templates/guidelines.xml → the catalogue of documents.
#pragma once

#include <vector>

#include "form/element_reader.hpp"
#include "tree/element.hpp"
#include "xref/guidelines.hpp"

namespace chohyo::xref {

/// Reads the root <guidelines>. Defects are noted; what could not be read is left out.
std::vector<Guideline> read_guidelines(form::ElementReader& reader, const tree::Element& root);

}  // namespace chohyo::xref
