// How the cells of the form sheet look that stand for cells and paragraphs of the document.
#pragma once

#include <cstddef>
#include <cstdint>

#include "document/document.hpp"
#include "sheet/plan.hpp"

namespace chohyo::sheet {

/// Of headings, as RGB.
inline constexpr std::uint32_t kHeaderFill = 0xEDEDED;

/// 0 = black, 1 = white, as RGB.
std::uint32_t gray_color(double gray);

/// Typeface and gray of the letters. Excel knows no blank between them. Null = as they are.
void set_letters(CellFormat& format, const document::Paragraph* paragraph);
/// Gray of the ground; 1 = as it is.
void set_ground(CellFormat& format, double fill);

/// Of words, without borders.
CellFormat paragraph_format(const document::Paragraph& paragraph);

/// Of a cell to write in. Words, boxes and numbers are set by `align`, a chosen word, dates and times stand in the
/// middle. `size`: points.
CellFormat answer_format(const document::Inline& answer, double size, form::Align align, form::VAlign valign);

/// Where a piece of a table's cell stands: `row` counts from 0; `first` and `last`: it is the cell's first, its last.
struct CellPlace {
  const document::Table& table;
  const document::Cell& cell;
  std::size_t row = 0;
  bool first = true, last = true;
};

/// The rules around the piece, in a table that says what its own are like; nothing in others.
void set_rules(CellFormat& format, const CellPlace& place);

}  // namespace chohyo::sheet
