// Bookmarks (ISO 32000-1 §12.3.3).
#pragma once

#include <span>
#include <vector>

#include "layout/pages.hpp"
#include "pdf/object_file.hpp"

namespace chohyo::pdf {

/// Writes the outline, all of it opened, and gives the number of its root. Precondition: `bookmarks` is not empty.
ObjectId write_outline(ObjectFile& file, const std::vector<layout::Bookmark>& bookmarks,
                       const std::vector<layout::Page>& pages, std::span<const ObjectId> page_objects);

}  // namespace chohyo::pdf
