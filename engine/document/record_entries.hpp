// Entries of loops over records: those of the form's lists, of people and of owners.
#pragma once

#include <vector>

#include "document/entries.hpp"
#include "form/loops.hpp"

namespace chohyo::document {

/// The records in printed order, and `blank` further ones in which nothing is written. `around`: the entry whose inner
/// records alone are meant; null = those of all records, one after the other.
std::vector<Entry> record_entries(const form::Loop& loop, const form::RecordLoop& records, const Sources& sources,
                                  const Entry* around, std::size_t blank);

/// What the names of a record stand for, its references followed one step.
LeafGroup record_leaves(const check::Model& model, const form::RecordList& list, const check::Record& record);

}  // namespace chohyo::document
