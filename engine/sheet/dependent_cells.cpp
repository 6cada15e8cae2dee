#include "sheet/dependent_cells.hpp"

#include <utility>

#include "sheet/cell_format.hpp"
#include "sheet/lowering.hpp"

namespace chohyo::sheet {
namespace {

/// What a condition may change: not the size of letters, nor their typeface (ECMA-376 §18.8.14 as Excel reads it).
ConditionalFormat other_look(const form::Style& plain, const form::Style& style, std::string formula) {
  ConditionalFormat out;
  out.formula = std::move(formula);
  out.fill = gray_color(style.fill);
  out.stripe.reset();
  out.bold = style.bold && !plain.bold;
  if (style.gray != plain.gray) out.color = gray_color(style.gray);
  return out;
}

/// As the page has it now, for good.
void set_look(SheetCell& cell, const document::Cell& source, PlanBuilder& builder) {
  if (source.paragraphs.empty() || source.paragraphs.front().style == source.plain) return;
  CellFormat format = builder.plan.formats[cell.format];
  const form::Style& style = *source.paragraphs.front().style;
  format.bold = style.bold;
  format.font_size = style.size.value;
  set_letters(format, &source.paragraphs.front());
  set_ground(format, source.fill);
  cell.format = builder.format(format);
}

}  // namespace

bool is_total(const document::Inline& answer) {
  const auto* value = std::get_if<document::ValueSlot>(&answer);
  return value && value->total;
}

void DependentCells::add_total(std::size_t cell, const document::Inline& answer) {
  totals_.push_back({cell, &std::get<document::ValueSlot>(answer)});
}

void DependentCells::add_look(const document::Cell& source, std::size_t first, std::size_t end) {
  looks_.push_back({&source, first, end});
}

void DependentCells::write(PlanBuilder& builder, Sheet& sheet) const {
  Operands operands(builder);
  for (const Total& total : totals_) write(total, operands, sheet);
  for (const Look& look : looks_) write(look, operands, builder, sheet);
}

void DependentCells::write(const Total& total, Operands& operands, Sheet& sheet) {
  const auto formula = total_formula(*total.slot->total, *total.slot->field, operands);
  if (!formula) return;
  const auto* number = std::get_if<base::Decimal>(&total.slot->value);
  Formula written{*formula, {}};
  if (number) written.cached = number->to_double();
  sheet.cells[total.cell].value = std::move(written);
}

void DependentCells::write(const Look& look, Operands& operands, PlanBuilder& builder, Sheet& sheet) {
  std::vector<ConditionalFormat> formats;
  bool possible = true;
  for (const document::Cell::Highlight& one : look.source->highlights) {
    const auto formula = one.when ? condition_formula(*one.when, operands) : std::nullopt;
    possible = possible && formula;
    if (formula) formats.push_back(other_look(*look.source->plain, *one.style, *formula));
  }
  for (std::size_t c = look.first; c < look.end; ++c) {
    SheetCell& cell = sheet.cells[c];
    if (!possible) set_look(cell, *look.source, builder);
    for (ConditionalFormat& format : formats) {
      format.area = {cell.row, cell.column, cell.row + cell.rows - 1, cell.column + cell.columns - 1};
      if (possible) sheet.conditions.push_back(format);
    }
  }
}

}  // namespace chohyo::sheet
