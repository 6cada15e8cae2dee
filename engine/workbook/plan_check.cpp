#include "workbook/plan_check.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "document/sheet_text.hpp"
#include "workbook/cell_text.hpp"
#include "workbook/codes.hpp"

namespace chohyo::workbook {
namespace {

using document::Area;
using document::Sheet;
using document::SheetCell;
using document::utf16_length;
using document::WorkbookPlan;

constexpr std::size_t kMostCellUnits = 32767;  // Excel's limit
constexpr std::size_t kMostSheetName = 31;     // Excel's limit
constexpr std::size_t kMostName = 127;         // bytes; libxlsxwriter 1.1.4 keeps names in 128, Excel in 255
constexpr std::size_t kMostHeader = 255;       // Excel's limit
constexpr std::size_t kMostTitle = 32;         // of a validation
constexpr std::size_t kMostMessage = 255;      // of a validation
constexpr std::size_t kMostProperty = 255;     // of a document property
constexpr double kTallestRow = 409.5;          // points
constexpr std::uint32_t kRows = 1048576, kColumns = 16384;  // ECMA-376 §18.3.1.4 leaves them to Excel

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

/// A name as `document::defined_name` makes it, or one of ours: ASCII, begins with a letter or "_", and has a separator
/// so that it is no cell.
bool is_legal_name(std::string_view name) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  const auto legal = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '.'; };
  return !name.empty() && name.size() <= kMostName && letter(name[0]) && std::all_of(name.begin(), name.end(), legal) &&
         name.find_first_of("._") != std::string_view::npos;
}

class PlanCheck {
 public:
  explicit PlanCheck(const WorkbookPlan& plan) : plan_(plan) {}

  diag::Diagnostics run() {
    check_workbook();
    check_names();
    for (const Sheet& sheet : plan_.sheets) check_sheet(sheet);
    return std::move(found_);
  }

 private:
  void unfit(const std::string& what) { found_.push_back(diag::make(kUnfitPlan, {}, {what})); }
  void unfit(const Sheet& sheet, const std::string& what) { unfit(sheet.name + ": " + what); }

  void require_text(std::string_view text, const std::string& where, std::size_t most) {
    if (find_unfit_text(text)) {
      unfit(where + " is not text");
    } else if (utf16_length(text) > most) {
      unfit(where + " is longer than " + std::to_string(most) + " characters");
    }
  }

  void check_workbook() {
    if (plan_.sheets.empty()) unfit("no sheet");
    if (!plan_.sheets.empty() && plan_.sheets.front().hidden) unfit("the first sheet is hidden");
    require_text(plan_.font, "font name", kMostProperty / 2);
    const document::Metadata& data = plan_.metadata;
    for (const std::string* text :
         {&data.title, &data.subject, &data.author, &data.keywords, &data.form, &data.edition, &data.digest}) {
      if (find_unfit_text(*text)) unfit("a document property is not text");
    }
  }

  void check_names() {
    std::set<std::string> seen;
    for (const document::DefinedName& name : plan_.names) {
      if (!is_legal_name(name.name)) unfit("name " + name.name);
      if (!seen.insert(lower_case(name.name)).second) unfit("two cells named " + name.name);
      if (name.reference.empty() || name.reference.size() > kMostName) unfit("reference " + name.reference);
    }
    std::set<std::string> sheets;
    for (const Sheet& sheet : plan_.sheets) {
      const bool legal = !sheet.name.empty() && utf16_length(sheet.name) <= kMostSheetName &&
                         sheet.name.find_first_of("[]:*?/\\'") == std::string::npos && !find_unfit_text(sheet.name) &&
                         lower_case(sheet.name) != "history";
      if (!legal) unfit("sheet name " + sheet.name);
      if (!sheets.insert(lower_case(sheet.name)).second) unfit("two sheets named " + sheet.name);
    }
  }

