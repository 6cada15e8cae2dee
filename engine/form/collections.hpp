// What loop rows run over: a closed list of collections, each with the names its entries have for {{…}}.
#pragma once

#include <span>
#include <string_view>

namespace chohyo::form {

struct Collection {
  std::string_view name;
  std::span<const std::string_view> leaves;
  std::string_view needs = {};  ///< the element of the pack it is made from, or "crosswalk"; empty = none
  bool compares = false;        ///< its entries are items of the compared form, which owners' tables answer
};

/// terms: the form's marked terms. owners: those of the file. rows, gaps: the items of the compared form, and those of
/// them that need talking about. citations: clause by clause, the items that name it. sources: item by item, the
/// clauses it names. counterparts: edges between items. doubts: what cannot be read with certainty. unmatched: what has
/// no counterpart.
std::span<const Collection> collections();

/// Null if there is no such collection.
const Collection* find_collection(std::string_view name);

}  // namespace chohyo::form
