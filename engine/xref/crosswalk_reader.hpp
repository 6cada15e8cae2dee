// templates/crosswalk.xml → edges, resolved against forms and guidelines.
#pragma once

#include "form/element_reader.hpp"
#include "tree/element.hpp"
#include "xref/crosswalk.hpp"

namespace chohyo::xref {

/// Reads the root <crosswalk> into `crosswalk`, whose forms and guidelines are there. Defects are noted; what could not
/// be resolved is left out.
void read_crosswalk(form::ElementReader& reader, const tree::Element& root, const std::vector<form::FormName>& absent,
                    Crosswalk& crosswalk);

}  // namespace chohyo::xref
