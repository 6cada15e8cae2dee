// The structure tree (ISO 32000-1 §14.7): what the marked content means, in reading order.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "layout/pages.hpp"
#include "pdf/content.hpp"
#include "pdf/links.hpp"
#include "pdf/object_file.hpp"

namespace chohyo::pdf {

/// The standard structure type's name: "TD".
std::string_view structure_type(layout::Role role);

/// Writes the tree and gives the number of its root. `chunks` in painting order; `pages` are the page objects.
/// Page i has StructParents i, annotation i StructParent `pages.size() + i`.
ObjectId write_structure(ObjectFile& file, const std::vector<layout::Node>& nodes, std::span<const Chunk> chunks,
                         std::span<const Annotation> annotations, std::span<const ObjectId> pages);

}  // namespace chohyo::pdf
