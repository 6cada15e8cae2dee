// 別紙: the rest of texts that did not fit their cells, printed behind the last block in full size.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/index.hpp"
#include "layout/text_stack.hpp"
#include "layout/workshop.hpp"

namespace chohyo::layout {

struct AnnexEntry {
  document::AnnexTitle title;             ///< of the cell it continues
  std::vector<document::Paragraph> rest;  ///< what the cell did not hold
  std::size_t page = 0;                   ///< on which the cell stands; known once it is placed
};

/// Entries are numbered from 1 in the order they were added, which is the document's.
struct Annex {
  std::vector<AnnexEntry> entries;
};
using AnnexIndex = base::Index<AnnexEntry>;  ///< into Annex::entries

/// Words of a cell as they fit into `width` and `room`.
struct FittedText {
  TextStack text;
  std::optional<AnnexIndex> annex;  ///< the entry that holds the rest
};

/// Shrinks the cell's paragraphs from their style's size to its floor in half-point steps until they fit. If they
/// still do not, as many lines at the floor as fit together with a forward reference stay; the rest becomes an entry of
/// `annex`.
FittedText fit_to_cell(const document::Cell& cell, Pt width, Pt room, Workshop& workshop);

/// "（1ページ 2-(6) 備考 の続き）"; a phrase without {2}, or a title of one part, gets the whole title as {1}.
std::string back_reference(const form::Phrases& phrases, const AnnexEntry& entry);

/// The title's number: "別紙1".
std::string annex_label(const form::Phrases& phrases, AnnexIndex index);

}  // namespace chohyo::layout
