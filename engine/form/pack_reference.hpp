// The reference of packs for people who write them: docs/pack-reference.md and its Japanese twin.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"
#include "form/base_records.hpp"

namespace chohyo::form {

/// A Markdown page: every element with its attributes and children, kinds of rules, names in leaves, collections. Made
/// from the lists that the loader goes by. Packs call owners as `base` does.
std::string pack_reference(const BaseRecords& base, diag::Language language);

}  // namespace chohyo::form
