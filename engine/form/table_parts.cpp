// Tables of a pack: columns, header cells, rows with their items.
#include <algorithm>
#include <set>

#include "form/codes.hpp"
#include "form/pack_parts.hpp"
#include "form/suggestion.hpp"

namespace chohyo::form {
namespace {

std::optional<std::size_t> column_index(ElementReader& reader, const tree::Element& element, const Table& table) {
  const std::string name = reader.required(element, "column");
  if (name.empty()) return std::nullopt;
  std::vector<std::string> candidates;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].id == name) return i;
    candidates.push_back(table.columns[i].id);
  }
  const Suggestion hint = suggest(name, candidates);
  reader.note(kUnknownReference, element.find("column")->span, {"列", name, "column", hint.ja, hint.en});
  return std::nullopt;
}

void read_column(ElementReader& reader, const tree::Element& element, const Form& form, Table& table) {
  reader.shape(element,
               {"id", "width", "style", "align", "valign", "group", "row-header", "option", "overflow", "max-height"},
               {"item-text", "field", "mark"});
  Column column;
  column.span = element.span;
  column.id = reader.name(element);
  column.width = reader.required_length(element, "width");
  column.style = style_reference(reader, element, "style", form);
  column.align = reader.word<Align>(
      element, "align",
      {{"start", Align::start}, {"center", Align::center}, {"end", Align::end}, {"justify", Align::justify}},
      column.style ? column.style->align : Align::start);
  column.valign = reader.word<VAlign>(element, "valign",
                                      {{"top", VAlign::top}, {"middle", VAlign::middle}, {"bottom", VAlign::bottom}},
                                      VAlign::middle);
  column.group = reader.flag(element, "group", false);
  column.row_header = reader.flag(element, "row-header", false);
  column.option = option_reference(reader, element, form);
  column.overflow = reader.word<Overflow>(element, "overflow", {{"grow", Overflow::grow}, {"annex", Overflow::annex}},
                                          Overflow::grow);
  column.max_height = column.overflow == Overflow::annex ? reader.required_length(element, "max-height")
                                                         : reader.length(element, "max-height", Pt{0});
  for (const tree::Element& part : element.children) {
    if (part.name == "item-text") {
      reader.shape(part, {}, {});
      column.parts.emplace_back(CellText{});
    } else if (part.name == "mark") {
      reader.shape(part, {}, {});
      column.parts.emplace_back(CellMark{});
    } else if (part.name == "field") {
      reader.shape(part, {"ref"}, {});
      const std::string name = reader.required(part, "ref");
      if (name.empty()) continue;
      if (const auto field = field_reference(reader, name, part.find("ref")->span, form)) {
        column.parts.emplace_back(CellField{*field});
      }
    }
  }
  const bool known = std::any_of(table.columns.begin(), table.columns.end(),
                                 [&](const Column& other) { return !column.id.empty() && other.id == column.id; });
  if (known) reader.note(kDuplicate, element.span, {"<column> id", column.id});
  table.columns.push_back(std::move(column));
}

/// Every slot of the header grid belongs to exactly one cell.
void read_header(ElementReader& reader, const tree::Element& header, Table& table) {
  reader.shape(header, {}, {"row"});
  const auto row_count = static_cast<std::size_t>(std::count_if(
      header.children.begin(), header.children.end(), [](const tree::Element& row) { return row.name == "row"; }));
  const std::size_t column_count = table.columns.size();
  std::vector<bool> covered(row_count * column_count, false);
  for (const tree::Element& row : header.children) {
    if (row.name != "row") continue;
    reader.shape(row, {}, {"cell"});
    const std::size_t first_row = table.header_rows.size();
    auto& cells = table.header_rows.emplace_back();
    for (const tree::Element& element : row.children) {
      if (element.name != "cell") continue;
      reader.shape(element, {"column", "columns", "rows"}, {},
                   element.text.empty() ? Content::elements : Content::text);
      const auto column = column_index(reader, element, table);
      if (!column) continue;
      const HeaderCell cell{element.text, *column, reader.count(element, "columns", 1, 1, 100),
                            reader.count(element, "rows", 1, 1, 100)};
      if (cell.column + cell.column_span > column_count || first_row + cell.row_span > row_count) {
        reader.note(kHeaderOutside, element.span);
        continue;
      }
      for (std::size_t y = first_row; y < first_row + cell.row_span; ++y) {
        for (std::size_t x = cell.column; x < cell.column + cell.column_span; ++x) {
          const std::size_t slot = y * column_count + x;
          if (covered[slot]) {
            reader.note(kHeaderOverlap, element.span, {table.columns[x].id, std::to_string(y + 1)});
          }
          covered[slot] = true;
        }
      }
      cells.push_back(cell);
    }
  }
  for (std::size_t slot = 0; slot < covered.size(); ++slot) {
    if (covered[slot]) continue;
    reader.note(kHeaderGap, header.span,
                {table.columns[slot % column_count].id, std::to_string(slot / column_count + 1)});
  }
}

