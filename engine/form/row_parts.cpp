// Rows of a pack's tables: bands, groups, items and loops.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "form/codes.hpp"
#include "form/grammar_elements.hpp"
#include "form/leaf_names.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

template <class Part>
bool holds(const Column& column) {
  return std::any_of(column.parts.begin(), column.parts.end(),
                     [](const CellPart& part) { return std::holds_alternative<Part>(part); });
}

/// Items go to the form, in printed order.
class RowReader {
 public:
  RowReader(ElementReader& reader, Form& form, Table& table, const TablePlace& place)
      : reader_(reader), form_(form), table_(table), place_(place), covered_(table.columns.size(), false) {
    std::set<FieldIndex> fields;
    for (const Column& column : table.columns) {
      for (const CellPart& part : column.parts) {
        if (const auto* field = std::get_if<CellField>(&part)) fields.insert(field->field);
      }
    }
    fields_.assign(fields.begin(), fields.end());
  }

  void read(const tree::Element& rows) {
    reader_.shape(rows, grammar::kRows);
    for (const tree::Element& child : rows.children) {
      if (child.name == "group") {
        read_group(child);
      } else {
        if (grouped_) open_group({}, child.span);  // ends the group above
        grouped_ = false;
        read_row(child);
      }
    }
  }

 private:
  template <class RowContent>
  void add_row(RowContent content, diag::Span span) {
    TableRow& row = table_.rows.emplace_back();
    row.content.template emplace<RowContent>(std::move(content));
    row.span = span;
  }

  void open_group(GroupRow group, diag::Span span) {
    group_.clear();
    covered_text_.clear();
    covered_.assign(table_.columns.size(), false);
    for (const auto& [column, words] : group.labels) {
      covered_[column] = true;
      if (table_.columns[column].group) group_ = plain_text(words);
      if (holds<CellText>(table_.columns[column])) covered_text_ = words;
    }
    if (!group.labels.empty()) check_labels(span);
    add_row(std::move(group), span);
  }

