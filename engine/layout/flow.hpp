// Blocks one below the other, over as many pages as they take.
#pragma once

#include "layout/page_builder.hpp"
#include "layout/table_rows.hpp"

namespace chohyo::layout {

/// Places a document's blocks and then its annex below `root`. False when a line or a row's first line is taller than a
/// page (reported).
bool place_blocks(const document::Document& document, NodeId root, PageBuilder& builder, Workshop& workshop);

}  // namespace chohyo::layout
