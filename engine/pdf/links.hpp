// Links (ISO 32000-1 §12.5.6.5): areas of the pages that lead to places of the file, or out of it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "diag/diagnostic.hpp"
#include "layout/pages.hpp"
#include "pdf/object_file.hpp"

namespace chohyo::pdf {

/// A link that leads somewhere, and the annotation it becomes.
struct Annotation {
  std::uint32_t page = 0;  ///< where its area is; counts from 0
  const layout::Link* link = nullptr;
  const layout::Anchor* anchor = nullptr;  ///< its target; null when that is link->uri
  ObjectId object = 0;
};

/// The links of `pages` (which must outlive the list), page by page, each with the number of an annotation that
/// `write_annotations` gives its entries. One without a target in the file, or with an address that is not the web's,
/// is left out with a warning: its words stay, and lead nowhere.
std::vector<Annotation> reserve_annotations(ObjectFile& file, const layout::Pages& pages,
                                            diag::Diagnostics& diagnostics);

/// Appends the entry "/Annots[…]" of a page's dictionary; nothing when the page has none.
void append_annotations(Bytes& out, std::span<const Annotation> annotations, std::size_t page);

/// Writes the annotations. When `tagged`, the one at index i has StructParent `page_objects.size() + i`, behind the
/// pages' own numbers.
void write_annotations(ObjectFile& file, const layout::Pages& pages, std::span<const Annotation> annotations,
                       std::span<const ObjectId> page_objects, bool tagged);

}  // namespace chohyo::pdf
