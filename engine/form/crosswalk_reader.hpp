// templates/crosswalk.xml → edges, resolved against forms and guidelines.
#pragma once

#include "form/crosswalk.hpp"
#include "form/element_reader.hpp"
#include "tree/element.hpp"

namespace chohyo::form {

/// Reads the root <crosswalk> into `crosswalk`, whose forms and guidelines are there. Defects are noted; what could not
/// be resolved is left out.
void read_crosswalk(ElementReader& reader, const tree::Element& root, Crosswalk& crosswalk);

}  // namespace chohyo::form
