// What the sheets of one workbook share while they are planned.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sheet/plan.hpp"

namespace chohyo::sheet {

inline constexpr std::string_view kFormSheet = "様式";
inline constexpr std::string_view kDataSheet = "データ";
inline constexpr std::string_view kListSheet = "リスト";

/// The words of a drop-down and what each stands for in an answers file.
struct WordList {
  std::vector<form::Option> options;
  bool has_wildcards = false;  ///< some word holds what MATCH takes for any letter
  friend bool operator==(const WordList&, const WordList&) = default;
};

using ListIndex = base::Index<WordList>;  ///< into PlanBuilder::lists

/// Where an input stands on the form sheet; runs parallel to WorkbookPlan::inputs.
struct InputPlace {
  const document::Inline* answer = nullptr;
  std::optional<ListIndex> list;  ///< of a choice or a checkbox
  Area area;
};

class PlanBuilder {
 public:
  explicit PlanBuilder(const document::Document& source);

  const document::Document& document;
  WorkbookPlan plan;
  std::vector<InputPlace> places;
  std::vector<WordList> lists;

  /// Index of this format in the plan, added when new.
  std::size_t format(const CellFormat& format);

  /// True when an earlier cell is this answer's already; a second cell that prints it only shows it.
  bool is_planned(const document::Inline& answer) const;

  /// The input of that path.
  std::optional<InputIndex> find_input(std::string_view path) const;

  /// The inputs whose paths match `pattern` (base::matches_path), ascending.
  std::vector<InputIndex> inputs_like(std::string_view pattern) const;

  /// Records an answer's cell on the form sheet with its defined name.
  InputIndex add_input(const document::Inline& answer, const Area& area);

  const InputPlace& place(InputIndex input) const { return places[input.value()]; }

 private:
  ListIndex list_of(WordList list);
  std::optional<ListIndex> list_of(const document::RecordOptionsPtr& records);

  void name_input(InputIndex index);

  std::map<std::string, InputIndex, std::less<>> planned_;  ///< path → its input
  std::map<std::string, InputIndex> owners_;                ///< name in lower case → the first input with it
  /// Lists of records, each with the place it got: all answers to one field share a long list.
  std::vector<std::pair<document::RecordOptionsPtr, ListIndex>> record_lists_;
};

/// True when `path` is `pattern`, in which each * stands for one part between slashes.
bool matches(std::string_view path, std::string_view pattern);

/// "_list.1.words", "_list.1.ids": the ranges of a word list. No answer's name begins so (see defined_name).
std::string words_name(ListIndex list);
std::string ids_name(ListIndex list);

/// Words that are nobody's answer as a cell holds them: without carriage returns, and not longer than it can.
std::string sheet_words(std::string text);

/// The value an answer's cell holds: a word of the list, a date, or as much of answer_text as a cell can hold.
CellValue cell_value(const document::Inline& answer);

/// Excel's first trustworthy day and later: serials below 61 carry the 29 February 1900 that never was (ECMA-376
/// §18.17.4.1).
bool is_serial_date(base::Date date);

/// The whole text of an answer in words, without carriage returns; empty for others.
std::string answer_text(const document::Inline& answer);

/// A sheet with the page set-up of the document.
Sheet page_sheet(const document::Document& document, std::string name);

/// Width of a column in characters of the default font (ECMA-376 §18.3.1.13 with 7-pixel digits and 5 pixels of
/// padding, which is what BIZ UDゴシック 10.5 pt has at 96 dpi).
double column_characters(base::Pt width);

/// Row height as Excel keeps it: whole pixels of 0.75 pt, rounded up.
double row_points(base::Pt height);

}  // namespace chohyo::sheet