/// The rows of a table; items go to the form, in printed order.
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
    reader_.shape(rows, {}, {"group", "band", "item"});
    const auto group_columns =
        std::count_if(table_.columns.begin(), table_.columns.end(), [](const Column& column) { return column.group; });
    bool grouped = false;
    for (const tree::Element& child : rows.children) {
      if (child.name == "group") {
        reader_.shape(child, {"label"}, {"band", "item"});
        if (group_columns != 1) reader_.note(kGroupColumn, child.span, {table_.id});
        open_group(reader_.required(child, "label"), child.span);
        for (const tree::Element& row : child.children) read_row(row);
        grouped = true;
      } else {
        if (grouped) open_group({}, child.span);  // ends the group above
        grouped = false;
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

  void open_group(std::string label, diag::Span span) {
    group_ = label;
    add_row(GroupRow{std::move(label)}, span);
  }

  void read_row(const tree::Element& element) {
    if (element.name == "band") {
      reader_.shape(element, {}, {}, Content::text);
      add_row(BandRow{element.text}, element.span);
    } else if (element.name == "item") {
      read_item(element);
    }
  }

  void read_item(const tree::Element& element) {
    reader_.shape(element, {"id", "number", "label", "provenance"}, {"text", "note", "mark"});
    Item item;
    item.span = element.span;
    item.id = reader_.item_id(element);
    item.number = element.value("number");
    item.label = element.value("label");
    if (item.label.empty()) item.label = item.number.empty() ? item.id : item.number;
    item.provenance = provenance_of(reader_, element);
    item.group = group_;
    item.fields = fields_;
    if (const tree::Element* text = reader_.only_child(element, "text", true)) {
      reader_.shape(*text, {}, {}, Content::text);
      item.text = text->text;
    }
    for (const tree::Element& child : element.children) {
      if (child.name == "note") {
        reader_.shape(child, {}, {}, Content::text);
        item.notes.push_back(child.text);
      } else if (child.name == "mark") {
        reader_.shape(child, {"column"}, {}, Content::text);
        if (const auto column = column_index(reader_, child, table_)) {
          const bool fresh = item.marks.emplace(table_.columns[*column].id, child.text).second;
          if (!fresh) reader_.note(kDuplicate, child.span, {"<mark> column", table_.columns[*column].id});
        }
      }
    }
    for (const Item& other : form_.items) {
      if (item.id.empty()) break;
      if (other.id == item.id) {
        reader_.note(kDuplicate, element.span, {"<item> id", item.id});
      } else if (other.label == item.label) {
        reader_.note(kDuplicate, element.span, {"<item> label", item.label});
      }
    }
    add_row(ItemRow{form_.items.size()}, element.span);
    form_.items.push_back(std::move(item));
  }

  ElementReader& reader_;
  Form& form_;
  Table& table_;
  std::string group_;
  std::vector<std::size_t> fields_;
};

std::string in_millimetres(Pt length) {
  // One decimal, rounded: enough to see by how much a table is too wide.
  const auto tenths = static_cast<long long>(length.value * 127.0 / 36.0 + 0.5);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "mm";
}

}  // namespace

Table read_table(ElementReader& reader, const tree::Element& element, Form& form) {
  reader.shape(element, {"id", "summary", "header-style", "group-style", "band-style", "option", "provenance"},
               {"columns", "header", "rows"});
  Table table;
  table.id = reader.name(element);
  table.summary = reader.required(element, "summary");
  table.header_style = style_reference(reader, element, "header-style", form);
  table.group_style = style_reference(reader, element, "group-style", form);
  table.band_style = style_reference(reader, element, "band-style", form);
  if (const tree::Element* columns = reader.only_child(element, "columns", true)) {
    reader.shape(*columns, {}, {"column"});
    for (const tree::Element& column : columns->children) {
      if (column.name == "column") read_column(reader, column, form, table);
    }
    if (table.columns.empty()) reader.note(kMissingElement, columns->span, {"columns", "column"});
  }
  if (const tree::Element* header = reader.only_child(element, "header", false)) read_header(reader, *header, table);
  if (const tree::Element* rows = reader.only_child(element, "rows", true)) {
    RowReader(reader, form, table).read(*rows);
  }
  Pt width{0};
  for (const Column& column : table.columns) width += column.width;
  const Pt body = form.page.size.width - form.page.left - form.page.right;
  // Millimetres do not add up exactly in binary fractions.
  constexpr Pt kRounding{0.01};
  if (body > Pt{0} && width > body + kRounding) {
    reader.note(kTooWide, element.span, {table.id, in_millimetres(width), in_millimetres(body)});
  }
  return table;
}

}  // namespace chohyo::form
