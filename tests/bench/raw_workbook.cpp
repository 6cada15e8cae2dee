#include "raw_workbook.hpp"

#include <xlsxwriter.h>

#include <stdexcept>
#include <type_traits>
#include <variant>
#include <vector>

namespace chohyo::bench {
namespace {

lxw_format* add_format(lxw_workbook* workbook, const sheet::CellFormat& from) {
  lxw_format* format = workbook_add_format(workbook);
  format_set_font_size(format, from.font_size);
  if (from.bold) format_set_bold(format);
  if (from.wrap) format_set_text_wrap(format);
  if (from.border == sheet::Border::box) format_set_border(format, LXW_BORDER_THIN);
  if (from.border == sheet::Border::bottom) format_set_bottom(format, LXW_BORDER_THIN);
  if (!from.locked) format_set_unlocked(format);
  if (from.fill != 0xFFFFFF) format_set_bg_color(format, from.fill);
  if (!from.number_format.empty()) format_set_num_format(format, from.number_format.c_str());
  return format;
}

lxw_datetime to_datetime(base::Date date) {
  return {static_cast<int>(date.year()),
          static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day())),
          0,
          0,
          0};
}

void write_value(lxw_worksheet* sheet, const sheet::SheetCell& cell, lxw_format* format) {
  const auto row = static_cast<lxw_row_t>(cell.row);
  const auto column = static_cast<lxw_col_t>(cell.column);
  if (cell.rows * cell.columns > 1) {
    worksheet_merge_range(sheet, row, column, static_cast<lxw_row_t>(cell.row + cell.rows - 1),
                          static_cast<lxw_col_t>(cell.column + cell.columns - 1), "", format);
  }
  std::visit(
      [&](const auto& value) {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, std::string>) {
          worksheet_write_string(sheet, row, column, value.c_str(), format);
        } else if constexpr (std::is_same_v<T, double>) {
          worksheet_write_number(sheet, row, column, value, format);
        } else if constexpr (std::is_same_v<T, base::Date>) {
          lxw_datetime datetime = to_datetime(value);
          worksheet_write_datetime(sheet, row, column, &datetime, format);
        } else if constexpr (std::is_same_v<T, sheet::Formula>) {
          const std::string formula = "=" + value.text;
          if (const auto* number = std::get_if<double>(&value.cached)) {
            worksheet_write_formula_num(sheet, row, column, formula.c_str(), format, *number);
          } else {
            worksheet_write_formula_str(sheet, row, column, formula.c_str(), format,
                                        std::get<std::string>(value.cached).c_str());
          }
        } else {
          worksheet_write_blank(sheet, row, column, format);
        }
      },
      cell.value);
}

}  // namespace

void write_raw_workbook(const sheet::WorkbookPlan& plan, const std::filesystem::path& out) {
  lxw_workbook* workbook = workbook_new(out.c_str());
  if (!workbook) throw std::runtime_error("libxlsxwriter: no workbook");
  std::vector<lxw_format*> formats;
  for (const sheet::CellFormat& format : plan.formats) formats.push_back(add_format(workbook, format));
  for (const sheet::Sheet& source : plan.sheets) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, source.name.c_str());
    for (std::size_t c = 0; c < source.column_widths.size(); ++c) {
      const auto column = static_cast<lxw_col_t>(c);
      worksheet_set_column(sheet, column, column, source.column_widths[c], nullptr);
    }
    for (std::size_t r = 0; r < source.row_heights.size(); ++r) {
      if (source.row_heights[r] > 0)
        worksheet_set_row(sheet, static_cast<lxw_row_t>(r), source.row_heights[r], nullptr);
    }
    for (const sheet::SheetCell& cell : source.cells) write_value(sheet, cell, formats.at(cell.format));
  }
  for (const sheet::DefinedName& name : plan.names) {
    workbook_define_name(workbook, name.name.c_str(), ("=" + name.reference).c_str());
  }
  if (workbook_close(workbook) != LXW_NO_ERROR) throw std::runtime_error("libxlsxwriter could not write");
}

}  // namespace chohyo::bench
