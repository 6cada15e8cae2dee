// What a form asks for: fields, and the items that carry them.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "diag/source.hpp"
#include "form/places.hpp"

namespace chohyo::form {

/// Where a text comes from: `official` = letter for letter from the ministry's document; `chohyo` = our words.
enum class Provenance { official, chohyo };

struct Expression;

enum class FieldKind { choice, date, text, number, choices, checkbox, time, month };

/// True for a kind whose answers are words of a closed list.
inline bool has_options(FieldKind kind) { return kind == FieldKind::choice || kind == FieldKind::choices; }

/// How the chosen words of a choice are told from the others: by a circle around each, by a box before every word (☑ or
/// □), or by a line through the others.
enum class Marks { circle, box, strike };

/// How a date is printed: (6/10), 6月10日, 令和6年6月10日, 2024年6月10日.
enum class DateFormat { brackets, month_day, era, gregorian };

/// One of the printed words of a choice: stored as `id` ("yes"), printed as `text` ("はい").
struct Option {
  std::string id, text;
  friend bool operator==(const Option&, const Option&) = default;
};

/// A kind of answer that items carry (first, first-date, target, second, second-date, note …), or that the form as a
/// whole carries once (the date of the first meeting).
struct Field {
  std::string id;
  FieldKind kind = FieldKind::text;
  std::string label;  ///< how messages and the データ sheet call it: "1回目", "目標日"
  std::vector<Option> options;
  std::string separator;       ///< choices: printed between the words, "・"
  std::size_t max_length = 0;  ///< text fields: most code points; 0 = no limit but the reader's
  std::size_t rows = 0;        ///< text fields: lines that their cell has room for at least
  Marks marks = Marks::circle;
  DateFormat format = DateFormat::brackets;
  bool weekday = false;                      ///< dates: the day of the week stands behind, （月）
  std::string unit;                          ///< numbers: printed behind, "床"; checkboxes: the words behind the box
  int decimals = 0;                          ///< numbers: places that are printed, and the most that may be written
  std::optional<base::Decimal> least, most;  ///< numbers
  std::shared_ptr<const Expression> total;   ///< numbers: what it is worked out from; null when somebody writes it
  /// Choices: all words are printed and the chosen ones marked; else the chosen ones alone. Dates, times, months and
  /// numbers: what there is to write in (brackets, the unit) is printed; else nothing until there is a value.
  bool shows_all = true;
  std::string series;      ///< "duty": one of the fields that a range made ("duty-3"); empty for any other
  std::size_t number = 0;  ///< of the range
  bool of_form = false;    ///< an attribute of the form's element, not of its items
  diag::Span span;

  /// The option of that id; none if the field has no such option.
  std::optional<base::Index<Option>> find_option(std::string_view option) const {
    return base::find_index(options, [&](const Option& one) { return one.id == option; });
  }
};

/// A paragraph of a cell. `marker` ("(a)", "・", "①") stands to the left of its lines, which hang behind it.
struct TextParagraph {
  std::string text;
  std::string marker;
  int level = 0;  ///< lists inside lists: each level is set in by one em
};

/// One bullet of a column that lists guideline clauses, as it is printed.
struct PrintedCitation {
  std::string text;           ///< "・医療情報システムの…ガイドライン第6.0版 経営管理編5.1"
  std::string uri;            ///< where the cited document can be found; may be empty
  bool is_uncertain = false;  ///< the document it is taken from cannot be read with certainty here
};

/// A row to be answered or read. `id` is the stable key; the printed number is part of `text` where the form prints it
/// so.
struct Item {
  std::string id;                         ///< "server/2-4"
  std::string number;                     ///< "2-(4)": as printed, may occur more than once in a form
  std::string label;                      ///< "サーバ 2-(4)": a short name that is unique in the form
  std::vector<TextParagraph> paragraphs;  ///< official text, without notes
  std::string text;                       ///< the same in one line a paragraph, markers included
  std::vector<std::string> notes;         ///< ※ lines printed under the text
  std::map<std::string, std::vector<TextParagraph>> cells;  ///< further static cells by column id: r5 → "※"
  std::vector<PrintedCitation> citations;                   ///< built from the crosswalk, in printed order
  std::vector<FieldIndex> fields;                           ///< ascending
  std::string group;                                        ///< label of the group it stands in, or empty
  std::string section;                                      ///< the band it stands under, or empty
  Provenance provenance = Provenance::official;
  diag::Span span;
};

/// The paragraphs of `words` in one line each, markers in front.
std::string plain_text(const std::vector<TextParagraph>& words);

}  // namespace chohyo::form
