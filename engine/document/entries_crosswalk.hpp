// Entries made from the crosswalk: empty when there is none.
#pragma once

#include <vector>

#include "document/entries.hpp"

namespace chohyo::document {

/// Clause by clause in the catalogue's order, one entry for each item that names it.
std::vector<Entry> citation_entries(const Sources& sources);
/// Item by item in the forms' order, one entry each with all clauses it names.
std::vector<Entry> source_entries(const Sources& sources);
/// Edges between items.
std::vector<Entry> counterpart_entries(const Sources& sources);
/// Edges whose printed form cannot be read with certainty.
std::vector<Entry> doubt_entries(const Sources& sources);
/// Statements that nothing corresponds.
std::vector<Entry> unmatched_entries(const Sources& sources);

}  // namespace chohyo::document
