// The reference of packs for people who write them: docs/pack-reference.md and its Japanese twin.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"

namespace chohyo::form {

/// A Markdown page: every element with its attributes and children, kinds of rules, names in leaves, collections. Made
/// from the lists that the loader goes by.
std::string pack_reference(diag::Language language);

}  // namespace chohyo::form
