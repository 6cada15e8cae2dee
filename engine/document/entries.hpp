// The entries that loops run over: those of the engine's collections (form/collections.hpp) and records.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "check/evaluate.hpp"
#include "check/model.hpp"
#include "document/leaf.hpp"
#include "form/table.hpp"
#include "xref/crosswalk.hpp"

namespace chohyo::document {

struct Entry {
  LeafGroup leaves;
  form::OptionalItem item = {};                      ///< of the compared form, for columns repeated for every owner
  std::vector<LeafGroup> around = {};                ///< an inner record: what the record around it is called
  std::shared_ptr<const check::Record> record = {};  ///< null for entries that are no records
  check::RecordAtHand outer = {};                    ///< an inner record: the one around it
  bool blank = false;                                ///< a record to write in, of which nothing is written
};

/// The entries of the loops around a place, from the innermost outwards. Whoever makes one keeps what it points to.
struct EntryScope {
  const form::RecordList* list = nullptr;  ///< of the entry's record; null for an entry that is no record
  const Entry* entry = nullptr;
  const EntryScope* outer = nullptr;
};

/// Where an item of another document of the facility stands: "2", "2–3"; empty when not known.
using PageFinder = std::function<std::string(const form::Form& form, const form::Item& item)>;

struct Sources {
  const check::Model& model;
  const xref::Crosswalk* crosswalk = nullptr;  ///< null = there is none
  PageFinder pages;                            ///< may be empty
};

/// All entries of a loop, in printed order. `around`: the entry of the loop it stands in, for a loop over the inner
/// records of one record; null where it stands in none. Of records, `blank` further ones follow, to write in.
std::vector<Entry> entries_of(const form::Loop& loop, const Sources& sources, const Entry* around = nullptr,
                              std::size_t blank = 0);

/// The entry around a loop over the inner records of one record, when `scope` has one; null otherwise.
const Entry* find_around(const form::Loop& loop, const form::Form& form, const EntryScope* scope);

/// All that the names of an entry stand for, {{index}} and {{count}} included; the later of two of the same name holds.
std::vector<LeafGroup> leaf_groups(const std::vector<Entry>& entries, std::size_t index);

/// True for a loop over a collection whose entries are the same for every facility.
bool is_same_for_all(const form::Loop& loop);

/// What the owner's table says of an item: party, answer, done. Empty values for a table that is not there.
LeafGroup answer_leaves(const check::Model& model, std::size_t owner, form::OptionalItem item);

}  // namespace chohyo::document
