// The sheet plan: a Document on the grid of a spreadsheet. Decides every cell, merge, name and rule, so that
// `workbook` only writes them down. docs/workbook.md describes the sheets for their readers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/index.hpp"
#include "document/document.hpp"
#include "sheet/paper.hpp"

namespace chohyo::sheet {

enum class Border { none, bottom, box, sides };

/// A line of a cell's edge, as Excel knows them.
enum class Line : std::uint8_t { none, thin, medium, thick };

/// The lines around a cell whose border is `sides`.
struct Sides {
  Line top = Line::none, right = Line::none, bottom = Line::none, left = Line::none;
  friend bool operator==(const Sides&, const Sides&) = default;
};

/// Look of a cell. Equal formats are shared.
struct CellFormat {
  double font_size = 9;  ///< points
  bool bold = false, locked = true;
  bool mincho = false;
  bool wrap = true;     ///< lines are broken
  bool shrink = false;  ///< smaller type instead, for what must not become ####
  Border border = Border::box;
  Sides sides;
  form::Align align = form::Align::start;
  form::VAlign valign = form::VAlign::middle;
  std::uint32_t fill = 0xFFFFFF;  ///< 0xRRGGBB; white = none
  std::uint32_t color = 0x000000;
  std::string number_format;  ///< ECMA-376 §18.8.31; empty = General
  friend bool operator==(const CellFormat&, const CellFormat&) = default;
};

/// A formula of ours with the value it has now. Never made from an answer.
struct Formula {
  std::string text;  ///< without "="
  std::variant<std::string, double> cached;
};

using CellValue = std::variant<std::monostate, std::string, double, base::Date, Formula>;

struct PlannedInput;
using InputIndex = base::Index<PlannedInput>;  ///< into WorkbookPlan::inputs

/// Rows and columns count from 0. `rows` × `columns` > 1 × 1 is a merge.
struct SheetCell {
  std::uint32_t row = 0, column = 0, rows = 1, columns = 1;
  CellValue value;
  std::size_t format = 0;                ///< index into WorkbookPlan::formats
  std::optional<InputIndex> input = {};  ///< the answer the value comes from
};

struct Area {
  std::uint32_t first_row = 0, first_column = 0, last_row = 0, last_column = 0;
  friend bool operator==(const Area&, const Area&) = default;
};

/// A drop-down whose words are in a range named `list`, a date between two days, or a number between two; empty is
/// always allowed. Words outside the list are refused; a date or a number outside its bounds is kept when the person
/// insists, because a check may have taken place late.
struct Validation {
  Area area;
  std::string list;
  bool open_list = false;  ///< other words are taken without a question: several of the list
  std::optional<base::Date> earliest, latest;
  std::optional<double> least, most;
  std::string title, message;                ///< shown when refused; at most 32 and 255 characters
  std::string prompt_title, prompt_message;  ///< shown while the cell is selected; same limits
};

/// Another look of the area while a formula of ours is true, which is written for the area's first cell. Usually
/// stripes, seen in black and white too.
struct ConditionalFormat {
  Area area;
  std::string formula;
  std::uint32_t fill = 0xFFF2CC;  ///< 0xFFFFFF = as without
  std::optional<std::uint32_t> stripe = 0xBF8F00;
  bool bold = false;                        ///< false = as without
  std::optional<std::uint32_t> color = {};  ///< of the letters; empty = as without
};

inline constexpr double kTallestRow = 409.5;          // points; ECMA-376 §18.3.1.73 leaves it to the application
inline constexpr double kWidestColumn = 255;          // characters; §18.3.1.13 leaves it to the application
inline constexpr std::size_t kMostMerges = 65535;     // libxlsxwriter 1.1.4 counts a sheet's in 16 bits,
inline constexpr std::size_t kMostValidations = 255;  // its validations in 8,
inline constexpr std::size_t kMostRowBreaks = 1023;   // and writes so many page breaks

/// A picture over the cells, its left edge that of a cell.
struct SheetImage {
  std::uint32_t row = 0, column = 0;
  base::Pt width, height;
  picture::PicturePtr picture;
  std::string alt;
  base::Pt below{0};  ///< its upper edge, below that of the cell
};

struct Sheet {
  std::string name;                   ///< at most 31 characters, unique without regard to case
  std::vector<double> column_widths;  ///< characters of the default font, at most kWidestColumn
  std::vector<double> row_heights;    ///< points, at most kTallestRow; 0 = default
  std::vector<SheetCell> cells;       ///< row by row
  std::vector<SheetImage> images;
  std::vector<Validation> validations;
  std::vector<ConditionalFormat> conditions;
  std::optional<Area> print_area;
  std::optional<std::pair<std::uint32_t, std::uint32_t>> repeat_rows;
  std::optional<Area> autofilter;
  std::vector<std::uint32_t> row_breaks;  ///< rows that begin a page
  std::uint32_t frozen_rows = 0;
  Paper paper = Paper::a4;
  bool landscape = false, hidden = false, is_protected = false, fit_one_page_wide = true;
  bool grid_lines = true;                 ///< on the screen; never printed
  base::Pt top, right, bottom, left;      ///< print margins
  base::Pt header_margin, footer_margin;  ///< from the paper's edge
  std::string header, footer;             ///< with Excel's &P codes; user text has its & doubled
};

/// A cell somebody answers in.
struct PlannedInput {
  std::string path, label;  ///< "checklist/server/2-4/first", "1回目"
  std::string name;         ///< the cell's defined name: "checklist.server.2_4.first"
  diag::Span span;          ///< the answer in its file; may point nowhere
};

struct DefinedName {
  std::string name, reference;  ///< "checklist.server.2_4.first", "'様式'!$D$12"
};

struct WorkbookPlan {
  std::string font;  ///< of every cell that is not in mincho
  std::string mincho_font;
  double default_font_size;  ///< of the style Normal: column widths are counted in its digits
  std::vector<CellFormat> formats;
  std::vector<Sheet> sheets;
  std::vector<PlannedInput> inputs;
  std::vector<DefinedName> names;
  std::vector<document::Fact> facts;  ///< the document's
  document::Metadata metadata;
};

WorkbookPlan plan_workbook(const document::Document& document);

/// Stable text of a plan, for golden tests.
std::string dump(const WorkbookPlan& plan);

/// "B7", "$B$7": a cell as formulas write it. Row and column count from 0.
std::string cell_reference(std::uint32_t row, std::uint32_t column);
std::string absolute_reference(std::uint32_t row, std::uint32_t column);

}  // namespace chohyo::sheet
