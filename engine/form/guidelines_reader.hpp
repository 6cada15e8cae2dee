// templates/guidelines.xml → the catalogue of documents.
#pragma once

#include <vector>

#include "form/element_reader.hpp"
#include "form/guidelines.hpp"
#include "tree/element.hpp"

namespace chohyo::form {

/// Reads the root <guidelines>. Defects are noted; what could not be read is left out.
std::vector<Guideline> read_guidelines(ElementReader& reader, const tree::Element& root);

}  // namespace chohyo::form
