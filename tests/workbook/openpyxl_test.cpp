// What openpyxl reads is what was planned.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <sstream>
#include <vector>

#include "base/file.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"
#include "workbook/sample_plan.hpp"
#include "workbook/writer.hpp"

namespace chohyo::workbook {
namespace {

using sheet::Area;
using sheet::Sheet;
using sheet::SheetCell;
using sheet::WorkbookPlan;

std::string range(const Area& area) {
  const std::string first = sheet::cell_reference(area.first_row, area.first_column);
  const std::string last = sheet::cell_reference(area.last_row, area.last_column);
  return first == last ? first : first + ":" + last;
}

std::string absolute_range(const Area& area) {
  return sheet::absolute_reference(area.first_row, area.first_column) + ":" +
         sheet::absolute_reference(area.last_row, area.last_column);
}

std::string one_line(std::string text) {
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at)) text.replace(at, 1, "\\n");
  return text;
}

void add_value(std::vector<std::string>& out, const WorkbookPlan& plan, const SheetCell& cell) {
  const std::string place = sheet::cell_reference(cell.row, cell.column);
  if (const auto* text = std::get_if<std::string>(&cell.value)) out.push_back("text " + place + " " + one_line(*text));
  if (const auto* date = std::get_if<base::Date>(&cell.value)) {
    out.push_back("date " + place + " " + base::format_iso_date(*date) + " " + plan.formats[cell.format].number_format);
  }
  if (const auto* formula = std::get_if<sheet::Formula>(&cell.value)) {
    out.push_back("formula " + place + " =" + formula->text + " -> " + one_line(std::get<std::string>(formula->cached)));
  }
}

void add_sheet_named(std::vector<std::string>& out, const WorkbookPlan& plan, const Sheet& sheet) {
  out.push_back("sheet " + sheet.name + (sheet.hidden ? " hidden" : " visible"));
  out.push_back(std::string("protected ") + (sheet.is_protected ? "True" : "False") + " password None");
  out.push_back("page " + std::to_string(static_cast<int>(sheet.paper)) + " " +
                (sheet.landscape ? "landscape" : "portrait") + " wide None tall 0 fit True");
  const std::string rows = sheet.repeat_rows ? "$" + std::to_string(sheet.repeat_rows->first + 1) + ":$" +
                                                   std::to_string(sheet.repeat_rows->second + 1)
                                             : "None";
  out.push_back("print " + (sheet.print_area ? absolute_range(*sheet.print_area) : "None") + " repeat " + rows +
                " filter " + (sheet.autofilter ? range(*sheet.autofilter) : "None"));
  for (const SheetCell& cell : sheet.cells) {
    const Area area{cell.row, cell.column, cell.row + cell.rows - 1, cell.column + cell.columns - 1};
    if (cell.rows * cell.columns > 1) out.push_back("merge " + range(area));
    if (!plan.formats[cell.format].locked) {
      for (std::uint32_t r = 0; r < cell.rows; ++r) {
        for (std::uint32_t c = 0; c < cell.columns; ++c) {
          out.push_back("unlocked " + sheet::cell_reference(cell.row + r, cell.column + c));
        }
      }
    }
    add_value(out, plan, cell);
  }
  for (const sheet::Validation& validation : sheet.validations) {
    const std::string place = "validation " + range(validation.area);
    const std::string end = " blank True prompt " + validation.prompt_title;
    // 2024-04-01 and 2025-03-31 as serial days
    out.push_back(validation.list.empty() ? place + " date 45383 45747 warning" + end
                                          : place + " list " + validation.list + " None None" + end);
  }
  for (const sheet::ConditionalFormat& condition : sheet.conditions) {
    out.push_back("condition " + range(condition.area) + " expression " + condition.formula + " lightUp");
  }
}

std::vector<std::string> planned_facts(const WorkbookPlan& plan) {
  std::vector<std::string> out;
  for (const Sheet& sheet : plan.sheets) add_sheet_named(out, plan, sheet);
  for (const sheet::DefinedName& name : plan.names) out.push_back("name " + name.name + " " + name.reference);
  out.push_back("normal " + plan.font + " 10.5");
  out.push_back("created 2024-12-19T15:00:00Z title " + plan.metadata.title);
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> read_facts(const WorkbookPlan& plan) {
  const support::TemporaryFolder folder;
  const diag::Result<std::string> bytes = write(plan);
  if (!bytes || base::write_file(folder / "book.xlsx", *bytes.value)) throw std::runtime_error("not written");
  const std::string script = std::string(CHOHYO_SOURCE_DIR) + "/tests/workbook/open_workbook.py";
  const support::Outcome outcome =
      support::run({"/usr/bin/python3", script, (folder / "book.xlsx").string()}, {{}, {"PYTHONIOENCODING=utf-8"}});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  std::vector<std::string> out;
  std::istringstream lines(outcome.out);
  for (std::string line; std::getline(lines, line);) out.push_back(line);
  std::sort(out.begin(), out.end());
  return out;
}

/// Facts of `a` that `b` does not have, one a line.
std::string missing(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> only;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(only));
  std::string out;
  for (const std::string& fact : only) out += fact + "\n";
  return out;
}

void expect_read_as_planned(const WorkbookPlan& plan) {
  const std::vector<std::string> planned = planned_facts(plan);
  const std::vector<std::string> read = read_facts(plan);
  EXPECT_EQ(missing(planned, read), "") << "planned and not read";
  EXPECT_EQ(missing(read, planned), "") << "read and not planned";
}

TEST(Openpyxl, ReadsWhatWasPlanned) {
  check::Model model = sheet::filled_sheet_model();
  std::string note;
  for (int i = 0; i < 1500; ++i) note += i % 40 == 39 ? "。" : "文";
  sheet::answer(model, 5, sheet::kNote, note);
  const WorkbookPlan plan = sheet::plan_workbook(sheet::sheet_document(model, true));
  expect_read_as_planned(plan);
}

TEST(Openpyxl, ReadsABlankForm) {
  const WorkbookPlan plan =
      sheet::plan_workbook(sheet::sheet_document(sheet::sheet_model(sheet::sheet_form())));
  expect_read_as_planned(plan);
}

}  // namespace
}  // namespace chohyo::workbook
