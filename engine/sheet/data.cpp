#include "sheet/data.hpp"

#include <algorithm>
#include <array>

#include "base/answer_path.hpp"
#include "form/value.hpp"
#include "sheet/cell_format.hpp"
#include "sheet/grid.hpp"
#include "sheet/stored_text.hpp"
#include "sheet/text.hpp"
#include "sheet/value.hpp"

namespace chohyo::sheet {
namespace {

constexpr double kDataSize = 10;  // points

/// Header words and widths in characters. Column 値 holds what an answers file would.
struct DataColumn {
  const char* title;
  double width;
};
constexpr std::array kDataColumns = {
    DataColumn{"施設ID", 12}, DataColumn{"施設名", 24}, DataColumn{"様式", 12}, DataColumn{"版", 6},
    DataColumn{"項目ID", 14}, DataColumn{"項番", 8},    DataColumn{"項目", 48}, DataColumn{"欄", 14},
    DataColumn{"値", 24},     DataColumn{"パス", 34},
};

std::string text_of(const CellValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text ? *text : std::string();
}

/// The input's value as an answers file writes it: option id, ISO date, text.
std::string stored_value(const InputPlace& place) {
  if (const auto* choice = std::get_if<document::Choice>(place.answer)) {
    std::string ids;
    for (const std::size_t option : choice->chosen) ids += (ids.empty() ? "" : " ") + choice->options[option].id;
    return sheet_words(std::move(ids));
  }
  if (const auto* slot = std::get_if<document::DateSlot>(place.answer)) {
    return slot->date ? base::format_iso_date(*slot->date) : std::string();
  }
  if (const auto* slot = std::get_if<document::ValueSlot>(place.answer)) {
    if (slot->records) return slot->record ? sheet_words(at(*slot->records, *slot->record).id) : std::string();
    // The formula reads an open box as no.
    return is_checkbox(*slot) && slot->value.index() == 0 ? "no" : form::stored_text(slot->value, *slot->field);
  }
  return text_of(cell_value(*place.answer));
}

/// The word of a cell as MATCH finds it letter by letter.
std::string literal_formula(const std::string& name) {
  std::string out = name;
  for (const char* wildcard : {"~", "*", "?"}) {
    out = "SUBSTITUTE(" + out + ",\"" + wildcard + "\",\"~" + wildcard + "\")";
  }
  return out;
}

/// Reads the cell named `name` into the same. Only functions whose arguments mean the same in every language version
/// of Excel: TEXT's date letters do not, "00" does. What is no word of the list or no date is passed on as it is.
std::string stored_formula(const PlanBuilder& builder, const std::string& name, const InputPlace& place) {
  if (const auto* choice = std::get_if<document::Choice>(place.answer); choice && choice->several) {
    return sheet::stored_formula(at(builder.lists, *place.list), name);
  }
  if (place.list) {
    const std::string word = at(builder.lists, *place.list).has_wildcards ? literal_formula(name) : name;
    return "IFERROR(INDEX(" + ids_name(*place.list) + ",MATCH(" + word + "," + words_name(*place.list) + ",0))," +
           name + "&\"\")";
  }
  if (std::holds_alternative<document::DateSlot>(*place.answer)) {
    return "IF(ISNUMBER(" + name + "),YEAR(" + name + ")&\"-\"&TEXT(MONTH(" + name + "),\"00\")&\"-\"&TEXT(DAY(" +
           name + "),\"00\")," + name + "&\"\")";
  }
  if (const auto* slot = std::get_if<document::ValueSlot>(place.answer)) return sheet::stored_formula(*slot, name);
  return name + "&\"\"";
}

/// A facility's column: read from the form sheet where that has a cell for it.
CellValue facility_value(const PlanBuilder& builder, std::string_view path, const std::string& now) {
  for (const PlannedInput& input : builder.plan.inputs) {
    if (input.path == path) return Formula{input.name + "&\"\"", now};
  }
  if (now.empty()) return {};
  return now;
}

/// What the cell of an answer does not hold, in parts that a cell does.
std::vector<std::string> rest_of(const document::Inline& answer) {
  const std::string text = answer_text(answer);
  std::vector<std::string> parts;
  for (std::size_t at = stored_front(text, kMostCellUnits); at < text.size(); at += parts.back().size()) {
    const std::string_view rest = std::string_view(text).substr(at);
    parts.emplace_back(rest.substr(0, stored_front(rest, kMostCellUnits)));
  }
  return parts;
}

CellFormat data_format() {
  CellFormat format;
  format.font_size = kDataSize;
  format.wrap = false;
  format.border = Border::none;
  return format;
}

}  // namespace

void plan_data_sheet(PlanBuilder& builder) {
  if (builder.places.empty()) return;
  const document::Document& document = builder.document;
  Sheet sheet = page_sheet(document, std::string(kDataSheet));
  sheet.landscape = true;
  CellFormat header = data_format();
  header.bold = true;
  header.fill = kHeaderFill;
  header.border = Border::bottom;
  const std::size_t header_format = builder.format(header);
  const std::size_t format = builder.format(data_format());
  for (std::uint32_t c = 0; c < kDataColumns.size(); ++c) {
    sheet.column_widths.push_back(kDataColumns[c].width);
    sheet.cells.push_back({0, c, 1, 1, std::string(kDataColumns[c].title), header_format});
  }
  const CellValue facility_id =
      facility_value(builder, base::path_to(base::kFacilityPath, "id"), sheet_words(document.metadata.facility_id));
  const CellValue facility_name =
      facility_value(builder, base::path_to(base::kFacilityPath, "name"), sheet_words(document.metadata.facility));
  std::uint32_t row = 1, columns = kDataColumns.size();
  const auto put = [&](std::uint32_t column, CellValue value) {
    if (value.index() != 0) sheet.cells.push_back({row, column, 1, 1, std::move(value), format});
  };
  const auto words = [](const std::string& text) { return text.empty() ? CellValue{} : CellValue{sheet_words(text)}; };
  for (const InputIndex index : base::indexes(builder.plan.inputs)) {
    const InputPlace& place = builder.place(index);
    const PlannedInput& input = at(builder.plan.inputs, index);
    put(0, facility_id);
    put(1, facility_name);
    put(2, words(document.metadata.form));
    put(3, words(document.metadata.edition));
    if (const form::Item* item = input_of(*place.answer).item()) {
      put(4, words(item->id));
      put(5, words(item->number));
      put(6, words(item->text));
    }
    put(7, words(input.label));
    put(8, Formula{stored_formula(builder, input.name, place), stored_value(place)});
    sheet.cells.back().input = index;
    put(9, words(input.path));
    std::uint32_t column = kDataColumns.size();
    for (std::string& part : rest_of(*place.answer)) put(column++, std::move(part));
    columns = std::max(columns, column);
    ++row;
  }
  // Columns behind the usual ones are rare, so that their titles are only known here.
  const auto first_row_end = sheet.cells.begin() + kDataColumns.size();
  std::vector<SheetCell> titles;
  for (std::uint32_t c = kDataColumns.size(); c < columns; ++c) {
    sheet.column_widths.push_back(kDataColumns[8].width);
    titles.push_back({0, c, 1, 1, std::string(kDataColumns[8].title) + "の続き", header_format});
  }
  sheet.cells.insert(first_row_end, titles.begin(), titles.end());
  const Area all{0, 0, row - 1, columns - 1};
  sheet.autofilter = all;
  sheet.print_area = all;
  sheet.repeat_rows = {0, 0};
  sheet.frozen_rows = 1;
  builder.plan.sheets.push_back(std::move(sheet));
}

void plan_list_sheet(PlanBuilder& builder) {
  if (builder.lists.empty()) return;
  Sheet sheet;
  sheet.name = kListSheet;
  sheet.paper = paper_of(sheet_page(builder.document).size);
  sheet.hidden = true;
  sheet.is_protected = true;
  sheet.column_widths = {20, 20};
  const std::size_t format = builder.format(data_format());
  std::uint32_t row = 0;
  for (const ListIndex i : base::indexes(builder.lists)) {
    const WordList& list = at(builder.lists, i);
    const std::uint32_t first = row;
    for (const form::Option& option : list.options) {
      sheet.cells.push_back({row, 0, 1, 1, sheet_words(option.text), format});
      sheet.cells.push_back({row, 1, 1, 1, sheet_words(option.id), format});
      ++row;
    }
    const auto range = [&](std::uint32_t column) {
      return "'" + sheet.name + "'!" + absolute_reference(first, column) + ":" +
             absolute_reference(std::max(first, row - 1), column);
    };
    builder.plan.names.push_back({words_name(i), range(0)});
    builder.plan.names.push_back({ids_name(i), range(1)});
  }
  builder.plan.sheets.push_back(std::move(sheet));
}

void plan_annex_sheet(PlanBuilder& builder, const std::vector<AnnexEntry>& entries) {
  if (entries.empty()) return;
  constexpr std::size_t kLinesPerRow = 20;  // short enough that page breaks between rows leave no page half empty
  constexpr double kSize = 10;
  constexpr const char* kToTheEnd = "32767";  // the most characters a cell holds
  const document::Document& document = builder.document;
  Sheet sheet = page_sheet(document, annex_word(document));
  const document::PageSetup& page = sheet_page(document);
  const base::Pt width = page.size.width - page.left - page.right;
  sheet.column_widths = {column_characters(width)};
  sheet.grid_lines = false;
  CellFormat title;
  title.font_size = kSize;
  title.bold = true;
  title.fill = kHeaderFill;
  CellFormat body;
  body.font_size = kSize;
  body.valign = form::VAlign::top;
  const auto put = [&](CellValue value, const CellFormat& format, double height, std::optional<InputIndex> input) {
    const auto row = static_cast<std::uint32_t>(sheet.row_heights.size());
    sheet.row_heights.push_back(row_points(base::Pt{height}));
    sheet.cells.push_back({row, 0, 1, 1, std::move(value), builder.format(format), input});
  };
  for (const AnnexEntry& entry : entries) {
    put(sheet_words(entry.title), title, text_height(entry.title, kSize, width).value, std::nullopt);
    const std::string text = answer_text(*builder.place(*entry.input).answer);
    const std::size_t in_cell = stored_front(text, kMostCellUnits);
    const std::string& name = at(builder.plan.inputs, *entry.input).name;
    std::size_t begin = 0, start = 1;
    while (begin < text.size()) {
      const std::string_view rest = std::string_view(text).substr(begin);
      const std::string_view part = rest.substr(0, fitting_prefix(rest, cell_units(kSize, width), kLinesPerRow));
      const bool last = part.size() == rest.size();
      const std::size_t units = utf16_length(part);
      CellValue value = std::string(part);
      if (begin + part.size() <= in_cell) {
        value = Formula{
            "MID(" + name + "," + std::to_string(start) + "," + (last ? kToTheEnd : std::to_string(units)) + ")",
            std::string(part)};
      }
      put(std::move(value), body, text_height(part, kSize, width).value, entry.input);
      begin += part.size();
      start += units;
    }
    sheet.row_heights.push_back(row_points(base::Pt{kSize}));
  }
  sheet.row_heights.pop_back();
  sheet.print_area = Area{0, 0, static_cast<std::uint32_t>(sheet.row_heights.size() - 1), 0};
  builder.plan.sheets.push_back(std::move(sheet));
}

}  // namespace chohyo::sheet
