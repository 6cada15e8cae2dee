#include "sheet/cell_format.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "sheet/grid.hpp"
#include "sheet/value.hpp"

namespace chohyo::sheet {
namespace {

Line line_of(base::Pt width) {
  if (width <= base::Pt{0}) return Line::none;
  return width < base::Pt{1} ? Line::thin : width < base::Pt{2} ? Line::medium : Line::thick;
}

}  // namespace

std::uint32_t gray_color(double gray) { return 0x010101U * static_cast<std::uint32_t>(std::lround(gray * 255)); }

void set_letters(CellFormat& format, const document::Paragraph* paragraph) {
  if (!paragraph || !paragraph->style) return;
  format.mincho = paragraph->style->family == form::Family::mincho && !format.bold;
  format.color = gray_color(paragraph->style->gray);
}

void set_ground(CellFormat& format, double fill) {
  if (fill < 1) format.fill = gray_color(fill);
}

CellFormat paragraph_format(const document::Paragraph& paragraph) {
  CellFormat format;
  format.border = Border::none;
  format.align = paragraph.align;
  format.font_size = font_size_of({&paragraph, 1});
  if (paragraph.style) format.bold = paragraph.style->bold;
  set_letters(format, &paragraph);
  return format;
}

CellFormat answer_format(const document::Inline& answer, double size, form::Align align, form::VAlign valign) {
  CellFormat format;
  format.font_size = size;
  format.locked = false;
  format.valign = valign;
  format.align = align;
  const auto* value = std::get_if<document::ValueSlot>(&answer);
  if (std::holds_alternative<document::Text>(answer) || (value && value->records)) {
    format.number_format = std::string(1, '@');  // what is typed stays text: no formula, no date
    return format;
  }
  if (const auto* choice = std::get_if<document::Choice>(&answer); choice && choice->several) return format;
  format.align = form::Align::center;
  format.wrap = false;
  format.shrink = true;
  if (const auto* date = std::get_if<document::DateSlot>(&answer)) format.number_format = number_format(*date);
  if (value) {
    format.number_format = number_format(*value);
    if (value->field->kind == form::FieldKind::number || is_checkbox(*value)) format.align = align;
  }
  return format;
}

void set_rules(CellFormat& format, const CellPlace& place) {
  const document::Table& table = place.table;
  const document::Cell& cell = place.cell;
  if (!table.border && !table.rules && table.column_rules.empty()) return;
  const base::Pt border = table.border.value_or(base::Pt{1}), rules = table.rules.value_or(base::Pt{0.5});
  const std::size_t columns = table.column_widths.size(), end = cell.column + cell.column_span;
  const auto side = [&](std::size_t edge) {
    const base::Pt usual = edge == 0 || edge == columns ? border : rules;
    return line_of(edge < table.column_rules.size() ? table.column_rules[edge].value_or(usual) : usual);
  };
  const bool ends = place.row + std::max<std::size_t>(1, cell.row_span) >= table.rows.size();
  format.border = Border::sides;
  format.sides = {line_of(place.row == 0 ? border : rules), place.last ? side(end) : line_of(rules),
                  line_of(ends ? border : rules), place.first ? side(cell.column) : line_of(rules)};
}

}  // namespace chohyo::sheet
