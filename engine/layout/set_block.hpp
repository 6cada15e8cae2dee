// Blocks ready to be placed: set and measured, one behind the other. What stands inside sections, lists and parts of a
// page lies between the ends of its structure element.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "layout/info_line.hpp"
#include "layout/page_builder.hpp"
#include "layout/table_rows.hpp"

namespace chohyo::layout {

/// A paragraph or heading.
struct SetWords {
  const document::Paragraph* paragraph = nullptr;  ///< what it was set from
  Role role = Role::paragraph;
  int bookmark_level = 0;
  std::string bookmark;     ///< empty = none
  bool is_heading = false;  ///< stays with what it heads
  TextStack text;
};

struct SetInfo {
  const document::InfoLine* line = nullptr;  ///< what it was set from
  SetInfoLine set;
};

/// Blank between blocks: nothing but its space_before.
struct SetGap {};

/// The next page, of another master when there is one.
struct SetPageBreak {
  std::optional<std::size_t> master;
};

/// A structure element begins; with a marker to its left for the entry of a list, beside the first line that follows.
struct SetOpen {
  Role role = Role::section;
  TextStack marker;
  Pt hang{0};  ///< from the marker's left edge to the words'
};
struct SetClose {};

/// What stands on one page as a whole.
struct SetWhole {
  Galley galley;
};

struct SetBlock {
  std::variant<SetWords, SetInfo, MeasuredTable, SetGap, SetPageBreak, SetOpen, SetClose, SetWhole> content;
  Pt inset{0}, width{0};  ///< of the body's width
  diag::Span span;        ///< of what the form says of it
  Pt space_before{0}, space_after{0};
};

/// Sets blocks that begin on a page of the builder's current master.
std::vector<SetBlock> set_blocks(const std::vector<document::Block>& blocks, const PageBuilder& builder,
                                 Workshop& workshop);

}  // namespace chohyo::layout
