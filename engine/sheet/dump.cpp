// Text of a workbook plan, for golden tests.
#include <array>
#include <charconv>
#include <string_view>
#include <type_traits>

#include "sheet/plan.hpp"

namespace chohyo::sheet {
namespace {

std::string number(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 2).ptr;
  return {digits.data(), end};
}

std::string color(std::uint32_t value) {
  std::array<char, 8> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr;
  const std::string text(digits.data(), end);
  return "#" + std::string(text.size() < 6 ? 6 - text.size() : 0, '0') + text;
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out + "\"";
}

std::string range(const Area& area) {
  std::string out = cell_reference(area.first_row, area.first_column);
  const std::string last = cell_reference(area.last_row, area.last_column);
  return last == out ? out : out + ":" + last;
}

std::string value_text(const CellValue& value) {
  return std::visit(
      [](const auto& v) -> std::string {
        using T = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<T, std::string>) return " " + in_quotes(v);
        if constexpr (std::is_same_v<T, double>) return " " + number(v);
        if constexpr (std::is_same_v<T, base::Date>) return " " + base::format_iso_date(v);
        if constexpr (std::is_same_v<T, Formula>) {
          const auto* result = std::get_if<double>(&v.cached);
          return " =" + v.text + " -> " + (result ? number(*result) : in_quotes(std::get<std::string>(v.cached)));
        }
        return "";
      },
      value);
}

void add_format(std::string& out, std::size_t index, const CellFormat& format) {
  constexpr std::array<std::string_view, 4> kBorders = {"none", "bottom", "box", "sides"};
  constexpr std::array<std::string_view, 4> kLines = {"none", "thin", "medium", "thick"};
  constexpr std::array<std::string_view, 4> kAligns = {"start", "center", "end", "justify"};
  constexpr std::array<std::string_view, 3> kVAligns = {"top", "middle", "bottom"};
  out += "  format " + std::to_string(index) + " " + number(format.font_size) + "pt";
  out += " border=" + std::string(kBorders.at(static_cast<std::size_t>(format.border)));
  if (format.border == Border::sides) {
    const Sides& sides = format.sides;
    char between = ':';
    for (const Line line : {sides.top, sides.right, sides.bottom, sides.left}) {
      out += between + std::string(kLines.at(static_cast<std::size_t>(line)));
      between = '/';
    }
  }
  out += " align=" + std::string(kAligns.at(static_cast<std::size_t>(format.align)));
  out += "/" + std::string(kVAligns.at(static_cast<std::size_t>(format.valign)));
  if (format.bold) out += " bold";
  if (format.mincho) out += " mincho";
  if (format.wrap) out += " wrap";
  if (format.shrink) out += " shrink";
  if (!format.locked) out += " unlocked";
  if (format.fill != 0xFFFFFF) out += " fill=" + color(format.fill);
  if (format.color != 0) out += " color=" + color(format.color);
  if (!format.number_format.empty()) out += " number=" + in_quotes(format.number_format);
  out += '\n';
}

void add_page(std::string& out, const Sheet& sheet) {
  out += "  page";
  for (const base::Pt margin : {sheet.top, sheet.right, sheet.bottom, sheet.left}) out += " " + number(margin.value);
  if (sheet.landscape) out += " landscape";
  if (sheet.fit_one_page_wide) out += " one-page-wide";
  if (!sheet.grid_lines) out += " no-grid-lines";
  if (sheet.hidden) out += " hidden";
  if (sheet.is_protected) out += " protected";
  if (sheet.frozen_rows > 0) out += " frozen=" + std::to_string(sheet.frozen_rows);
  if (sheet.print_area) out += " print=" + range(*sheet.print_area);
  if (sheet.repeat_rows) {
    out +=
        " repeat=" + std::to_string(sheet.repeat_rows->first + 1) + ":" + std::to_string(sheet.repeat_rows->second + 1);
  }
  for (const std::uint32_t row : sheet.row_breaks) out += " break=" + std::to_string(row + 1);
  if (sheet.autofilter) out += " filter=" + range(*sheet.autofilter);
  out += '\n';
  if (!sheet.header.empty()) out += "  header " + in_quotes(sheet.header) + "\n";
  if (!sheet.footer.empty()) out += "  footer " + in_quotes(sheet.footer) + "\n";
  out += "  columns";
  for (const double width : sheet.column_widths) out += " " + number(width);
  out += "\n  rows";
  for (const double height : sheet.row_heights) out += " " + number(height);
  out += '\n';
}

void add_sheet(std::string& out, const Sheet& sheet) {
  out += "sheet " + in_quotes(sheet.name) + "\n";
  add_page(out, sheet);
  for (const SheetCell& cell : sheet.cells) {
    const Area area{cell.row, cell.column, cell.row + cell.rows - 1, cell.column + cell.columns - 1};
    out += "  " + range(area) + " f" + std::to_string(cell.format) + value_text(cell.value);
    if (cell.input) out += " <" + std::to_string(cell.input->value()) + ">";
    out += '\n';
  }
  for (const SheetImage& image : sheet.images) {
    out += "  image " + cell_reference(image.row, image.column) + " " + number(image.width.value) + " x " +
           number(image.height.value) + " " + in_quotes(image.alt) + "\n";
  }
  for (const Validation& validation : sheet.validations) {
    out += "  validate " + range(validation.area);
    if (!validation.list.empty()) out += " list=" + validation.list;
    if (validation.earliest) out += " from=" + base::format_iso_date(*validation.earliest);
    if (validation.open_list) out += " open";
    if (validation.latest) out += " to=" + base::format_iso_date(*validation.latest);
    if (validation.least) out += " from=" + number(*validation.least);
    if (validation.most) out += " to=" + number(*validation.most);
    out += " " + in_quotes(validation.prompt_title + ": " + validation.prompt_message) + " else " +
           in_quotes(validation.title + ": " + validation.message) + "\n";
  }
  for (const ConditionalFormat& condition : sheet.conditions) {
    out += std::string(condition.stripe ? "  fill " : "  look ") + range(condition.area) + " if =" + condition.formula +
           "\n";
  }
}

}  // namespace

std::string dump(const WorkbookPlan& plan) {
  std::string out = "workbook " + in_quotes(plan.metadata.title) + " font=" + in_quotes(plan.font) + " " +
                    number(plan.default_font_size) + "pt\n";
  for (std::size_t i = 0; i < plan.formats.size(); ++i) add_format(out, i, plan.formats[i]);
  for (const Sheet& sheet : plan.sheets) add_sheet(out, sheet);
  for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
    const PlannedInput& input = plan.inputs[i];
    out += "input " + std::to_string(i) + " " + input.path + " " + in_quotes(input.label) + " " + input.name + "\n";
  }
  for (const DefinedName& name : plan.names) out += "name " + name.name + " = " + name.reference + "\n";
  return out;
}

}  // namespace chohyo::sheet
