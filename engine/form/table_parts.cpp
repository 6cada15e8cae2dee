// Tables of a pack: columns and header cells. Their rows are read in row_parts.cpp.
#include <algorithm>

#include "form/codes.hpp"
#include "form/grammar_elements.hpp"
#include "form/grammar_words.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

void read_column(ElementReader& reader, const tree::Element& element, const Form& form, Table& table) {
  reader.shape(element, grammar::kColumn);
  Column column;
  column.span = element.span;
  column.id = reader.name(element);
  column.width = reader.required_length(element, "width");
  column.style = style_reference(reader, element, "style", form);
  const Pt kWidest(base::Mm{2000});
  // One letter has to fit beside another column's.
  reader.check_range(element, "width", column.width, column.style ? column.style->size : Pt{1}, kWidest);
  column.align =
      reader.word(element, "align", grammar::kAligns, column.style ? column.style->align : Align::start);
  column.aligned = element.find("align") != nullptr;
  column.valign = reader.word(element, "valign", grammar::kVAligns, VAlign::middle);
  column.group = reader.flag(element, "group", false);
  column.row_header = reader.flag(element, "row-header", false);
  column.option = option_reference(reader, element, form);
  column.overflow = reader.word(element, "overflow", grammar::kOverflows, Overflow::grow);
  column.max_height = column.overflow == Overflow::annex ? reader.required_length(element, "max-height")
                                                         : reader.length(element, "max-height", Pt{0});
  constexpr std::size_t kMostVendorColumns = 50;
  column.each = reader.count(element, "each-vendor", 0, 1, kMostVendorColumns);
  for (const tree::Element& part : element.children) {
    if (part.name == "item-text") {
      reader.shape(part, grammar::kItemTextPart);
      column.parts.emplace_back(CellText{});
    } else if (part.name == "cell") {
      reader.shape(part, grammar::kWordsPart);
      column.parts.emplace_back(CellWords{});
    } else if (part.name == "citations") {
      reader.shape(part, grammar::kCitationsPart);
      column.parts.emplace_back(CellCitations{});
    } else if (part.name == "field") {
      reader.shape(part, grammar::kFieldPart);
      const std::string name = reader.required(part, "ref");
      if (name.empty()) continue;
      if (const auto field = field_reference(reader, name, part.find("ref")->span, form)) {
        if (form.fields[*field].of_form) {
          note_wrong_field(reader, part.find("ref")->span, "<field> ref", name, {false, {}}, form);
        }
        column.parts.emplace_back(CellField{*field});
      }
    }
    if (column.each > 0 && part.name != "cell") {
      // Without vendors there is no such column, and with two it would ask the same twice.
      reader.note(kUnprinted, part.span,
                  {"事業者ごとの列の <" + part.name + ">", "<" + part.name + "> in a column for every vendor",
                   "each-vendor のない列に移してください", "move it to a column without each-vendor"});
    }
  }
  const bool known = std::any_of(table.columns.begin(), table.columns.end(),
                                 [&](const Column& other) { return !column.id.empty() && other.id == column.id; });
  if (known) reader.note(kDuplicate, element.span, {"<column> id", column.id});
  table.columns.push_back(std::move(column));
}

/// The field of the form as a whole that an attribute names; none if it is absent.
std::optional<std::size_t> form_field(ElementReader& reader, const tree::Element& element, std::string_view attribute,
                                      const Form& form) {
  const tree::Attribute* found = element.find(attribute);
  if (!found) return std::nullopt;
  const auto field = field_reference(reader, found->value, found->span, form);
  if (field && !form.fields[*field].of_form) {
    note_wrong_field(reader, found->span, attribute_name(element, attribute), found->value, {true, {}}, form);
    return std::nullopt;
  }
  return field;
}

/// Every slot of the header grid belongs to exactly one cell.
void read_header(ElementReader& reader, const tree::Element& header, const Form& form, Table& table,
                 const TablePlace& place) {
  reader.shape(header, grammar::kTableHeader);
  const auto row_count = static_cast<std::size_t>(std::count_if(
      header.children.begin(), header.children.end(), [](const tree::Element& row) { return row.name == "row"; }));
  const std::size_t column_count = table.columns.size();
  constexpr std::size_t kMostHeaderRows = 50;
  if (!reader.has_at_most(header, kMostHeaderRows)) return;
  std::vector<bool> covered(row_count * column_count, false);
  for (const tree::Element& row : header.children) {
    if (row.name != "row") continue;
    reader.shape(row, grammar::kHeaderRow);
    const std::size_t first_row = table.header_rows.size();
    auto& cells = table.header_rows.emplace_back();
    for (const tree::Element& element : row.children) {
      if (element.name != "cell") continue;
      reader.shape(element, grammar::kHeaderCell);
      const auto column = column_reference(reader, element, table);
      if (!column) continue;
      const std::size_t column_span = reader.count(element, "columns", 1, 1, 100);
      LeafScope scope = place.scope;
      // A heading over the columns of several vendors names none of them.
      scope.vendor = scope.vendor || (table.columns[*column].each > 0 && column_span == 1);
      if (place.in_loop && element.find("field")) reader.note(kAnsweredInLoop, element.find("field")->name_span);
      const HeaderCell cell{reader.leaf(element, scope),
                            *column,
                            column_span,
                            reader.count(element, "rows", 1, 1, 100),
                            form_field(reader, element, "field", form),
                            form_field(reader, element, "fallback", form)};
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

}  // namespace

std::string in_millimetres(Pt length) {
  // One decimal, rounded: enough to see by how much a table is too wide.
  const auto tenths = static_cast<long long>(length.value * 127.0 / 36.0 + 0.5);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "mm";
}

Table read_table(ElementReader& reader, const tree::Element& element, Form& form, const TablePlace& place) {
  reader.shape(element, grammar::kTable);
  Table table;
  table.id = reader.name(element);
  table.summary = reader.required(element, "summary");
  table.header_style = style_reference(reader, element, "header-style", form);
  table.group_style = style_reference(reader, element, "group-style", form);
  table.band_style = style_reference(reader, element, "band-style", form);
  table.filter = reader.flag(element, "filter", false);
  if (const tree::Element* columns = reader.only_child(element, "columns", true)) {
    reader.shape(*columns, grammar::kColumns);
    constexpr std::size_t kMostColumns = 200;  // 10 mm each fill the longest side a page may have
    if (!reader.has_at_most(*columns, kMostColumns)) return table;
    for (const tree::Element& column : columns->children) {
      if (column.name == "column") read_column(reader, column, form, table);
    }
    if (table.columns.empty()) reader.note(kMissingElement, columns->span, {"columns", "column"});
    if (!table.columns.empty() && std::none_of(table.columns.begin(), table.columns.end(), is_steady)) {
      reader.note(kNoSteadyColumn, columns->span, {table.id});
    }
  }
  if (const tree::Element* header = reader.only_child(element, "header", false))
    read_header(reader, *header, form, table, place);
  if (const tree::Element* rows = reader.only_child(element, "rows", true)) {
    read_rows(reader, *rows, form, table, place);
  }
  const Pt width = usual_width(form, table);
  // Millimetres do not add up exactly in binary fractions.
  constexpr Pt kRounding{0.01};
  if (place.width > Pt{0} && width > place.width + kRounding) {
    reader.note(kTooWide, element.span, {table.id, in_millimetres(width), in_millimetres(place.width)});
  }
  return table;
}

}  // namespace chohyo::form
