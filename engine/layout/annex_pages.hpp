// The annex behind the last block of a document.
#pragma once

#include "layout/page_builder.hpp"
#include "layout/table_rows.hpp"

namespace chohyo::layout {

/// Places what cells of the document did not hold, on pages of its own. False when a line is taller than a page
/// (reported).
bool place_annex(const document::Document& document, NodeId root, PageBuilder& builder, Workshop& workshop);

}  // namespace chohyo::layout
