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
  std::vector<std::string> words, ids;
  bool has_wildcards = false;  ///< some word holds what MATCH takes for any letter
  friend bool operator==(const WordList&, const WordList&) = default;

  const std::string& id_of(std::size_t option) const { return ids[option]; }
};

/// Where an input stands on the form sheet; runs parallel to WorkbookPlan::inputs.
struct InputPlace {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const document::Inline* answer = nullptr;
  std::size_t item = kNone;  ///< index into Form::items
  std::size_t list = kNone;  ///< index into PlanBuilder::lists for a choice or a checkbox
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

  /// The input of that path; an index into plan.inputs and `places`.
  std::optional<std::size_t> find_input(std::string_view path) const;

  /// The inputs whose paths are `pattern`, in which each * stands for one part between slashes; ascending. Stands until
  /// the next input is added.
  const std::vector<std::size_t>& inputs_like(std::string_view pattern) const;

  /// Records an answer's cell on the form sheet with its defined name; gives its index in plan.inputs.
  std::size_t add_input(const document::Inline& answer, std::size_t item, const Area& area);

 private:
  std::size_t list_of(WordList list);
  std::size_t list_of(const document::RecordOptionsPtr& records);

  void name_input(std::size_t index);

  std::map<std::string, std::size_t, std::less<>> planned_;  ///< path → its input
  std::map<std::string, std::size_t> owners_;                ///< name in lower case → the first input with it
  /// What was found for patterns: many totals look at the same answers.
  mutable std::map<std::string, std::vector<std::size_t>, std::less<>> found_;
  /// Lists of records, each with the place it got: all answers to one field share a long list.
  std::vector<std::pair<document::RecordOptionsPtr, std::size_t>> record_lists_;
};

/// True when `path` is `pattern`, in which each * stands for one part between slashes.
bool matches(std::string_view path, std::string_view pattern);

/// "_list.1.words", "_list.1.ids": the ranges of a word list. No answer's name begins so (see defined_name).
std::string words_name(std::size_t list);
std::string ids_name(std::size_t list);

/// "server/2-4/first" → "first": the last part of an answer path is its field's id.
std::string_view field_of(std::string_view path);

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
