#include "document/table.hpp"

#include <algorithm>
#include <utility>

namespace chohyo::document {
namespace {

using form::Column;

Paragraph fixed_paragraph(const form::Style* style, form::Align align, const std::string& text, diag::Span span) {
  Paragraph paragraph{style, align, {}};
  if (!text.empty()) paragraph.inlines.emplace_back(Text{text, true, std::nullopt, span});
  return paragraph;
}

std::string with_argument(std::string pattern, const std::string& argument) {
  if (const auto at = pattern.find("{0}"); at != std::string::npos) pattern.replace(at, 3, argument);
  return pattern;
}

class Builder {
 public:
  Builder(const form::Table& table, const check::Model& model, const Switches& switches)
      : source_(table), model_(model), form_(*model.form) {
    base::Pt all{0}, kept{0};
    for (const Column& column : table.columns) {
      position_.push_back(columns_.size());
      all += column.width;
      if (!switches.is_on(column.option)) continue;
      kept += column.width;
      columns_.push_back(&column);
    }
    position_.push_back(columns_.size());
    for (const Column* column : columns_) out_.column_widths.push_back(column->width * (all / kept));
    const auto group = std::find_if(columns_.begin(), columns_.end(), [](const Column* c) { return c->group; });
    group_column_ = static_cast<std::size_t>(group - columns_.begin());
  }

  Table build() {
    out_.id = source_.id;
    out_.summary = source_.summary;
    out_.header_rows = source_.header_rows.size();
    for (const auto& cells : source_.header_rows) out_.rows.push_back(header_row(cells));
    for (std::size_t i = 0; i < source_.rows.size(); ++i) add_row(i);
    return std::move(out_);
  }

 private:
  Row header_row(const std::vector<form::HeaderCell>& cells) const {
    Row row;
    row.role = RowRole::header;
    row.keep_with_next = true;
    for (const form::HeaderCell& cell : cells) {
      const std::size_t first = position_[cell.column];
      const std::size_t end = position_[cell.column + cell.column_span];
      if (first == end) continue;  // every column under it is switched off
      Cell out;
      out.role = CellRole::column_header;
      out.column = first;
      out.column_span = end - first;
      out.row_span = cell.row_span;
      out.paragraphs.push_back(fixed_paragraph(source_.header_style, form::Align::center, cell.text, {}));
      row.cells.push_back(std::move(out));
    }
    return row;
  }

  void add_row(std::size_t index) {
    const form::TableRow& source = source_.rows[index];
    if (const auto* group = std::get_if<form::GroupRow>(&source.content)) {
      pending_group_ = group;
      pending_rows_ = rows_until_next_group(index + 1);
      return;
    }
    Row row;
    if (group_column_ < columns_.size()) add_group_cell(row, source.span);
    if (const auto* band = std::get_if<form::BandRow>(&source.content)) {
      add_band(row, *band, source.span);
    } else {
      add_item(row, std::get<form::ItemRow>(source.content).item);
    }
    out_.rows.push_back(std::move(row));
  }

  std::size_t rows_until_next_group(std::size_t index) const {
    const auto begin = source_.rows.begin() + static_cast<std::ptrdiff_t>(index);
    const auto next = std::find_if(begin, source_.rows.end(), [](const form::TableRow& row) {
      return std::holds_alternative<form::GroupRow>(row.content);
    });
    return static_cast<std::size_t>(next - begin);
  }

  /// The merged cell of the group column, once for all rows of a group; before the first group an empty cell a row.
  void add_group_cell(Row& row, diag::Span span) {
    if (covered_rows_ > 0) {
      --covered_rows_;
      return;
    }
    Cell cell;
    cell.role = CellRole::row_header;
    cell.column = group_column_;
    cell.valign = columns_[group_column_]->valign;
    if (pending_group_) {
      cell.row_span = pending_rows_;
      cell.continued = form_.phrases.continued;
      cell.paragraphs.push_back(
          fixed_paragraph(source_.group_style, columns_[group_column_]->align, pending_group_->label, span));
      row.bookmark = pending_group_->label;
      covered_rows_ = pending_rows_ - 1;
      pending_group_ = nullptr;
    }
    row.cells.push_back(std::move(cell));
  }

