#include "document/table.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "document/answer_cell.hpp"
#include "form/calendar.hpp"
#include "form/loops.hpp"

namespace chohyo::document {
namespace {

using form::Column;

/// A column as it is printed: one of the pack's, or its repetition for one owner.
struct PrintedColumn {
  const Column* column = nullptr;
  std::size_t source = 0;              ///< index of the pack's column
  std::optional<std::size_t> owner;    ///< index into Model::owners, or beyond it on a blank form
  std::optional<base::Date> day = {};  ///< of a column that is a day of the form's month
};

constexpr double kWeekendGray = 0.85;  // darker than a header: printed in black and white it stays apart

std::size_t owner_columns(const form::Table& table) {
  for (const Column& column : table.columns) {
    if (column.each > 0) return column.each;
  }
  return 0;
}

class TableBuilder {
 public:
  /// The columns for owners [first_owner, last_owner).
  TableBuilder(const form::Table& table, const TableContext& context, std::size_t first_owner, std::size_t last_owner)
      : source_(table),
        context_(context),
        model_(context.model),
        form_(*context.model.form),
        path_(std::make_shared<const std::string>(check::record_path(context.model))) {
    const base::Pt all = form::usual_width(form_, table);
    base::Pt kept{0};
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const Column& column = table.columns[c];
      position_.push_back(columns_.size());
      if (!context.switches.is_on(column.option) || !context.switches.shows(column.when, context.around)) continue;
      for (std::size_t v = first_owner; column.each > 0 && v < last_owner; ++v) columns_.push_back({&column, c, v});
      if (column.each > 0) continue;
      const base::Month* month = month_of(column);
      const auto day = month ? form::day_of(*month, column.number) : std::nullopt;
      if (!month || day) columns_.push_back({&column, c, std::nullopt, day});
    }
    position_.push_back(columns_.size());
    for (const PrintedColumn& column : columns_) kept += column.column->width;
    for (const PrintedColumn& column : columns_) {
      out_.column_widths.push_back(column.column->width * (all / kept));
      out_.column_ids.push_back(column.column->id);
    }
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
    add_rules();
    out_.rows.reserve(source_.header_rows.size() + source_.rows.size());
    for (const auto& cells : source_.header_rows) out_.rows.push_back(header_row(cells));
    for (const form::TableRow& row : source_.rows) add_rows(row);
    close_group();
    return std::move(out_);
  }

 private:
  /// Of two columns that want another rule between them the thicker one is drawn.
  void add_rules() {
    out_.border = source_.border;
    out_.rules = source_.rules;
    std::vector<std::optional<base::Pt>> rules(columns_.size() + 1);
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      rules[c] = std::max(rules[c], columns_[c].column->rule_left);
      rules[c + 1] = columns_[c].column->rule_right;
    }
    const auto given = [](const std::optional<base::Pt>& rule) { return rule.has_value(); };
    if (std::any_of(rules.begin(), rules.end(), given)) out_.column_rules = std::move(rules);
  }

  /// The month whose day the column is; null while nobody has written it.
  const base::Month* month_of(const Column& column) const {
    return column.month && column.month->value() < model_.fields.size()
               ? std::get_if<base::Month>(&model_.fields[column.month->value()].value)
               : nullptr;
  }

  static double fill_of(const form::Style* style) { return style ? style->fill : 1; }

