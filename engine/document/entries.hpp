// The entries of the collections that loop rows run over (form/collections.hpp).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "check/model.hpp"
#include "document/leaf.hpp"
#include "form/crosswalk.hpp"

namespace chohyo::document {

struct Entry {
  LeafGroup leaves;
  std::size_t item = static_cast<std::size_t>(-1);  ///< of the compared form, for columns repeated for every vendor
};

/// Where an item of another document of the facility stands: "2", "2–3"; empty when not known.
using PageFinder = std::function<std::string(const form::Form& form, const form::Item& item)>;

struct Sources {
  const check::Model& model;
  const form::Crosswalk* crosswalk = nullptr;  ///< null = there is none
  PageFinder pages;                            ///< may be empty
};

/// All entries, in printed order.
std::vector<Entry> entries_of(std::string_view collection, const Sources& sources);

/// True for a collection whose entries are the same for every facility.
bool is_same_for_all(std::string_view collection);

/// What the vendor's table says of an item: party, answer, done. Empty values for a table that is not there.
LeafGroup answer_leaves(const check::Model& model, std::size_t vendor, std::size_t item);

}  // namespace chohyo::document
