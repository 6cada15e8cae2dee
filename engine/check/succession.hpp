// Which items of one edition of a form lead to which of another: by the edges of the crosswalk, else by their ids.
#pragma once

#include <vector>

#include "form/form.hpp"
#include "xref/crosswalk.hpp"

namespace chohyo::check {

/// An item of the edition that is left, told from an item of the edition that is taken up.
struct Predecessor {
  form::ItemIndex item;                                  ///< of the edition that is left
  xref::Relation relation = xref::Relation::equivalent;  ///< how it stands to the item that is taken up
  bool is_reviewed = true;                               ///< false for an edge that nobody has reviewed
};

/// The predecessors of each item of `to`, parallel to its items, in the order of the items of `from`.
///
/// Items of the same id ask the same question, unless the crosswalk says otherwise: an edge between the two says how
/// they stand to each other, an `equivalent` edge of one of them to another item says that the id means something else
/// now, and so does a statement that one has no counterpart in the other edition.
std::vector<std::vector<Predecessor>> predecessors(const xref::Crosswalk& crosswalk, const form::Form& from,
                                                   const form::Form& to);

/// The statement that the item has no counterpart in the other edition; null if nobody made it.
const xref::NoCounterpart* stated_gap(const xref::Crosswalk& crosswalk, const xref::ItemRef& item,
                                      const form::Form& other);

}  // namespace chohyo::check
