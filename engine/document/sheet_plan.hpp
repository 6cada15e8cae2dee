// The sheet plan: a Document on the grid of a spreadsheet. Decides every cell, merge, name and rule, so that
// `workbook` only writes them down.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "document/document.hpp"

namespace chohyo::document {

/// Look of a cell. Equal formats are shared.
struct CellFormat {
  double font_size = 9;  ///< points
  bool bold = false, wrap = true, border = true, locked = true;
  form::Align align = form::Align::start;
  form::VAlign valign = form::VAlign::middle;
  std::uint32_t fill = 0xFFFFFF;  ///< 0xRRGGBB
  std::string number_format;      ///< ECMA-376 §18.8.31; empty = General
  friend bool operator==(const CellFormat&, const CellFormat&) = default;
};

/// A formula of ours with the value it has now. Never made from an answer.
struct Formula {
  std::string text;  ///< without "="
  std::string cached;
};

using CellValue = std::variant<std::monostate, std::string, double, base::Date, Formula>;

/// Rows and columns count from 0. `rows` × `columns` > 1 × 1 is a merge.
struct SheetCell {
  std::uint32_t row = 0, column = 0, rows = 1, columns = 1;
  CellValue value;
  std::size_t format = 0;  ///< index into WorkbookPlan::formats
};

struct Area {
  std::uint32_t first_row = 0, first_column = 0, last_row = 0, last_column = 0;
};

/// A drop-down whose words are in a range named `list`, or a date between two days; empty is always allowed.
struct Validation {
  Area area;
  std::string list;
  std::optional<base::Date> earliest, latest;
  std::string title, message;  ///< shown when refused
};

/// Fills the area when the formula of ours is true.
struct ConditionalFormat {
  Area area;
  std::string formula;
  std::uint32_t fill = 0xFFF2CC;
};

struct Sheet {
  std::string name;                   ///< at most 31 characters, unique without regard to case
  std::vector<double> column_widths;  ///< characters of the default font
  std::vector<double> row_heights;    ///< points; 0 = default
  std::vector<SheetCell> cells;       ///< row by row
  std::vector<Validation> validations;
  std::vector<ConditionalFormat> conditions;
  std::optional<Area> print_area;
  std::optional<std::pair<std::uint32_t, std::uint32_t>> repeat_rows;
  std::optional<Area> autofilter;
  std::uint32_t frozen_rows = 0;
  bool landscape = false, hidden = false, is_protected = false, fit_one_page_wide = true;
  base::Pt top, right, bottom, left;  ///< print margins
  std::string header, footer;         ///< with Excel's &P codes; user text has its & doubled
};

struct DefinedName {
  std::string name, reference;  ///< "checklist.server.2_4.first", "様式!$D$12"
};

struct WorkbookPlan {
  std::vector<CellFormat> formats;
  std::vector<Sheet> sheets;
  std::vector<DefinedName> names;
  Metadata metadata;
};

WorkbookPlan plan_workbook(const Document& document);

/// Stable text of a plan, for golden tests.
std::string dump(const WorkbookPlan& plan);

}  // namespace chohyo::document
