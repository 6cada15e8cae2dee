// What a crosswalk may not say: the same thing twice, or two things that cannot both be true.
#pragma once

#include "form/crosswalk.hpp"
#include "form/element_reader.hpp"

namespace chohyo::form {

void check_crosswalk(ElementReader& reader, const Crosswalk& crosswalk);

}  // namespace chohyo::form
