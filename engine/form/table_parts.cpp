// Tables of a pack: columns and header cells. Their rows are read in row_parts.cpp.
#include <algorithm>

#include "form/codes.hpp"
#include "form/pack_parts.hpp"
#include "form/suggestion.hpp"

namespace chohyo::form {
namespace {

void read_column(ElementReader& reader, const tree::Element& element, const Form& form, Table& table) {
  reader.shape(element,
               {"id", "width", "style", "align", "valign", "group", "row-header", "option", "overflow", "max-height",
                "each-vendor"},
               {"item-text", "field", "cell", "citations"});
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
  constexpr std::size_t kMostVendorColumns = 50;
  column.each = reader.count(element, "each-vendor", 0, 1, kMostVendorColumns);
  for (const tree::Element& part : element.children) {
    if (part.name == "item-text") {
      reader.shape(part, {}, {});
      column.parts.emplace_back(CellText{});
    } else if (part.name == "cell") {
      reader.shape(part, {}, {});
      column.parts.emplace_back(CellWords{});
    } else if (part.name == "citations") {
      reader.shape(part, {}, {});
      column.parts.emplace_back(CellCitations{});
    } else if (part.name == "field") {
      reader.shape(part, {"ref"}, {});
      const std::string name = reader.required(part, "ref");
      if (name.empty()) continue;
      if (const auto field = field_reference(reader, name, part.find("ref")->span, form)) {
        if (form.fields[*field].of_form) {
          reader.note(kWrongFieldKind, part.find("ref")->span, {"<field> ref", name, "of=\"items\""});
        }
        column.parts.emplace_back(CellField{*field});
      }
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
    reader.note(kWrongFieldKind, found->span, {attribute_name(element, attribute), found->value, "of=\"form\""});
    return std::nullopt;
  }
  return field;
}

/// Every slot of the header grid belongs to exactly one cell.
void read_header(ElementReader& reader, const tree::Element& header, const Form& form, Table& table) {
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
      reader.shape(element, {"column", "columns", "rows", "field", "fallback"}, {},
                   element.text.empty() ? Content::elements : Content::text);
      const auto column = column_reference(reader, element, table);
      if (!column) continue;
      LeafScope scope = body_scope(form);
      scope.vendor = scope.vendor || table.columns[*column].each > 0;
      const HeaderCell cell{reader.leaf(element, scope),
                            *column,
                            reader.count(element, "columns", 1, 1, 100),
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

std::string in_millimetres(Pt length) {
  // One decimal, rounded: enough to see by how much a table is too wide.
  const auto tenths = static_cast<long long>(length.value * 127.0 / 36.0 + 0.5);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "mm";
}

}  // namespace

Table read_table(ElementReader& reader, const tree::Element& element, Form& form) {
  reader.shape(element,
               {"id", "summary", "header-style", "group-style", "band-style", "option", "provenance", "filter"},
               {"columns", "header", "rows"});
  Table table;
  table.id = reader.name(element);
  table.summary = reader.required(element, "summary");
  table.header_style = style_reference(reader, element, "header-style", form);
  table.group_style = style_reference(reader, element, "group-style", form);
  table.band_style = style_reference(reader, element, "band-style", form);
  table.filter = reader.flag(element, "filter", false);
  if (const tree::Element* columns = reader.only_child(element, "columns", true)) {
    reader.shape(*columns, {}, {"column"});
    for (const tree::Element& column : columns->children) {
      if (column.name == "column") read_column(reader, column, form, table);
    }
    if (table.columns.empty()) reader.note(kMissingElement, columns->span, {"columns", "column"});
  }
  if (const tree::Element* header = reader.only_child(element, "header", false))
    read_header(reader, *header, form, table);
  if (const tree::Element* rows = reader.only_child(element, "rows", true)) {
    read_rows(reader, *rows, form, table);
  }
  const Pt width = usual_width(form, table);
  const Pt body = form.page.size.width - form.page.left - form.page.right;
  // Millimetres do not add up exactly in binary fractions.
  constexpr Pt kRounding{0.01};
  if (body > Pt{0} && width > body + kRounding) {
    reader.note(kTooWide, element.span, {table.id, in_millimetres(width), in_millimetres(body)});
  }
  return table;
}

}  // namespace chohyo::form
