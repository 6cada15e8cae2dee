// How a form's tables look and what their rows are.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.hpp"
#include "diag/source.hpp"
#include "form/expression.hpp"
#include "form/item.hpp"
#include "form/style.hpp"
#include "form/text_leaf.hpp"

namespace chohyo::form {

/// What a table cell of a column prints for an item, in this order, each on a line of its own.
struct CellText {};  ///< the item's official text and its notes
struct CellField {
  FieldIndex field;
};
struct CellWords {};      ///< the item's words for this column (Item::cells)
struct CellCitations {};  ///< the guideline clauses of the item
using CellPart = std::variant<CellText, CellField, CellWords, CellCitations>;

/// Another look of a column's cells, for rows of which the condition holds.
struct Highlight {
  const Style* style = nullptr;
  std::optional<Condition> when = {};
  diag::Span span;
};

struct Column {
  std::string id;
  Pt width;
  const Style* style = nullptr;
  Align align = Align::start;
  bool aligned = false;  ///< the pack says how; else numbers stand at the end
  VAlign valign = VAlign::middle;
  std::vector<CellPart> parts;
  bool group = false;       ///< holds group labels, merged downwards
  bool row_header = false;  ///< its cells name their row (TH Scope=Row, ISO 32000-1 §14.8.5.7)
  std::string option;       ///< printed only when this option is on; empty = always
  Overflow overflow = Overflow::grow;
  Pt max_height{0};      ///< for Overflow::annex: the tallest the cell may get
  std::size_t each = 0;  ///< > 0: the column is repeated for every owner, at most so many times in one table
  diag::Span span;
  std::optional<Condition> when = {};                 ///< printed only when this holds
  std::vector<Highlight> highlights = {};             ///< the first that holds counts
  std::string series = {};                            ///< "day": one of the columns that a range made ("day-3")
  std::size_t number = 0;                             ///< of the range
  OptionalField month = {};                           ///< the form's field whose month has the column as a day
  std::optional<Pt> rule_left = {}, rule_right = {};  ///< width of the rule there; 0 = none, nothing = the table's
};

/// Every month has so many days.
inline constexpr std::size_t kFewestDays = 28;

/// True for a column that is printed whatever the switches and the answers, however many owners and days there are.
inline bool is_steady(const Column& column) {
  return column.option.empty() && !column.when && column.each == 0 && !(column.month && column.number > kFewestDays);
}

struct HeaderCell {
  TextLeaf text;  ///< may be empty
  std::size_t column = 0, column_span = 1, row_span = 1;
  OptionalField field;     ///< a field of the form as a whole, printed under the text
  OptionalField fallback;  ///< printed in its place while that one has no answer
  Align align = Align::center;
  VAlign valign = VAlign::middle;
};

/// Rows of a table in printed order.
struct GroupRow {  ///< opens a group; its labels are printed beside the rows that follow, each in a merged cell
  std::map<std::size_t, std::vector<TextParagraph>> labels;  ///< by column; empty = the group above ends
};
struct BandRow {  ///< sub-header without answer cells: as wide as the table, or beside the group it stands in
  std::string text;
};
/// Words and answers of the form as a whole, such as totals below the rows.
struct WordsRow {
  struct Cell {
    TextLeaf text;                 ///< may be empty
    OptionalField field;           ///< of the form, printed below the words
    const Style* style = nullptr;  ///< null = the column's
  };
  std::map<std::size_t, Cell> cells;  ///< by column
};
struct ItemRow {
  ItemIndex item;
};
struct Collection;

/// What a loop runs over, and in which order.
struct Loop {
  std::string collection;  ///< of form/collections.hpp, or records (form/loops.hpp): "system", "system.backup"
  const Collection* made = nullptr;  ///< the collection, which the engine makes; null for records
  std::string sort;                  ///< a field of the records by which they are ordered; empty = as the file has them
  bool descending = false;           ///< the greatest first; records without a value come last either way
  std::optional<Condition> when = {};  ///< records: only those for which it holds
};

/// A row for each entry of a loop, its cells made from the entry's leaves.
struct EachRow {
  Loop loop;
  struct Cell {
    TextLeaf text;
    TextLeaf anchor;  ///< names the place, so that links can lead here; may be empty
    TextLeaf link;    ///< the anchor that the words lead to; may be empty
    /// Records: the field that the cell prints and nothing else, so that it is a place to write in.
    std::optional<RecordFieldIndex> field = {};
  };
  std::map<std::size_t, Cell> cells;  ///< by column
  std::string empty;                  ///< one row with these words when there is no entry; empty = no row
  std::size_t blank_rows = 0;         ///< records: rows behind the entries, to write further ones in by hand
  std::vector<EachRow> inner;         ///< rows for each record of an inner list of the entry, below the entry's own
};
struct TableRow {
  std::variant<GroupRow, BandRow, ItemRow, EachRow, WordsRow> content;
  diag::Span span;
  std::optional<Condition> when = {};  ///< all but groups and bands: printed only when this holds
};

struct Table {
  std::string id;
  std::string summary;  ///< what the table is, for the structure tree
  std::vector<Column> columns;
  std::vector<std::vector<HeaderCell>> header_rows;
  const Style* header_style = nullptr;
  const Style* group_style = nullptr;
  const Style* band_style = nullptr;
  bool filter = false;              ///< in a workbook its rows can be filtered
  std::optional<Pt> border, rules;  ///< width of the rules around it and inside; 0 = none, nothing = as usual
  std::vector<TableRow> rows;
};

}  // namespace chohyo::form
