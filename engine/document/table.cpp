#include "document/table.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "document/answer_cell.hpp"

namespace chohyo::document {
namespace {

using form::Column;

/// A column as it is printed: one of the pack's, or its repetition for one vendor.
struct PrintedColumn {
  const Column* column = nullptr;
  std::size_t source = 0;             ///< index of the pack's column
  std::optional<std::size_t> vendor;  ///< index into Model::vendors, or beyond it on a blank form
};

std::size_t vendor_columns(const form::Table& table) {
  for (const Column& column : table.columns) {
    if (column.each > 0) return column.each;
  }
  return 0;
}

class Builder {
 public:
  /// The columns for vendors [first_vendor, last_vendor).
  Builder(const form::Table& table, const TableContext& context, std::size_t first_vendor, std::size_t last_vendor)
      : source_(table),
        context_(context),
        model_(context.model),
        form_(*context.model.form),
        path_(check::record_path(context.model)) {
    const base::Pt all = form::usual_width(form_, table);
    base::Pt kept{0};
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const Column& column = table.columns[c];
      position_.push_back(columns_.size());
      if (!context.switches.is_on(column.option)) continue;
      for (std::size_t v = first_vendor; column.each > 0 && v < last_vendor; ++v) columns_.push_back({&column, c, v});
      if (column.each == 0) columns_.push_back({&column, c, std::nullopt});
    }
    position_.push_back(columns_.size());
    for (const PrintedColumn& column : columns_) kept += column.column->width;
    for (const PrintedColumn& column : columns_) out_.column_widths.push_back(column.column->width * (all / kept));
    bands_outermost_ = std::any_of(table.rows.begin(), table.rows.end(), [in_group = false](const auto& row) mutable {
      if (const auto* group = std::get_if<form::GroupRow>(&row.content)) in_group = !group->labels.empty();
      return !in_group && std::holds_alternative<form::BandRow>(row.content);
    });
  }

  Table build() {
    out_.id = source_.id;
    out_.summary = source_.summary;
    out_.header_rows = source_.header_rows.size();
    out_.filter = source_.filter;
    out_.rows.reserve(source_.header_rows.size() + source_.rows.size());
    for (const auto& cells : source_.header_rows) out_.rows.push_back(header_row(cells));
    for (std::size_t i = 0; i < source_.rows.size(); ++i) add_rows(i);
    return std::move(out_);
  }

 private:
  // --- header --------------------------------------------------------------------------------------------------------

  Row header_row(const std::vector<form::HeaderCell>& cells) const {
    Row row;
    row.role = RowRole::header;
    row.keep_with_next = true;
    for (const form::HeaderCell& cell : cells) {
      const std::size_t first = position_[cell.column];
      const std::size_t end = position_[cell.column + cell.column_span];
      const bool repeated = source_.columns[cell.column].each > 0 && cell.column_span == 1;
      for (std::size_t c = first; c < end; c = repeated ? c + 1 : end) {
        Cell out;
        out.role = CellRole::column_header;
        out.column = c;
        out.column_span = repeated ? 1 : end - c;
        out.row_span = cell.row_span;
        add_words(out, cell.text, columns_[c], source_.header_style, form::Align::center);
        add_heading_field(out, cell);
        row.cells.push_back(std::move(out));
      }
    }
    return row;
  }

  void add_words(Cell& cell, const form::TextLeaf& leaf, const PrintedColumn& column, const form::Style* style,
                 form::Align align) const {
    Paragraph paragraph{style, align, {}};
    std::string words = leaf.has_tags ? context_.leaves.text(leaf, vendor_values(column)) : leaf.text;
    if (!words.empty()) paragraph.inlines.emplace_back(Text{std::move(words), !leaf.has_tags, std::nullopt, leaf.span});
    cell.paragraphs.push_back(std::move(paragraph));
  }

  /// An answer of the form as a whole, under the heading's words.
  void add_heading_field(Cell& cell, const form::HeaderCell& source) const {
    if (!source.field) return;
    const form::Field& field = form_.fields[*source.field];
    const check::Entry* entry = &model_.fields[*source.field];
    if (!entry->answered() && source.fallback) entry = &model_.fields[*source.fallback];
    const Input input{check::answer_path(path_, field), field.label};
    cell.paragraphs.push_back(answer_paragraph(form_, field, *entry, input, source_.header_style, form::Align::center));
  }

  /// What the names of a vendor mean in this column, when it is one vendor's.
  std::vector<LeafGroup> vendor_values(const PrintedColumn& column) const {
    if (!column.vendor) return {};
    const bool known = *column.vendor < model_.vendors.size();
    return {vendor_leaves(known ? &model_.vendors[*column.vendor] : nullptr, *column.vendor)};
  }

  // --- rows ----------------------------------------------------------------------------------------------------------

