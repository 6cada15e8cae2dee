// Tables of a pack: columns and header cells. Their rows are read in row_parts.cpp.
#include <algorithm>
#include <iterator>
#include <utility>

#include "form/codes.hpp"
#include "form/grammar_elements.hpp"
#include "form/grammar_words.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

/// Notes an attribute that cannot stand beside the others of its element.
void note_attribute(ElementReader& reader, const tree::Element& element, std::string_view attribute, std::string ja,
                    std::string en) {
  reader.note(kUnknownAttribute, element.find(attribute)->name_span,
              {{"element", element.name},
               {"attribute", std::string(attribute)},
               {"hint", std::move(ja)},
               {"hint_en", std::move(en)}});
}

/// The field whose month's days the columns are.
OptionalField month_field(ElementReader& reader, const tree::Element& element, const Form& form) {
  const auto field = form_field(reader, element, "month", form);
  if (!field) return std::nullopt;
  const tree::Attribute& month = *element.find("month");
  if (at(form.fields, *field).kind != FieldKind::month) {
    note_wrong_field(reader, month.span, "<column> month", month.value, {true, FieldKind::month}, form);
    return std::nullopt;
  }
  if (!element.find("each")) {
    note_attribute(reader, element, "month", "month は each=\"1..31\" と一緒に書いてください",
                   "write it beside each=\"1..31\"");
  }
  return field;
}

/// The column, or a copy of it for each number that `each` says. At least one, so that reading goes on.
std::vector<Column> repeated(ElementReader& reader, const tree::Element& element, Column column) {
  if (column.each > 0 && element.find("each")) {
    const std::string each_owner(reader.spelled(grammar::kEachOwner));
    note_attribute(reader, element, "each", "each と " + each_owner + " は一緒に書けません",
                   "it cannot stand beside " + each_owner);
  }
  const auto range = read_range(reader, element, column.month ? kMostDays : kAnyRange);
  if (!range) {
    column.month.reset();
    return {std::move(column)};
  }
  std::vector<Column> out;
  for (std::size_t number = range->first; number <= range->last; ++number) {
    Column& one = out.emplace_back(column);
    one.series = column.id;
    one.number = number;
    if (!column.id.empty()) one.id += "-" + std::to_string(number);
  }
  return out;
}

/// Width of a rule; none if the attribute is absent.
std::optional<Pt> rule_width(ElementReader& reader, const tree::Element& element, std::string_view attribute) {
  constexpr Pt kWidest{2};  // the blank that cells keep above and below their words
  if (!element.find(attribute)) return std::nullopt;
  const Pt width = reader.length(element, attribute, Pt{0});
  reader.check_range(element, attribute, width, Pt{0}, kWidest);
  return width;
}

void add_part(std::vector<Column>& columns, const CellPart& part) {
  for (Column& column : columns) column.parts.push_back(part);
}

/// Columns of a range print the field of their own number each; the first number without one is a defect.
void add_field(ElementReader& reader, const tree::Element& part, const Form& form, std::vector<Column>& columns) {
  const std::string name = reader.required(part, "ref");
  if (name.empty()) return;
  for (Column& column : columns) {
    const std::string id = column.series.empty() ? name : name + "-" + std::to_string(column.number);
    const auto field = field_reference(reader, id, part.find("ref")->span, form);
    if (!field) return;
    if (at(form.fields, *field).of_form) {
      note_wrong_field(reader, part.find("ref")->span, "<field> ref", id, {false, {}}, form);
      return;
    }
    column.parts.emplace_back(CellField{*field});
  }
}

/// The condition is read with the others of the body.
void add_highlight(ElementReader& reader, const tree::Element& element, const Form& form,
                   std::vector<Column>& columns) {
  reader.shape(element, grammar::kHighlight);
  reader.required(element, "when");
  const Style* style = style_reference(reader, element, "style", form);
  for (Column& column : columns) column.highlights.push_back({style, {}, element.span});
}

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
  column.align = reader.word(element, "align", grammar::kAligns, column.style ? column.style->align : Align::start);
  column.aligned = element.find("align") != nullptr;
  column.valign = reader.word(element, "valign", grammar::kVAligns, VAlign::middle);
  column.rule_left = rule_width(reader, element, "rule-left");
  column.rule_right = rule_width(reader, element, "rule-right");
  column.group = reader.flag(element, "group", false);
  column.row_header = reader.flag(element, "row-header", false);
  column.option = option_reference(reader, element, form);
  column.overflow = reader.word(element, "overflow", grammar::kOverflows, Overflow::grow);
  column.max_height = column.overflow == Overflow::annex ? reader.required_length(element, "max-height")
                                                         : reader.length(element, "max-height", Pt{0});
  constexpr std::size_t kMostOwnerColumns = 50;
  column.each = reader.count(element, reader.spelled(grammar::kEachOwner), 0, 1, kMostOwnerColumns);
  column.month = month_field(reader, element, form);
  std::vector<Column> columns = repeated(reader, element, std::move(column));
  for (const tree::Element& part : element.children) {
    if (part.name == "item-text") {
      reader.shape(part, grammar::kItemTextPart);
      add_part(columns, CellText{});
    } else if (part.name == "cell") {
      reader.shape(part, grammar::kWordsPart);
      add_part(columns, CellWords{});
    } else if (part.name == "citations") {
      reader.shape(part, grammar::kCitationsPart);
      add_part(columns, CellCitations{});
    } else if (part.name == "field") {
      reader.shape(part, grammar::kFieldPart);
      add_field(reader, part, form, columns);
    }
    if (part.name == "highlight") {
      add_highlight(reader, part, form, columns);
      continue;
    }
    if (columns.front().each > 0 && part.name != "cell") {
      // Without owners there is no such column, and with two it would ask the same twice.
      const std::string each_owner(reader.spelled(grammar::kEachOwner));
      reader.note(kUnprinted, part.span,
                  {{"what", each_owner + " の列の <" + part.name + ">"},
                   {"what_en", "<" + part.name + "> in a column with " + each_owner},
                   {"hint", each_owner + " のない列に移してください"},
                   {"hint_en", "move it to a column without " + each_owner}});
    }
  }
  for (Column& one : columns) {
    const bool known = std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& other) {
      return !one.id.empty() && (other.id == one.id || other.series == one.id);
    });
    if (known) reader.note(kDuplicate, element.span, {{"attribute", "<column> id"}, {"given", one.id}});
  }
  std::move(columns.begin(), columns.end(), std::back_inserter(table.columns));
}

