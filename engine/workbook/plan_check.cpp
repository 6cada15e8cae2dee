#include "workbook/plan_check.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "base/ascii.hpp"
#include "sheet/name.hpp"
#include "sheet/stored_text.hpp"
#include "workbook/codes.hpp"
#include "workbook/unfit_text.hpp"

namespace chohyo::workbook {
namespace {

using sheet::Area;
using sheet::Sheet;
using sheet::SheetCell;
using sheet::stored_length;
using sheet::WorkbookPlan;

constexpr std::uint32_t kRows = 1048576, kColumns = 16384;  // ECMA-376 §18.3.1.4 leaves them to Excel

/// A name as `sheet::defined_name` makes it, or one of ours: ASCII, begins with a letter or "_", and has a separator
/// so that it is no cell.
bool is_legal_name(std::string_view name) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  const auto legal = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '.'; };
  return !name.empty() && name.size() <= sheet::kMostNameBytes && letter(name[0]) &&
         std::all_of(name.begin(), name.end(), legal) && name.find_first_of("._") != std::string_view::npos;
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
  void unfit(const std::string& what) { found_.push_back(diag::make(kUnfitPlan, {}, {{"reason", what}})); }
  void unfit(const Sheet& sheet, const std::string& what) { unfit(sheet.name + ": " + what); }

  void require_text(std::string_view text, const std::string& where, std::size_t most) {
    if (find_unfit_text(text)) {
      unfit(where + " is not text");
    } else if (stored_length(text) > most) {
      unfit(where + " is longer than " + std::to_string(most) + " characters");
    }
  }

  void check_workbook() {
    if (plan_.sheets.empty()) unfit("no sheet");
    if (!plan_.sheets.empty() && plan_.sheets.front().hidden) unfit("the first sheet is hidden");
    require_text(plan_.font, "font name", sheet::kMostSheetNameUnits);
    const document::Metadata& data = plan_.metadata;
    for (const std::string* text :
         {&data.title, &data.subject, &data.author, &data.keywords, &data.form, &data.edition, &data.digest}) {
      require_text(*text, "document property", sheet::kMostPropertyUnits);
    }
  }

  void check_names() {
    std::set<std::string> seen;
    for (const sheet::DefinedName& name : plan_.names) {
      if (!is_legal_name(name.name)) unfit("name " + name.name);
      if (!seen.insert(base::lower_case(name.name)).second) unfit("two cells named " + name.name);
      if (name.reference.empty() || name.reference.size() > sheet::kMostNameBytes) unfit("reference " + name.reference);
    }
    std::set<std::string> sheets;
    for (const Sheet& sheet : plan_.sheets) {
      const bool legal = !sheet.name.empty() && stored_length(sheet.name) <= sheet::kMostSheetNameUnits &&
                         sheet.name.find_first_of("[]:*?/\\'") == std::string::npos && !find_unfit_text(sheet.name) &&
                         base::lower_case(sheet.name) != "history";
      if (!legal) unfit("sheet name " + sheet.name);
      if (!sheets.insert(base::lower_case(sheet.name)).second) unfit("two sheets named " + sheet.name);
    }
  }

