// Blocks laid out apart from any page, to be put on one as a whole.
#pragma once

#include "layout/page_builder.hpp"
#include "layout/table_rows.hpp"

namespace chohyo::layout {

/// A frame with its label, its blocks and its lines to write on, `width` wide.
Galley set_box(const document::Box& box, Pt width, Workshop& workshop);

/// A picture in a place `width` wide.
Galley set_image(const document::Image& image, Pt width);

/// Areas beside each other from the left.
Galley set_columns(const document::Columns& columns, Workshop& workshop);

/// A builder whose only page is the galley, for what is `width` wide.
PageBuilder galley_builder(Galley& galley, Pt width);

/// Where something `width` wide begins in its room.
Pt aligned(form::Align align, Pt width, Pt room);

/// Rules inside the edges of the frame; none of width 0.
void draw_frame(PageBuilder& builder, const Rect& frame, Pt border);

}  // namespace chohyo::layout
