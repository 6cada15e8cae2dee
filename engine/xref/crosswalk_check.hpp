// What a crosswalk may not say: the same thing twice, or two things that cannot both be true.
#pragma once

#include "form/element_reader.hpp"
#include "xref/crosswalk.hpp"

namespace chohyo::xref {

void check_crosswalk(form::ElementReader& reader, const Crosswalk& crosswalk);

}  // namespace chohyo::xref