  void add_band(Row& row, const form::BandRow& band, diag::Span span) const {
    row.role = RowRole::band;
    row.keep_with_next = true;
    Cell cell;
    cell.role = CellRole::band;
    cell.column = group_column_ == 0 ? 1 : 0;
    const std::size_t end = group_column_ == 0 || group_column_ >= columns_.size() ? columns_.size() : group_column_;
    cell.column_span = end - cell.column;
    cell.paragraphs.push_back(fixed_paragraph(source_.band_style, form::Align::start, band.text, span));
    row.cells.push_back(std::move(cell));
  }

  void add_item(Row& row, std::size_t index) const {
    row.item = index;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (c != group_column_) row.cells.push_back(item_cell(c, index));
    }
  }

  Cell item_cell(std::size_t c, std::size_t index) const {
    const Column& column = *columns_[c];
    const form::Item& item = form_.items[index];
    Cell cell;
    cell.role = column.row_header ? CellRole::row_header : CellRole::data;
    cell.column = c;
    cell.valign = column.valign;
    cell.overflow = column.overflow;
    cell.max_height = column.max_height;
    for (const form::CellPart& part : column.parts) {
      if (std::holds_alternative<form::CellText>(part)) {
        cell.paragraphs.push_back(fixed_paragraph(column.style, column.align, item.text, item.span));
        for (const std::string& note : item.notes) {
          cell.paragraphs.push_back(fixed_paragraph(column.style, column.align, note, item.span));
        }
      } else if (const auto* field = std::get_if<form::CellField>(&part)) {
        add_field(cell, column, index, field->field);
      } else if (const auto mark = item.marks.find(column.id); mark != item.marks.end()) {
        cell.paragraphs.push_back(fixed_paragraph(column.style, column.align, mark->second, item.span));
      }
    }
    return cell;
  }

  void add_field(Cell& cell, const Column& column, std::size_t index, std::size_t field_index) const {
    const form::Item& item = form_.items[index];
    if (!std::binary_search(item.fields.begin(), item.fields.end(), field_index)) return;
    const form::Field& field = form_.fields[field_index];
    const check::Entry& entry = model_.items[index].entries[field_index];
    const Input input{check::answer_path(form_, item, field), field.label};
    Paragraph paragraph{column.style, column.align, {}};
    switch (field.kind) {
      case form::FieldKind::choice:
        paragraph.inlines.emplace_back(choice(field, entry, input));
        break;
      case form::FieldKind::date: {
        const auto* date = std::get_if<base::Date>(&entry.value);
        paragraph.inlines.emplace_back(DateSlot{date ? std::optional(*date) : std::nullopt, input, entry.span});
        break;
      }
      case form::FieldKind::text: {
        const auto* text = std::get_if<std::string>(&entry.value);
        paragraph.inlines.emplace_back(Text{text ? *text : std::string(), false, input, entry.span});
        cell.annex_title = item.label + " " + field.label;
        break;
      }
    }
    cell.paragraphs.push_back(std::move(paragraph));
  }

  Choice choice(const form::Field& field, const check::Entry& entry, const Input& input) const {
    Choice choice;
    for (const form::Option& option : field.options) choice.options.push_back(option.text);
    choice.separator = field.separator;
    choice.input = input;
    choice.span = entry.span;
    if (const auto* chosen = std::get_if<check::Choice>(&entry.value)) {
      choice.chosen = chosen->option;
      choice.alt = with_argument(form_.phrases.chosen, field.options[chosen->option].text);
    }
    return choice;
  }

  const form::Table& source_;
  const check::Model& model_;
  const form::Form& form_;
  Table out_;
  std::vector<const Column*> columns_;  ///< those that are printed
  std::vector<std::size_t> position_;   ///< pack column → printed column (or the next one printed), end included
  std::size_t group_column_ = 0;        ///< columns_.size() when there is none
  const form::GroupRow* pending_group_ = nullptr;
  std::size_t pending_rows_ = 0;
  std::size_t covered_rows_ = 0;  ///< rows still covered by the open group's merged cell
};

}  // namespace

Table build_table(const form::Table& table, const check::Model& model, const Switches& switches) {
  return Builder(table, model, switches).build();
}

}  // namespace chohyo::document
