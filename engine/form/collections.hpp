// What loop rows run over: a closed list of collections, each with the names its entries have for {{…}}.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "form/base_records.hpp"

namespace chohyo::form {

struct Collection {
  std::string_view name;                     ///< as form/owner_words.hpp has it
  std::span<const std::string_view> leaves;  ///< likewise
  std::string_view needs = {};               ///< the element of the pack it is made from, or "crosswalk"; empty = none
  bool compares = false;  ///< its entries are items of the compared form, which owners' tables answer
};

/// terms: the form's marked terms. {all}: the owners of the file. rows, gaps: the items of the compared form, and
/// those of them that need talking about. citations: clause by clause, the items that name it. sources: item by item,
/// the clauses it names. counterparts: edges between items. doubts: what cannot be read with certainty. unmatched: what
/// has no counterpart.
std::span<const Collection> collections();

/// The collection that packs call so. Null if there is none.
const Collection* find_collection(std::string_view name, const BaseRecords& base);

/// The names of its entries, as packs write them.
std::vector<std::string> collection_leaves(const Collection& collection, const BaseRecords& base);

}  // namespace chohyo::form
