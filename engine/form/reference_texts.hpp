// What the names of the closed lists mean, for the reference: kinds of rules, collections and names in leaves.
#pragma once

#include <span>
#include <string_view>

#include "diag/diagnostic.hpp"

namespace chohyo::form {

struct Explained {
  std::string_view name;
  diag::Text means;  ///< Markdown
};

/// What each kind of rule finds (rule_kinds.hpp), in any order.
std::span<const Explained> rule_kind_texts();

/// What an entry of each collection is (collections.hpp).
std::span<const Explained> collection_texts();

/// What a name in leaves stands for (leaf_names.hpp), where the name does not say it.
std::span<const Explained> leaf_texts();

/// The text of that name; null if there is none.
const diag::Text* explained(std::span<const Explained> texts, std::string_view name);

}  // namespace chohyo::form
