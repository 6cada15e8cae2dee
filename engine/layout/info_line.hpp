// Label–value pairs beside each other, with a rule under each value to write on.
#pragma once

#include <vector>

#include "layout/page_builder.hpp"
#include "layout/table_rows.hpp"

namespace chohyo::layout {

struct SetInfoLine {
  struct Entry {
    Pt x, y;            ///< from the block's top left corner
    Pt value_x, width;  ///< of the value: width is what the rule underlines
    TextStack label, value;
  };
  std::vector<Entry> entries;
  Pt height;
};

/// Sets the entries from left to right, in a new row when one is too wide for what is left. A value that is too long
/// shrinks to its style's floor, then wraps.
SetInfoLine set_info_line(const document::InfoLine& line, Pt width, Workshop& workshop);

void place_info_line(const SetInfoLine& line, NodeId parent, PageBuilder& builder);

}  // namespace chohyo::layout