  void check_sheet(const Sheet& sheet) {
    if (sheet.validations.size() > sheet::kMostValidations) unfit(sheet, "too many validations");
    if (sheet.row_breaks.size() > sheet::kMostRowBreaks) unfit(sheet, "too many page breaks");
    require_text(sheet.header, sheet.name + ": header", sheet::kMostHeaderUnits);
    require_text(sheet.footer, sheet.name + ": footer", sheet::kMostHeaderUnits);
    for (const double height : sheet.row_heights) {
      if (!(height >= 0 && height <= sheet::kTallestRow)) unfit(sheet, "row height " + std::to_string(height));
    }
    if (sheet.column_widths.size() > kColumns) unfit(sheet, "too many columns");
    for (const double width : sheet.column_widths) {
      if (!(width >= 0 && width <= sheet::kWidestColumn)) unfit(sheet, "column width " + std::to_string(width));
    }
    check_cells(sheet);
    for (const sheet::SheetImage& image : sheet.images) {
      check_area(sheet, {image.row, image.column, image.row, image.column});
      require_text(image.alt, sheet.name + ": picture", sheet::kMostMessageUnits);
      if (!image.picture || !(image.width > base::Pt{0}) || !(image.height > base::Pt{0})) unfit(sheet, "no picture");
    }
    for (const sheet::Validation& validation : sheet.validations) {
      check_area(sheet, validation.area);
      require_text(validation.title, sheet.name + ": validation title", sheet::kMostTitleUnits);
      require_text(validation.message, sheet.name + ": validation message", sheet::kMostMessageUnits);
      require_text(validation.prompt_title, sheet.name + ": prompt title", sheet::kMostTitleUnits);
      require_text(validation.prompt_message, sheet.name + ": prompt", sheet::kMostMessageUnits);
      const bool has_days = validation.earliest && validation.latest, has_bounds = validation.least && validation.most;
      if (validation.list.empty() && !has_days && !has_bounds) unfit(sheet, "empty validation");
    }
    for (const sheet::ConditionalFormat& condition : sheet.conditions) {
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
    const auto is_merged = [](const SheetCell& cell) { return cell.rows > 1 || cell.columns > 1; };
    const auto merges = static_cast<std::size_t>(std::count_if(sheet.cells.begin(), sheet.cells.end(), is_merged));
    if (merges > sheet::kMostMerges) unfit(sheet, "too many merged cells");
    std::vector<std::uint32_t> free_from;
    std::uint32_t row = 0;
    for (const SheetCell& cell : sheet.cells) {
      const bool inside = cell.rows > 0 && cell.columns > 0 && cell.row < kRows && cell.rows <= kRows - cell.row &&
                          cell.column < kColumns && cell.columns <= kColumns - cell.column;
      if (!inside || cell.row < row || cell.format >= plan_.formats.size()) {
        unfit(sheet, "cell " + sheet::cell_reference(cell.row, cell.column) + " has no place");
        return;
      }
      row = cell.row;
      free_from.resize(std::max<std::size_t>(free_from.size(), cell.column + cell.columns), 0);
      for (std::uint32_t c = cell.column; c < cell.column + cell.columns; ++c) {
        if (free_from[c] > cell.row) {
          unfit(sheet, "cell " + sheet::cell_reference(cell.row, cell.column) + " overlaps another");
          break;
        }
        free_from[c] = cell.row + cell.rows;
      }
      check_value(sheet, cell);
    }
  }

  void check_value(const Sheet& sheet, const SheetCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell.value)) check_text(sheet, cell, *text);
    if (const auto* formula = std::get_if<sheet::Formula>(&cell.value)) {
      if (formula->text.empty() || find_unfit_text(formula->text)) unfit(sheet, "formula " + formula->text);
      if (const auto* text = std::get_if<std::string>(&formula->cached)) check_text(sheet, cell, *text);
    }
  }

  /// An answer is reported with its place in the answers file, once, however many cells show it.
  void check_text(const Sheet& sheet, const SheetCell& cell, const std::string& text) {
    const auto bad = find_unfit_text(text);
    const std::size_t units = bad ? 0 : stored_length(text);
    if (!bad && units <= sheet::kMostCellUnits) return;
    diag::Span span;
    std::string path, label = sheet.name + "!" + sheet::cell_reference(cell.row, cell.column);
    // Words of the form that hold a value of the file are at fault at that value's place.
    const sheet::PlannedInput* input = cell.input ? &at(plan_.inputs, *cell.input) : nullptr;
    const document::Fact* fact = document::find_fact(plan_.facts, text);
    if (fact && (!input || input->span.source != fact->span.source)) {
      if (!reported_facts_.insert(fact).second) return;
      span = fact->span;
      path = fact->input.path();
      label = fact->input.label();
    } else if (input) {
      if (!reported_.insert(*cell.input).second) return;
      span = input->span;
      path = input->path;
      label = input->label;
    }
    if (bad) {
      found_.push_back(
          diag::make(kUnfitText, span, {{"place", label}, {"position", std::to_string(*bad + 1)}}, label, path));
      return;
    }
    found_.push_back(diag::make(
        kCellTooLong, span,
        {{"place", label}, {"count", std::to_string(units)}, {"facility", plan_.metadata.facility_id}}, label, path));
  }

  const WorkbookPlan& plan_;
  diag::Diagnostics found_;
  std::set<sheet::InputIndex> reported_;
  std::set<const document::Fact*> reported_facts_;
};

}  // namespace

diag::Diagnostics check_plan(const WorkbookPlan& plan) { return PlanCheck(plan).run(); }

}  // namespace chohyo::workbook
