// The schema of packs, for editors that complete and check while a form is written.
#pragma once

#include <string>

#include "form/base_records.hpp"

namespace chohyo::form {

/// XML Schema 1.0 (W3C, 2004) of form.xml and of the files it may have parts in, made from the grammar, explained in
/// Japanese and English. Packs call owners as `base` does. What it refuses the loader refuses; what hangs on several
/// places at once (which arguments a kind of rule takes, whether a field is printed) the loader alone sees.
std::string pack_xsd(const BaseRecords& base);

}  // namespace chohyo::form