  void add_rows(std::size_t index) {
    const form::TableRow& source = source_.rows[index];
    if (const auto* group = std::get_if<form::GroupRow>(&source.content)) {
      pending_group_ = group;
      pending_rows_ = rows_until_next_group(index + 1);
      covered_.assign(columns_.size(), false);
      return;
    }
    if (const auto* each = std::get_if<form::EachRow>(&source.content)) return add_each(*each, source.span);
    Row row;
    add_group_cells(row, source.span);
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

  /// The merged cells of a group's labels, once for all its rows.
  void add_group_cells(Row& row, const diag::Span& span) {
    if (!pending_group_) return;
    bool bookmarked = bands_outermost_;
    std::size_t last_label = 0;  // says that the group goes on, for all of its labels
    for (const auto& label : pending_group_->labels) {
      if (source_.columns[label.first].group) last_label = label.first;
    }
    for (const auto& [source, words] : pending_group_->labels) {
      const std::size_t c = position_[source];
      if (c == position_[source + 1]) continue;  // switched off
      const Column& column = *columns_[c].column;
      Cell cell;
      cell.role = column.group || column.row_header ? CellRole::row_header : CellRole::data;
      cell.column = c;
      cell.valign = column.valign;
      cell.row_span = pending_rows_;
      if (source == last_label) cell.continued = form_.phrases.continued;
      const form::Style* style = column.group && source_.group_style ? source_.group_style : column.style;
      context_.words.append(words, style, column.align, span, cell.paragraphs);
      if (!bookmarked) set_bookmark(row, form::plain_text(words));
      bookmarked = true;
      covered_[c] = true;
      row.cells.push_back(std::move(cell));
    }
    pending_group_ = nullptr;
  }

  void set_bookmark(Row& row, std::string title) const {
    row.bookmark = std::move(title);
    row.bookmark_level = context_.bookmark_level;
  }

  bool is_covered(std::size_t column) const { return column < covered_.size() && covered_[column]; }

  /// A band is as wide as the columns beside the group's labels.
  void add_band(Row& row, const form::BandRow& band, const diag::Span& span) const {
    row.role = RowRole::band;
    row.keep_with_next = true;
    Cell cell;
    cell.role = CellRole::band;
    while (cell.column < columns_.size() && is_covered(cell.column)) ++cell.column;
    std::size_t end = cell.column;
    while (end < columns_.size() && !is_covered(end)) ++end;
    if (end == cell.column) return;
    cell.column_span = end - cell.column;
    cell.paragraphs.push_back(Paragraph{source_.band_style, form::Align::start, {}});
    if (!band.text.empty()) cell.paragraphs.back().inlines.emplace_back(Text{band.text, true, std::nullopt, span});
    if (std::none_of(covered_.begin(), covered_.end(), [](bool covered) { return covered; })) {
      set_bookmark(row, band.text);
    }
    row.cells.push_back(std::move(cell));
  }

  void add_item(Row& row, std::size_t index) const {
    row.item = index;
    row.cells.reserve(columns_.size());
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (!is_covered(c)) row.cells.push_back(item_cell(c, index));
    }
  }

  Cell cell_of(std::size_t c) const {
    const Column& column = *columns_[c].column;
    Cell cell;
    cell.role = column.row_header ? CellRole::row_header : CellRole::data;
    cell.column = c;
    cell.valign = column.valign;
    cell.overflow = column.overflow;
    cell.max_height = column.max_height;
    return cell;
  }

  Cell item_cell(std::size_t c, std::size_t index) const {
    const Column& column = *columns_[c].column;
    const form::Item& item = form_.items[index];
    Cell cell = cell_of(c);
    cell.paragraphs.reserve(column.parts.size());
    for (const form::CellPart& part : column.parts) {
      if (std::holds_alternative<form::CellText>(part)) {
        context_.words.append(item.paragraphs, column.style, column.align, item.span, cell.paragraphs);
        for (const std::string& note : item.notes) {
          context_.words.append(note, column.style, column.align, item.span, cell.paragraphs);
        }
      } else if (const auto* field = std::get_if<form::CellField>(&part)) {
        add_field(cell, column, index, field->field);
      } else if (std::holds_alternative<form::CellCitations>(part)) {
        context_.words.append_citations(item, column.style, column.align, cell.paragraphs);
      } else if (const auto words = item.cells.find(column.id); words != item.cells.end()) {
        context_.words.append(words->second, column.style, column.align, item.span, cell.paragraphs);
      }
    }
    return cell;
  }