  void check_sheet(const Sheet& sheet) {
    require_text(sheet.header, sheet.name + ": header", kMostHeader);
    require_text(sheet.footer, sheet.name + ": footer", kMostHeader);
    for (const double height : sheet.row_heights) {
      if (!(height >= 0 && height <= kTallestRow)) unfit(sheet, "row height " + std::to_string(height));
    }
    if (sheet.column_widths.size() > kColumns) unfit(sheet, "too many columns");
    check_cells(sheet);
    for (const document::Validation& validation : sheet.validations) {
      check_area(sheet, validation.area);
      require_text(validation.title, sheet.name + ": validation title", kMostTitle);
      require_text(validation.message, sheet.name + ": validation message", kMostMessage);
      require_text(validation.prompt_title, sheet.name + ": prompt title", kMostTitle);
      require_text(validation.prompt_message, sheet.name + ": prompt", kMostMessage);
      if (validation.list.empty() && (!validation.earliest || !validation.latest)) unfit(sheet, "empty validation");
    }
    for (const document::ConditionalFormat& condition : sheet.conditions) {
      check_area(sheet, condition.area);
      if (condition.formula.empty()) unfit(sheet, "conditional format without a formula");
    }
    for (const auto& area : {sheet.print_area, sheet.autofilter}) {
      if (area) check_area(sheet, *area);
    }
  }

  void check_area(const Sheet& sheet, const Area& area) {
    const bool ok = area.first_row <= area.last_row && area.last_row < kRows && area.first_column <= area.last_column &&
                    area.last_column < kColumns;
    if (!ok) unfit(sheet, "area outside the sheet");
  }

  /// Cells come row by row, so a column is free from the row behind the last cell that covered it.
  void check_cells(const Sheet& sheet) {
    std::vector<std::uint32_t> free_from;
    std::uint32_t row = 0;
    for (const SheetCell& cell : sheet.cells) {
      const bool inside = cell.rows > 0 && cell.columns > 0 && cell.row < kRows && cell.rows <= kRows - cell.row &&
                          cell.column < kColumns && cell.columns <= kColumns - cell.column;
      if (!inside || cell.row < row || cell.format >= plan_.formats.size()) {
        unfit(sheet, "cell " + document::cell_reference(cell.row, cell.column) + " has no place");
        return;
      }
      row = cell.row;
      free_from.resize(std::max<std::size_t>(free_from.size(), cell.column + cell.columns), 0);
      for (std::uint32_t c = cell.column; c < cell.column + cell.columns; ++c) {
        if (free_from[c] > cell.row) {
          unfit(sheet, "cell " + document::cell_reference(cell.row, cell.column) + " overlaps another");
          break;
        }
        free_from[c] = cell.row + cell.rows;
      }
      check_value(sheet, cell);
    }
  }

  void check_value(const Sheet& sheet, const SheetCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell.value)) check_text(sheet, cell, *text);
    if (const auto* formula = std::get_if<document::Formula>(&cell.value)) {
      if (formula->text.empty() || find_unfit_text(formula->text)) unfit(sheet, "formula " + formula->text);
      check_text(sheet, cell, formula->cached);
    }
  }

  /// An answer is reported with its place in the answers file, once, however many cells show it.
  void check_text(const Sheet& sheet, const SheetCell& cell, const std::string& text) {
    const auto bad = find_unfit_text(text);
    const std::size_t units = bad ? 0 : utf16_length(text);
    if (!bad && units <= kMostCellUnits) return;
    diag::Span span;
    std::string path, label = sheet.name + "!" + document::cell_reference(cell.row, cell.column);
    if (cell.input < plan_.inputs.size()) {
      if (!reported_.insert(cell.input).second) return;
      span = plan_.inputs[cell.input].span;
      path = plan_.inputs[cell.input].path;
      label = plan_.inputs[cell.input].label;
    }
    const std::string figure = std::to_string(bad ? *bad + 1 : units);
    found_.push_back(diag::make(bad ? kUnfitText : kCellTooLong, span, {label, figure}, {}, path));
  }

  const WorkbookPlan& plan_;
  diag::Diagnostics found_;
  std::set<std::size_t> reported_;
};

}  // namespace

diag::Diagnostics check_plan(const WorkbookPlan& plan) { return PlanCheck(plan).run(); }

}  // namespace chohyo::workbook