  bool is_weekend(std::size_t c) const { return columns_[c].day && form::is_weekend(*columns_[c].day); }

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
        out.fill = out.column_span == 1 && is_weekend(c) ? kWeekendGray : fill_of(source_.header_style);
        add_words(out, cell.text, columns_[c], source_.header_style, cell.align);
        out.valign = cell.valign;
        add_heading_field(out, cell);
        row.cells.push_back(std::move(out));
      }
    }
    return row;
  }

  void add_words(Cell& cell, const form::TextLeaf& leaf, const PrintedColumn& column, const form::Style* style,
                 form::Align align) const {
    Paragraph paragraph{style, align, {}};
    std::string words = leaf.has_tags ? LeafValues(context_.leaves, column_values(column)).text(leaf) : leaf.text;
    if (!words.empty()) paragraph.inlines.emplace_back(Text{std::move(words), !leaf.has_tags, std::nullopt, leaf.span});
    cell.paragraphs.push_back(std::move(paragraph));
  }

  /// An answer of the form as a whole, under the heading's words.
  void add_heading_field(Cell& cell, const form::HeaderCell& source) const {
    if (!source.field) return;
    const form::Field& field = at(form_.fields, *source.field);
    const check::Entry* entry = &model_.fields[source.field->value()];
    if (!entry->answered() && source.fallback) entry = &model_.fields[source.fallback->value()];
    cell.paragraphs.push_back(
        answer_paragraph(form_, *entry, form_input(field), {source_.header_style, source.align}, total_of(field)));
  }

  /// An answer of the form as a whole.
  Input form_input(const form::Field& field) const { return {path_, field}; }

  /// What the names of an owner mean in this column, when it is one owner's, and those of its number.
  std::vector<LeafGroup> column_values(const PrintedColumn& column) const {
    if (column.owner) return {owner_leaves(model_, *column.owner)};
    if (column.column->series.empty()) return {};
    const std::string weekday = column.day ? std::string(base::weekday_letter(*column.day)) : std::string();
    return {{"column", {{"number", std::to_string(column.column->number)}, {"weekday", weekday}}}};
  }

  // --- rows ----------------------------------------------------------------------------------------------------------

  void add_rows(const form::TableRow& source) {
    if (const auto* group = std::get_if<form::GroupRow>(&source.content)) {
      close_group();
      open_group_ = group;
      group_begins_ = out_.rows.size();
      group_span_ = source.span;
      covered_.assign(columns_.size(), false);
      return;
    }
    const auto* item = std::get_if<form::ItemRow>(&source.content);
    const form::OptionalItem at_hand = item ? form::OptionalItem(item->item) : std::nullopt;
    if (!context_.switches.shows(source.when, context_.around, at_hand)) return;
    if (const auto* each = std::get_if<form::EachRow>(&source.content)) {
      return add_each(*each, source.span, find_around(each->loop, form_, context_.around), context_.around);
    }
    Row row = new_row(source.span);
    if (const auto* band = std::get_if<form::BandRow>(&source.content)) {
      add_band(row, *band, source.span);
    } else if (item) {
      add_item(row, item->item);
    } else {
      add_words_row(row, std::get<form::WordsRow>(source.content));
    }
    out_.rows.push_back(std::move(row));
  }

  /// A row of the table's body; the first one of a group begins with the group's labels.
  Row new_row(const diag::Span& span) {
    Row row;
    if (open_group_ && group_begins_ == out_.rows.size()) add_group_cells(row, span);
    return row;
  }

  /// Stretches the labels of the group at work over the rows it has got. Loops decide only here how many those are; a
  /// group whose loops came out empty still says what it is about.
  void close_group() {
    if (!open_group_) return;
    if (!open_group_->labels.empty() && group_begins_ == out_.rows.size()) {
      Row row = new_row(group_span_);
      add_blank_cells(row);
      out_.rows.push_back(std::move(row));
    }
    const std::size_t rows = out_.rows.size() - group_begins_;
    for (std::size_t i = 0; i < label_cells_; ++i) out_.rows[group_begins_].cells[i].row_span = rows;
    label_cells_ = 0;
    open_group_ = nullptr;
  }

  /// The merged cells of a group's labels; how many rows they span is known when the group ends.
  void add_group_cells(Row& row, const diag::Span& span) {
    bool bookmarked = bands_outermost_;
    std::size_t last_label = 0;  // says that the group goes on, for all of its labels
    for (const auto& label : open_group_->labels) {
      if (source_.columns[label.first].group) last_label = label.first;
    }
    for (const auto& [source, words] : open_group_->labels) {
      const std::size_t c = position_[source];
      if (c == position_[source + 1]) continue;  // switched off
      const Column& column = *columns_[c].column;
      Cell cell;
      cell.role = column.group || column.row_header ? CellRole::row_header : CellRole::data;
      cell.column = c;
      cell.valign = column.valign;
      if (source == last_label) cell.continued = form_.phrases.continued;
      const form::Style* style = column.group && source_.group_style ? source_.group_style : column.style;
      context_.words.append(words, style, column.align, span, cell.paragraphs);
      if (!bookmarked) set_bookmark(row, form::plain_text(words));
      bookmarked = true;
      covered_[c] = true;
      row.cells.push_back(std::move(cell));
    }
    label_cells_ = row.cells.size();
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
    add_wide_cell(row, CellRole::band, band.text, span);
    if (std::none_of(covered_.begin(), covered_.end(), [](bool covered) { return covered; })) {
      set_bookmark(row, band.text);
    }
  }

  /// Words as wide as the first columns beside the labels of the open group; columns behind further labels stay blank.
  void add_wide_cell(Row& row, CellRole role, const std::string& words, const diag::Span& span) const {
    Cell cell;
    cell.role = role;
    while (cell.column < columns_.size() && is_covered(cell.column)) ++cell.column;
    std::size_t end = cell.column;
    while (end < columns_.size() && !is_covered(end)) ++end;
    if (end == cell.column) return;
    cell.column_span = end - cell.column;
    cell.paragraphs.push_back(Paragraph{source_.band_style, form::Align::start, {}});
    if (!words.empty()) cell.paragraphs.back().inlines.emplace_back(Text{words, true, std::nullopt, span});
    row.cells.push_back(std::move(cell));
    add_blank_cells(row, end);
  }

  void add_blank_cells(Row& row, std::size_t first = 0) const {
    for (std::size_t c = first; c < columns_.size(); ++c) {
      if (!is_covered(c)) row.cells.push_back(cell_of(c));
    }
  }

  void add_item(Row& row, form::ItemIndex index) const {
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
    cell.fill = is_weekend(c) ? kWeekendGray : fill_of(column.style);
    return cell;
  }

  /// Words and answers of the form as a whole.
  void add_words_row(Row& row, const form::WordsRow& source) const {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (is_covered(c)) continue;
      Cell cell = cell_of(c);
      const auto written = source.cells.find(columns_[c].source);
      if (written != source.cells.end()) add_words(cell, written->second, columns_[c]);
      row.cells.push_back(std::move(cell));
    }
  }

  /// An image in place of words.
  static void set_image(Cell& cell, const form::Image& image, const LeafValues& leaves) {
    cell.image = std::make_shared<const Image>(
        Image{image.picture, image.width, image.height, leaves.text(image.alt), image.align});
  }

  void add_words(Cell& cell, const form::WordsRow::Cell& source, const PrintedColumn& printed) const {
    const Column& column = *printed.column;
    if (source.image) {
      if (source.style && source.style->fill < 1) cell.fill = source.style->fill;
      return set_image(cell, *source.image, context_.leaves);
    }
    const form::Style* style = source.style ? source.style : column.style;
    const form::Align align = source.style && !column.aligned ? source.style->align : column.align;
    if (source.style && source.style->fill < 1) cell.fill = source.style->fill;
    if (!source.text.text.empty() || !source.field) add_words(cell, source.text, printed, style, align);
    if (!source.field) return;
    const form::Field& field = at(form_.fields, *source.field);
    if (field.kind == form::FieldKind::text) cell.annex_title.field = field.label;
    cell.paragraphs.push_back(answer_paragraph(form_, model_.fields[source.field->value()], form_input(field),
                                               {style, align_of(column, field)}, total_of(field)));
  }

  /// What a field that is worked out is worked out from; the item is the one at hand.
  CalculationPtr total_of(const form::Field& field, const EntryScope* around = nullptr,
                          form::OptionalItem item = {}) const {
    return field.total ? context_.switches.calculation(*field.total, around, item) : nullptr;
  }

  /// The column's style for this row, or another one while its condition holds. The cell keeps what it depends on.
  const form::Style* look(Cell& cell, const Column& column, const EntryScope* around, form::OptionalItem item) const {
    if (column.highlights.empty()) return column.style;
    cell.plain = column.style;
    cell.plain_fill = cell.fill;
    const form::Style* style = nullptr;
    for (const form::Highlight& one : column.highlights) {
      if (!one.when) continue;
      cell.highlights.push_back({one.style, context_.switches.calculation(*one.when, around, item)});
      if (!style && context_.switches.highlights(one.when, around, item)) style = one.style;
    }
    if (!style) return column.style;
    if (style->fill < 1) cell.fill = style->fill;
    return style;
  }

  Cell item_cell(std::size_t c, form::ItemIndex index) const {
    const Column& column = *columns_[c].column;
    const form::Item& item = at(form_.items, index);
    Cell cell = cell_of(c);
    const form::Style* style = look(cell, column, context_.around, index);
    cell.paragraphs.reserve(column.parts.size());
    for (const form::CellPart& part : column.parts) {
      if (std::holds_alternative<form::CellText>(part)) {
        context_.words.append(item.paragraphs, style, column.align, item.span, cell.paragraphs);
        for (const std::string& note : item.notes) {
          context_.words.append(note, style, column.align, item.span, cell.paragraphs);
        }
      } else if (const auto* field = std::get_if<form::CellField>(&part)) {
        add_field(cell, column, index, field->field, style);
      } else if (std::holds_alternative<form::CellCitations>(part)) {
        context_.words.append_citations(item, style, column.align, cell.paragraphs);
      } else if (const auto image = item.images.find(column.id); image != item.images.end()) {
        set_image(cell, image->second, context_.leaves);
      } else if (const auto words = item.cells.find(column.id); words != item.cells.end()) {
        context_.words.append(words->second, style, column.align, item.span, cell.paragraphs);
      }
    }
    return cell;
  }

  void add_field(Cell& cell, const Column& column, form::ItemIndex index, form::FieldIndex field_index,
                 const form::Style* style) const {
    const form::Item& item = at(form_.items, index);
    if (!form_.carries(item, field_index)) return;
    const form::Field& field = at(form_.fields, field_index);
    if (field.kind == form::FieldKind::text) cell.annex_title = {item.label, field.label};
    cell.paragraphs.push_back(answer_paragraph(form_, model_.items[index.value()].at(field_index), {path_, field, &item},
                                               {style, align_of(column, field)},
                                               total_of(field, context_.around, index)));
  }

  static form::Align align_of(const Column& column, const form::Field& field) {
    const bool usual = !column.aligned && column.align == form::Align::start;
    return field.kind == form::FieldKind::number && usual ? form::Align::end : column.align;
  }

  // --- loops ---------------------------------------------------------------------------------------------------------

  /// `scope`: the entries at hand around the loop; `around` is the one whose inner records alone are meant.
  void add_each(const form::EachRow& each, const diag::Span& span, const Entry* around, const EntryScope* scope) {
    std::vector<Entry> entries = entries_of(each.loop, context_.sources, around, each.blank_rows);
    const form::RecordList* list = form::find_record_loop(form_, each.loop.collection).list;
    context_.switches.choose(each.loop, list, scope, entries);
    const bool same = is_same_for_all(each.loop);
    for (std::size_t e = 0; e < entries.size(); ++e) {
      Row row = new_row(span);
      const std::vector<LeafGroup> groups = leaf_groups(entries, e);
      const EntryScope inside{list, &entries[e], scope};
      const auto record = entries[e].record ? std::make_shared<const std::string>(entries[e].record->path) : nullptr;
      for (std::size_t c = 0; c < columns_.size(); ++c) {
        if (is_covered(c)) continue;
        const auto source = each.cells.find(columns_[c].source);
        Cell cell = cell_of(c);
        if (source != each.cells.end() && entries[e].record) {
          fill_record_cell(cell, {source->second, columns_[c], groups, record}, inside);
        } else if (source != each.cells.end()) {
          fill_cell(cell, {source->second, columns_[c], groups}, entries[e], same, span);
        }
        row.cells.push_back(std::move(cell));
      }
      out_.rows.push_back(std::move(row));
      if (entries[e].blank) continue;  // that it has no inner records, nobody knows yet
      for (const form::EachRow& inner : each.inner) add_each(inner, span, &entries[e], &inside);
    }
    if (!entries.empty() || each.empty.empty()) return;
    Row row = new_row(span);
    add_wide_cell(row, CellRole::data, each.empty, span);
    out_.rows.push_back(std::move(row));
  }

  /// What a loop's cell is filled from.
  struct CellFill {
    const form::EachRow::Cell& source;
    const PrintedColumn& column;
    const std::vector<LeafGroup>& names;  ///< of the entry
    std::shared_ptr<const std::string> record = {};  ///< its path, when the entry is one
  };

  /// What names mean in it: those of the column, then those of the entry.
  std::vector<LeafGroup> names_of(const CellFill& fill) const {
    std::vector<LeafGroup> out = column_values(fill.column);
    out.insert(out.end(), fill.names.begin(), fill.names.end());
    return out;
  }

  /// A field of the record is a place to write in; among other words it is an answer that stands elsewhere.
  void fill_record_cell(Cell& cell, const CellFill& fill, const EntryScope& scope) const {
    const Entry& entry = *scope.entry;
    const form::EachRow::Cell& source = fill.source;
    const Column& column = *fill.column.column;
    const std::vector<LeafGroup> names = names_of(fill);
    const LeafValues leaves(context_.leaves, names);
    cell.anchor = leaves.text(source.anchor);
    const form::Style* style = look(cell, column, &scope, {});
    if (source.image) {
      set_image(cell, *source.image, leaves);
    } else if (source.field) {
      const form::RecordList& list = *scope.list;
      const form::Field& field = at(list.fields, *source.field).field;
      if (field.kind == form::FieldKind::text) {
        const std::string& id = entry.record->id;
        cell.annex_title = {id.empty() ? list.label : list.label + " " + id, field.label};
      }
      Input input(fill.record, field);
      cell.paragraphs.push_back(answer_paragraph(form_, entry.record->entries[source.field->value()], std::move(input),
                                                 {style, align_of(column, field)}, total_of(field, &scope)));
    } else if (const std::string target = leaves.text(source.link); !target.empty()) {
      cell.paragraphs.push_back(
          entry_paragraph(leaves.text(source.text), target, fill.column, false, source.text.span));
      cell.paragraphs.back().style = style;
    } else {
      cell.paragraphs.push_back({style, column.align, leaves.placed(source.text, names)});
      add_reference(cell.paragraphs.back().inlines, source.text, scope);
    }
  }

  void add_reference(std::vector<Inline>& words, const form::TextLeaf& leaf, const EntryScope& scope) const {
    AnswerPtr answer = context_.answers.reference(leaf, scope);
    if (!answer) return;
    if (words.empty()) words.emplace_back(Text{{}, false, std::nullopt, leaf.span});
    std::get<Text>(words.front()).answer = std::move(answer);
  }

  void fill_cell(Cell& cell, const CellFill& fill, const Entry& entry, bool same_for_all,
                 const diag::Span& span) const {
    const form::EachRow::Cell& source = fill.source;
    const PrintedColumn& column = fill.column;
    std::vector<LeafGroup> more = names_of(fill);
    if (column.owner) more.push_back(answer_leaves(model_, *column.owner, entry.item));
    const LeafValues leaves(context_.leaves, more);
    std::string words = leaves.text(source.text);
    cell.anchor = leaves.text(source.anchor);
    if (source.image) return set_image(cell, *source.image, leaves);
    const std::string target = leaves.text(source.link);
    const bool fixed = same_for_all && !column.owner;
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

  const form::Table& source_;
  const TableContext& context_;
  const check::Model& model_;
  const form::Form& form_;
  const std::shared_ptr<const std::string> path_;  ///< of the answers' record
  Table out_;
  std::vector<PrintedColumn> columns_;
  std::vector<std::size_t> position_;  ///< pack column → printed column (or the next one printed), end included
  const form::GroupRow* open_group_ = nullptr;
  std::size_t group_begins_ = 0;  ///< the row of `out_` that is, or will be, its first
  std::size_t label_cells_ = 0;   ///< the first cells of that row are its labels
  diag::Span group_span_;
  std::vector<bool> covered_;     ///< by printed column: under a label of the open group
  bool bands_outermost_ = false;  ///< bands outside groups make the bookmarks, not groups
};

}  // namespace

std::vector<Table> build_tables(const form::Table& table, const TableContext& context) {
  std::vector<Table> out;
  const std::size_t most = owner_columns(table);
  const check::Model& model = context.model;
  // A blank form has as many columns to write in as fit.
  const std::size_t owners = most == 0 ? 0 : model.blank ? most : model.owners.size();
  if (most == 0 || owners == 0) {
    out.push_back(TableBuilder(table, context, 0, 0).build());
    return out;
  }
  const std::size_t parts = (owners + most - 1) / most;
  for (std::size_t part = 0; part < parts; ++part) {
    out.push_back(TableBuilder(table, context, owners * part / parts, owners * (part + 1) / parts).build());
  }
  return out;
}

}  // namespace chohyo::document