  void add_field(Cell& cell, const Column& column, std::size_t index, std::size_t field_index) const {
    const form::Item& item = form_.items[index];
    if (!form_.carries(item, field_index)) return;
    const form::Field& field = form_.fields[field_index];
    if (field.kind == form::FieldKind::text) cell.annex_title = item.label + " " + field.label;
    const Input input{check::answer_path(path_, item, field), field.label};
    cell.paragraphs.push_back(
        answer_paragraph(form_, field, model_.items[index].entries[field_index], input, column.style, column.align));
  }

  // --- loops ---------------------------------------------------------------------------------------------------------

  void add_each(const form::EachRow& each, const diag::Span& span) {
    const std::vector<Entry> entries = entries_of(each.collection, context_.sources);
    const bool same = is_same_for_all(each.collection);
    for (const Entry& entry : entries) {
      Row row;
      for (std::size_t c = 0; c < columns_.size(); ++c) {
        const auto source = each.cells.find(columns_[c].source);
        Cell cell = cell_of(c);
        if (source != each.cells.end()) fill_cell(cell, source->second, columns_[c], entry, same, span);
        row.cells.push_back(std::move(cell));
      }
      out_.rows.push_back(std::move(row));
    }
    if (entries.empty() && !each.empty.empty()) add_empty(each.empty, span);
  }

  void fill_cell(Cell& cell, const form::EachRow::Cell& source, const PrintedColumn& column, const Entry& entry,
                 bool same_for_all, const diag::Span& span) const {
    std::vector<LeafGroup> more = vendor_values(column);
    more.push_back(entry.leaves);
    if (column.vendor) more.push_back(answer_leaves(model_, *column.vendor, entry.item));
    std::string words = context_.leaves.text(source.text, more);
    cell.anchor = context_.leaves.text(source.anchor, more);
    const std::string target = context_.leaves.text(source.link, more);
    const bool fixed = same_for_all && !column.vendor;
    // Several lines that lead to as many places are as many links.
    const bool line_by_line = std::count(target.begin(), target.end(), '\n') > 0;
    const std::vector<std::string> texts = line_by_line ? lines_of(words) : std::vector{std::move(words)};
    const std::vector<std::string> targets = line_by_line ? lines_of(target) : std::vector{target};
    for (std::size_t i = 0; i < texts.size(); ++i) {
      cell.paragraphs.push_back(
          entry_paragraph(texts[i], i < targets.size() ? targets[i] : std::string(), column, fixed, span));
    }
  }

  static std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out(1);
    for (const char c : text) {
      if (c == '\n') {
        out.emplace_back();
      } else {
        out.back() += c;
      }
    }
    return out;
  }

  static Paragraph entry_paragraph(const std::string& words, const std::string& target, const PrintedColumn& column,
                                   bool fixed, const diag::Span& span) {
    Paragraph paragraph{column.column->style, column.column->align, {}};
    if (words.empty()) return paragraph;
    if (target.empty()) {
      paragraph.inlines.emplace_back(Text{words, fixed, std::nullopt, span});
    } else {
      const bool outside = target.starts_with("http");
      paragraph.inlines.emplace_back(
          Reference{words, outside ? std::string() : target, outside ? target : std::string(), false, fixed, span});
    }
    return paragraph;
  }

  void add_empty(const std::string& words, const diag::Span& span) {
    Row row;
    Cell cell;
    cell.column_span = columns_.size();
    cell.paragraphs.push_back(Paragraph{source_.band_style, form::Align::start, {}});
    cell.paragraphs.back().inlines.emplace_back(Text{words, true, std::nullopt, span});
    row.cells.push_back(std::move(cell));
    out_.rows.push_back(std::move(row));
  }

  const form::Table& source_;
  const TableContext& context_;
  const check::Model& model_;
  const form::Form& form_;
  const std::string path_;  ///< of the answers' record
  Table out_;
  std::vector<PrintedColumn> columns_;
  std::vector<std::size_t> position_;  ///< pack column → printed column (or the next one printed), end included
  const form::GroupRow* pending_group_ = nullptr;
  std::size_t pending_rows_ = 0;
  std::vector<bool> covered_;     ///< by printed column: under a label of the open group
  bool bands_outermost_ = false;  ///< bands outside groups make the bookmarks, not groups
};

}  // namespace

std::vector<Table> build_tables(const form::Table& table, const TableContext& context) {
  std::vector<Table> out;
  const std::size_t most = vendor_columns(table);
  const check::Model& model = context.model;
  // A blank form has as many columns to write in as fit.
  const std::size_t vendors = most == 0 ? 0 : model.blank ? most : model.vendors.size();
  if (most == 0 || vendors == 0) {
    out.push_back(Builder(table, context, 0, 0).build());
    return out;
  }
  const std::size_t parts = (vendors + most - 1) / most;
  for (std::size_t part = 0; part < parts; ++part) {
    out.push_back(Builder(table, context, vendors * part / parts, vendors * (part + 1) / parts).build());
  }
  return out;
}

}  // namespace chohyo::document
