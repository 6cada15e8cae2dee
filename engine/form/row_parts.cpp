// Rows of a pack's tables: bands, groups, items and loops.
#include <algorithm>
#include <set>

#include "form/codes.hpp"
#include "form/pack_parts.hpp"
#include "form/suggestion.hpp"

namespace chohyo::form {
namespace {

bool holds_item_text(const Column& column) {
  return std::any_of(column.parts.begin(), column.parts.end(),
                     [](const CellPart& part) { return std::holds_alternative<CellText>(part); });
}

/// Items go to the form, in printed order.
class RowReader {
 public:
  RowReader(ElementReader& reader, Form& form, Table& table) : reader_(reader), form_(form), table_(table) {
    std::set<std::size_t> fields;
    for (const Column& column : table.columns) {
      for (const CellPart& part : column.parts) {
        if (const auto* field = std::get_if<CellField>(&part)) fields.insert(field->field);
      }
    }
    fields_.assign(fields.begin(), fields.end());
  }

  void read(const tree::Element& rows) {
    reader_.shape(rows, {}, {"group", "band", "item", "each"});
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
    for (const auto& [column, words] : group.labels) {
      if (table_.columns[column].group) group_ = plain_text(words);
      if (holds_item_text(table_.columns[column])) covered_text_ = words;
    }
    add_row(std::move(group), span);
  }

  void read_group(const tree::Element& element) {
    reader_.shape(element, {"label"}, {"label", "band", "item", "each"});
    GroupRow group;
    if (const tree::Attribute* label = element.find("label")) {
      const auto column =
          std::find_if(table_.columns.begin(), table_.columns.end(), [](const Column& one) { return one.group; });
      if (column == table_.columns.end()) reader_.note(kGroupColumn, element.span, {table_.id});
      group.labels[static_cast<std::size_t>(column - table_.columns.begin())] = {{label->value, {}, 0}};
      if (column == table_.columns.end()) group.labels.clear();
    }
    for (const tree::Element& child : element.children) {
      if (child.name != "label") continue;
      reader_.shape(child, {"column"}, {"p"}, words_content(child));
      if (const auto column = column_reference(reader_, child, table_)) {
        const bool fresh = group.labels.emplace(*column, read_words(reader_, child, form_)).second;
        if (!fresh) reader_.note(kDuplicate, child.span, {"<label> column", table_.columns[*column].id});
      }
    }
    if (group.labels.empty()) reader_.note(kMissingElement, element.span, {"group", "label"});
    open_group(std::move(group), element.span);
    grouped_ = true;
    for (const tree::Element& row : element.children) read_row(row);
  }

  void read_row(const tree::Element& element) {
    if (element.name == "band") {
      reader_.shape(element, {}, {}, Content::text);
      if (!grouped_) section_ = element.text;
      add_row(BandRow{element.text}, element.span);
    } else if (element.name == "item") {
      read_item(element);
    } else if (element.name == "each") {
      read_each(element);
    }
  }

  void read_item(const tree::Element& element) {
    reader_.shape(element, {"id", "number", "label", "provenance"}, {"text", "note", "cell"});
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
    if (const tree::Element* text = reader_.only_child(element, "text", covered_text_.empty())) {
      reader_.shape(*text, {}, {"p"}, words_content(*text));
      item.paragraphs = read_words(reader_, *text, form_);
    } else {
      item.paragraphs = covered_text_;  // the words of the merged cell are those of all its rows
    }
    item.text = plain_text(item.paragraphs);
    for (const tree::Element& child : element.children) {
      if (child.name == "note") {
        reader_.shape(child, {}, {}, Content::text);
        item.notes.push_back(child.text);
      } else if (child.name == "cell") {
        reader_.shape(child, {"column"}, {"p"}, words_content(child));
        if (const auto column = column_reference(reader_, child, table_)) {
          const std::string& id = table_.columns[*column].id;
          const bool fresh = item.cells.emplace(id, read_words(reader_, child, form_)).second;
          if (!fresh) reader_.note(kDuplicate, child.span, {"<cell> column", id});
        }
      }
    }
    check_names(item, element.span);
    add_row(ItemRow{form_.items.size()}, element.span);
    form_.items.push_back(std::move(item));
  }

  void check_names(const Item& item, diag::Span span) {
    for (const Item& other : form_.items) {
      if (item.id.empty()) break;
      if (other.id == item.id) {
        reader_.note(kDuplicate, span, {"<item> id", item.id});
      } else if (other.label == item.label) {
        reader_.note(kDuplicate, span, {"<item> label", item.label});
      }
    }
  }

  void read_each(const tree::Element& element) {
    reader_.shape(element, {"of", "empty"}, {"cell"});
    EachRow row;
    row.collection = reader_.required(element, "of");
    row.empty = element.value("empty");
    const Collection* collection = find_collection(row.collection);
    if (!collection && !row.collection.empty()) note_unknown_collection(element, row.collection);
    for (const tree::Element& child : element.children) {
      if (child.name != "cell") continue;
      reader_.shape(child, {"column", "anchor", "link"}, {}, child.text.empty() ? Content::elements : Content::text);
      const auto column = column_reference(reader_, child, table_);
      if (!column || !collection) continue;
      LeafScope scope = body_scope(form_);
      scope.collection = collection;
      scope.answer = table_.columns[*column].each > 0;
      scope.vendor = scope.vendor || scope.answer;
      if (child.text.find(".page}}") != std::string::npos) form_.prints_pages = true;
      EachRow::Cell cell{reader_.leaf(child, scope), reader_.leaf(child, "anchor", scope),
                         reader_.leaf(child, "link", scope)};
      const bool fresh = row.cells.emplace(*column, std::move(cell)).second;
      if (!fresh) reader_.note(kDuplicate, child.span, {"<cell> column", table_.columns[*column].id});
    }
    add_row(std::move(row), element.span);
  }

  void note_unknown_collection(const tree::Element& element, const std::string& name) {
    std::vector<std::string> known;
    for (const Collection& one : collections()) known.emplace_back(one.name);
    const Suggestion hint = suggest(name, known);
    reader_.note(kUnknownReference, element.find("of")->span, {"繰り返しの対象", name, "collection", hint.ja, hint.en});
  }

  ElementReader& reader_;
  Form& form_;
  Table& table_;
  std::string group_, section_;
  bool grouped_ = false;
  std::vector<TextParagraph> covered_text_;  ///< the group's label in the column of the item's text
  std::vector<std::size_t> fields_;
};

}  // namespace

void read_rows(ElementReader& reader, const tree::Element& rows, Form& form, Table& table) {
  RowReader(reader, form, table).read(rows);
}

}  // namespace chohyo::form