/// A heading over the columns of several owners, or over those of a range, names none of them.
LeafScope heading_scope(const TablePlace& place, const Column& column, bool of_one) {
  LeafScope scope = place.scope;
  scope.owner = scope.owner || (column.each > 0 && of_one);
  scope.column = !column.series.empty() && of_one;
  return scope;
}

/// Behind the last column of a heading that covers `written` of the pack's columns. Beyond the last column when there
/// are not so many.
std::size_t heading_end(const Table& table, std::size_t first, std::size_t written) {
  std::size_t end = first;
  for (; written > 0 && end < table.columns.size(); --written) end = series_end(table.columns, end);
  return end + written;
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
      const std::size_t written = reader.count(element, "columns", 1, 1, 100);
      const std::size_t column_span = heading_end(table, *column, written) - *column;
      const bool each = reader.flag(element, "each", false);
      if (each && (written > 1 || table.columns[*column].series.empty())) {
        note_attribute(reader, element, "each", "each は、数ごとの列一つの見出しにだけ書けます",
                       "it is for a heading of one column with a range alone");
      }
      const bool of_one = written == 1 && (each || table.columns[*column].series.empty());
      const LeafScope scope = heading_scope(place, table.columns[*column], of_one);
      if (place.in_loop && element.find("field")) reader.note(kAnsweredInLoop, element.find("field")->name_span);
      const HeaderCell cell{reader.leaf(element, scope),
                            *column,
                            column_span,
                            reader.count(element, "rows", 1, 1, 100),
                            form_field(reader, element, "field", form),
                            form_field(reader, element, "fallback", form),
                            reader.word(element, "align", grammar::kAligns, Align::center),
                            reader.word(element, "valign", grammar::kVAligns, VAlign::middle)};
      if (cell.column + cell.column_span > column_count || first_row + cell.row_span > row_count) {
        reader.note(kHeaderOutside, element.span);
        continue;
      }
      for (std::size_t y = first_row; y < first_row + cell.row_span; ++y) {
        for (std::size_t x = cell.column; x < cell.column + cell.column_span; ++x) {
          const std::size_t slot = y * column_count + x;
          if (covered[slot]) {
            reader.note(kHeaderOverlap, element.span,
                        {{"column", table.columns[x].id}, {"row", std::to_string(y + 1)}});
          }
          covered[slot] = true;
        }
      }
      for (std::size_t x = 0; x < (each ? column_span : 1); ++x) {
        cells.push_back(cell);
        if (!each) continue;
        cells.back().column = cell.column + x;
        cells.back().column_span = 1;
      }
    }
  }
  for (std::size_t slot = 0; slot < covered.size(); ++slot) {
    if (covered[slot]) continue;
    reader.note(kHeaderGap, header.span,
                {{"column", table.columns[slot % column_count].id}, {"row", std::to_string(slot / column_count + 1)}});
  }
}

}  // namespace

OptionalField form_field(ElementReader& reader, const tree::Element& element, std::string_view attribute,
                         const Form& form, std::size_t number) {
  const tree::Attribute* found = element.find(attribute);
  if (!found) return std::nullopt;
  const std::string id = number == 0 ? found->value : found->value + "-" + std::to_string(number);
  const auto field = field_reference(reader, id, found->span, form);
  if (field && !at(form.fields, *field).of_form) {
    note_wrong_field(reader, found->span, attribute_name(element, attribute), id, {true, {}}, form);
    return std::nullopt;
  }
  return field;
}

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
  table.border = rule_width(reader, element, "border");
  table.rules = rule_width(reader, element, "rules");
  if (const tree::Element* columns = reader.only_child(element, "columns", true)) {
    reader.shape(*columns, grammar::kColumns);
    constexpr std::size_t kMostColumns = 200;  // 10 mm each fill the longest side a page may have
    if (!reader.has_at_most(*columns, kMostColumns)) return table;
    for (const tree::Element& column : columns->children) {
      if (column.name == "column") read_column(reader, column, form, table);
    }
    if (table.columns.size() > kMostColumns) {
      reader.note(kTooMany, columns->span,
                  {{"things", "<column>"}, {"limit", std::to_string(kMostColumns)}, {"things_en", "columns"}});
      return table;
    }
    if (table.columns.empty()) {
      reader.note(kMissingElement, columns->span, {{"parent", "columns"}, {"element", "column"}});
    }
    if (!table.columns.empty() && std::none_of(table.columns.begin(), table.columns.end(), is_steady)) {
      reader.note(kNoSteadyColumn, columns->span,
                  {{"table", table.id}, {"each_owner", std::string(reader.spelled(grammar::kEachOwner))}});
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
    reader.note(kTooWide, element.span,
                {{"table", table.id}, {"width", in_millimetres(width)}, {"limit", in_millimetres(place.width)}});
  }
  return table;
}

}  // namespace chohyo::form