  /// Beside the labels of a group there must be room for what its rows say, whatever the switches.
  void check_labels(diag::Span span) {
    bool has_steady = false, has_free = false;
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      const Column& column = table_.columns[c];
      has_steady = has_steady || is_steady(column);
      has_free = has_free || (is_steady(column) && !covered_[c]);
      if (!covered_[c]) continue;
      // What the column prints for each row stands nowhere under a merged label; its item text is the label itself.
      if (holds<CellField>(column)) note_covered("欄", "field", column, span);
      if (holds<CellCitations>(column)) note_covered("参照", "citations", column, span);
      if (column.each > 0) note_covered("見出し", "label", column, span);
    }
    if (has_steady && !has_free) reader_.note(kLabelsEverywhere, span);
  }

  void note_covered(const std::string& ja, const std::string& en, const Column& column, diag::Span span) {
    reader_.note(kUnprinted, span,
                 {{"what", "列「" + column.id + "」の" + ja},
                  {"what_en", en + " of column \"" + column.id + "\""},
                  {"hint", "グループの見出しを別の列に置いてください"},
                  {"hint_en", "put the label of the group in another column"}});
  }

  /// The columns that print the part for a row that stands here.
  template <class Part>
  bool is_printed_here() const {
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      if (!covered_[c] && holds<Part>(table_.columns[c])) return true;
    }
    return false;
  }

  void read_group(const tree::Element& element) {
    reader_.shape(element, grammar::kGroup);
    GroupRow group;
    if (const tree::Attribute* label = element.find("label")) {
      const auto column = base::find_index(table_.columns, [](const Column& one) { return one.group; });
      if (!column) reader_.note(kGroupColumn, element.span, {{"table", table_.id}});
      if (column) group.labels[column->value()] = {{label->value, {}, 0}};
    }
    for (const tree::Element& child : element.children) {
      if (child.name != "label") continue;
      reader_.shape(child, grammar::kGroupLabel);
      if (const auto column = column_reference(reader_, child, table_)) {
        const bool fresh = group.labels.emplace(*column, read_words(reader_, child, form_)).second;
        if (!fresh) {
          reader_.note(kDuplicate, child.span,
                       {{"attribute", "<label> column"}, {"given", table_.columns[*column].id}});
        }
      }
    }
    if (group.labels.empty()) reader_.note(kMissingElement, element.span, {{"parent", "group"}, {"element", "label"}});
    open_group(std::move(group), element.span);
    grouped_ = true;
    for (const tree::Element& row : element.children) read_row(row);
  }

  void read_row(const tree::Element& element) {
    if (element.name == "band") {
      reader_.shape(element, grammar::kBand);
      if (!grouped_) section_ = element.text;
      add_row(BandRow{element.text}, element.span);
    } else if (element.name == "item") {
      read_item(element);
    } else if (element.name == "each") {
      add_row(read_each(element, nullptr), element.span);
    } else if (element.name == "row") {
      read_words_row(element);
    }
  }

  void read_words_row(const tree::Element& element) {
    reader_.shape(element, grammar::kWordsRow);
    WordsRow row;
    for (const tree::Element& child : element.children) {
      if (child.name != "cell") continue;
      reader_.shape(child, grammar::kWordsCell);
      const auto first = column_reference(reader_, child, table_);
      if (!first) continue;
      check_cell(child, *first, true);
      if (place_.in_loop && child.find("field")) reader_.note(kAnsweredInLoop, child.find("field")->name_span);
      for (std::size_t c = *first; c < named_end(child, *first); ++c) {
        auto cell = read_words_cell(child, table_.columns[c]);
        if (!cell) break;
        const bool fresh = row.cells.emplace(c, *std::move(cell)).second;
        if (!fresh) {
          reader_.note(kDuplicate, child.span, {{"attribute", "<cell> column"}, {"given", table_.columns[c].id}});
        }
      }
    }
    add_row(std::move(row), element.span);
  }

  /// None when its field is a defect: one of a range is told once.
  std::optional<WordsRow::Cell> read_words_cell(const tree::Element& element, const Column& column) {
    LeafScope scope = place_.scope;
    scope.owner = scope.owner || column.each > 0;
    scope.column = !column.series.empty();
    WordsRow::Cell cell{reader_.leaf(element, scope), {}, nullptr};
    if (element.find("style")) cell.style = style_reference(reader_, element, "style", form_);
    const tree::Attribute* field = element.find("field");
    if (!field) return cell;
    cell.field = form_field(reader_, element, "field", form_, column.series.empty() ? 0 : column.number);
    if (!cell.field) return std::nullopt;
    return cell;
  }

  void read_item(const tree::Element& element) {
    reader_.shape(element, grammar::kItem);
    if (place_.in_loop) reader_.note(kAnsweredInLoop, element.name_span);
    Item item;
    item.span = element.span;
    item.id = reader_.item_id(element);
    item.number = element.value("number");
    item.label = element.value("label");
    if (item.label.empty()) item.label = item.number.empty() ? item.id : item.number;
    item.provenance = provenance_of(reader_, element);
    item.group = group_;
    item.section = section_;
    item.fields = fields_;
    const bool needs_text = covered_text_.empty() && is_printed_here<CellText>();
    if (const tree::Element* text = reader_.only_child(element, "text", needs_text)) {
      if (!is_printed_here<CellText>()) {
        reader_.note(kUnprinted, text->span,
                     {{"what", "項目の文"},
                      {"what_en", "the item's text"},
                      {"hint", "覆われていない列に <item-text/> を置くか、文を消してください"},
                      {"hint_en", "put <item-text/> in a column that no label covers, or remove the text"}});
      }
      reader_.shape(*text, grammar::kItemText);
      item.paragraphs = read_words(reader_, *text, form_);
    } else {
      item.paragraphs = covered_text_;  // the words of the merged cell are those of all its rows
    }
    item.text = plain_text(item.paragraphs);
    for (const tree::Element& child : element.children) {
      if (child.name == "note") {
        reader_.shape(child, grammar::kItemNote);
        if (!is_printed_here<CellText>()) {
          reader_.note(kUnprinted, child.span,
                       {{"what", "項目の注"},
                        {"what_en", "the item's note"},
                        {"hint", "注は <item-text/> の列に印字されます。本文に含めてください"},
                        {"hint_en", "notes are printed in the column of <item-text/>; write it in the label"}});
        }
        item.notes.push_back(child.text);
      } else if (child.name == "cell") {
        reader_.shape(child, grammar::kItemCell);
        if (const auto column = column_reference(reader_, child, table_)) {
          const std::string& id = table_.columns[*column].id;
          check_cell(child, *column, holds<CellWords>(table_.columns[*column]));
          const bool fresh = item.cells.emplace(id, read_words(reader_, child, form_)).second;
          if (!fresh) reader_.note(kDuplicate, child.span, {{"attribute", "<cell> column"}, {"given", id}});
          for (std::size_t c = *column + 1; c < named_end(child, *column); ++c) {
            item.cells.emplace(table_.columns[c].id, item.cells[id]);
          }
        }
      }
    }
    add_row(ItemRow{ItemIndex(form_.items.size())}, element.span);
    form_.items.push_back(std::move(item));
  }

  /// Behind the columns that the element names: all of a range by the name that they share.
  std::size_t named_end(const tree::Element& element, std::size_t column) const {
    return element.value("column") == table_.columns[column].series ? series_end(table_.columns, column) : column + 1;
  }

  /// The words of a cell need a column that prints them for this row.
  void check_cell(const tree::Element& element, std::size_t column, bool prints_words) {
    if (prints_words && !covered_[column]) return;
    const std::string& id = table_.columns[column].id;
    reader_.note(
        kUnprinted, element.span,
        {{"what", "列「" + id + "」のセルの言葉"},
         {"what_en", "what the cell says in column \"" + id + "\""},
         {"hint", prints_words ? "グループの見出しが覆っていない列に書いてください" : "列に <cell/> を加えてください"},
         {"hint_en",
          prints_words ? "write it in a column that no label of the group covers" : "add <cell/> to the column"}});
  }

  EachRow read_each(const tree::Element& element, const LoopElement* around) {
    const LoopElement loop = read_loop(reader_, element, form_, around);
    EachRow row;
    row.loop = loop.loop;
    row.empty = element.value("empty");
    constexpr std::size_t kMostBlankRows = 100;  // more than three pages of them
    row.blank_rows = reader_.count(element, "blank-rows", 0, 1, kMostBlankRows);
    Names attributes = {"of"}, children = {"cell"};
    if (!around) attributes.emplace_back("when");
    if (!element.find("blank-rows")) attributes.emplace_back("empty");  // where rows stand anyway, no words would
    if (loop.records) attributes.insert(attributes.end(), {"sort", "sort-descending"});
    // Rows to write in stand once.
    if (loop.records && !around && !place_.in_loop) attributes.emplace_back("blank-rows");
    if (loop.records && !loop.records.list->lists.empty()) children.emplace_back("each");
    // Of a loop over nothing known nobody can say what it takes.
    if (loop.is_known()) reader_.shape(element, attributes, children);
    reader_.plain_words(element, "empty");
    bool has_cell = false;
    for (const tree::Element& child : element.children) {
      if (child.name == "each" && loop.records && !around) row.inner.push_back(read_each(child, &loop));
      if (child.name != "cell") continue;
      reader_.shape(child, grammar::kEachCell);
      const auto column = column_reference(reader_, child, table_);
      has_cell = true;
      if (!column || !loop.is_known()) continue;
      check_cell(child, *column, true);
      LeafScope scope = place_.scope;
      scope.loop.insert(scope.loop.end(), loop.leaves.begin(), loop.leaves.end());
      const bool for_owner = table_.columns[*column].each > 0;
      scope.answer = for_owner && loop.loop.made && loop.loop.made->compares;
      scope.owner = scope.owner || for_owner;
      scope.column = !table_.columns[*column].series.empty();
      EachRow::Cell cell{reader_.leaf(child, scope), reader_.leaf(child, "anchor", scope),
                         reader_.leaf(child, "link", scope)};
      const std::vector<std::string> names = names_in(cell.text);
      form_.prints_pages =
          form_.prints_pages || (loop.loop.made && std::any_of(names.begin(), names.end(), is_page_leaf));
      if (cell.text.text.empty() && child.find("link")) {
        reader_.note(kUnprinted, child.find("link")->span,
                     {{"what", "言葉のないセルの link"},
                      {"what_en", "the link of a cell without words"},
                      {"hint", "セルに言葉を書いてください"},
                      {"hint_en", "write the words that lead there"}});
      }
      // A base record is not the form's to ask for.
      if (loop.records && !for_owner && is_own(loop.records)) cell.field = lone_field(*loop.records.list, cell);
      const std::size_t end = named_end(child, *column);
      for (std::size_t c = *column + 1; c < end; ++c) row.cells.emplace(c, cell);
      const bool fresh = row.cells.emplace(*column, std::move(cell)).second;
      if (!fresh) {
        reader_.note(kDuplicate, child.span, {{"attribute", "<cell> column"}, {"given", table_.columns[*column].id}});
      }
    }
    if (!has_cell) reader_.note(kMissingElement, element.span, {{"parent", "each"}, {"element", "cell"}});
    return row;
  }

  bool is_own(const RecordLoop& loop) const {
    const RecordList* outermost = loop.outer ? loop.outer : loop.list;
    return std::any_of(form_.lists.begin(), form_.lists.end(),
                       [&](const RecordList& list) { return &list == outermost; });
  }

  /// The field that the cell prints and nothing else; none when it prints more, or leads somewhere.
  static std::optional<RecordFieldIndex> lone_field(const RecordList& list, const EachRow::Cell& cell) {
    const LeafPart* name = lone_name(cell.text);
    if (!name || !cell.link.text.empty() || name->group != list.id) return std::nullopt;
    const auto field = list.find(name->member);
    return field && !at(list.fields, *field).is_reference() ? field : std::nullopt;
  }

  ElementReader& reader_;
  Form& form_;
  Table& table_;
  const TablePlace& place_;
  std::string group_, section_;
  bool grouped_ = false;
  std::vector<TextParagraph> covered_text_;  ///< the group's label in the column of the item's text
  std::vector<bool> covered_;                ///< by column: under a label of the open group
  std::vector<FieldIndex> fields_;
};

}  // namespace

void check_item_names(ElementReader& reader, const Form& form) {
  std::set<std::string_view> ids, labels;
  for (const Item& item : form.items) {
    if (item.id.empty()) continue;
    if (!ids.insert(item.id).second) {
      reader.note(kDuplicate, item.span, {{"attribute", "<item> id"}, {"given", item.id}});
    } else if (!labels.insert(item.label).second) {
      reader.note(kDuplicate, item.span, {{"attribute", "<item> label"}, {"given", item.label}});
    }
  }
}

void read_rows(ElementReader& reader, const tree::Element& rows, Form& form, Table& table, const TablePlace& place) {
  RowReader(reader, form, table, place).read(rows);
}

}  // namespace chohyo::form
