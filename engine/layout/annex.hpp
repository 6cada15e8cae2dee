// 別紙: the rest of texts that did not fit their cells, printed behind the last block in full size.
#pragma once

#include <string>
#include <vector>

#include "layout/text_setter.hpp"
#include "layout/text_stack.hpp"

namespace chohyo::layout {

struct AnnexEntry {
  std::string title;                      ///< of the cell it continues: "2-(6) 備考"
  std::vector<document::Paragraph> rest;  ///< what the cell did not hold
  std::size_t page = 0;                   ///< on which the cell stands; known once it is placed
};

/// Entries are numbered from 1 in the order they were added, which is the document's.
struct Annex {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<AnnexEntry> entries;
};

/// Words of a cell as they fit into `width` and `room`.
struct FittedText {
  TextStack text;
  std::size_t annex = Annex::kNone;  ///< index of the entry that holds the rest
};

/// Shrinks the cell's paragraphs from their style's size to its floor in half-point steps until they fit. If they
/// still do not, as many lines at the floor as fit together with a forward reference stay; the rest becomes an entry of
/// `annex`.
FittedText fit_to_cell(const document::Cell& cell, Pt width, Pt room, const form::Phrases& phrases, PageNumbers numbers,
                       TextSetter& setter, Findings& findings, Annex& annex);

/// "（1ページ 2-(6) 備考 の続き）"; a phrase without {2} gets the whole title as {1}.
std::string back_reference(const form::Phrases& phrases, const AnnexEntry& entry);

/// The title's number: "別紙1".
std::string annex_label(const form::Phrases& phrases, std::size_t index);

}  // namespace chohyo::layout
