// Blocks one below the other, over as many pages as they take.
#pragma once

#include "layout/page_builder.hpp"
#include "layout/table_rows.hpp"

namespace chohyo::layout {

/// Places blocks below `parent`. False when a line or a row's first line is taller than a page (reported).
bool place_blocks(const std::vector<document::Block>& blocks, NodeId parent, PageBuilder& builder, Workshop& workshop);

/// Places lines page by page as marks of `node`; never a single line of a longer paragraph at a page's foot or head.
/// False when a line is taller than a page (reported).
bool place_lines(const TextStack& text, NodeId node, PageBuilder& builder, Workshop& workshop);

}  // namespace chohyo::layout
