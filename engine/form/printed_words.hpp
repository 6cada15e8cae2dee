// The words that the engine prints without any form or answer saying them: a closed list, whose words are data.
// templates/phrases.xml has them for all forms, a form may have some of its own.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/placeholders.hpp"
#include "diag/diagnostic.hpp"
#include "diag/source.hpp"

namespace chohyo::form {

enum class PrintedWord {
  unanswered,
  no_table,
  table_given,
  table_absent,
  nothing,
  presumed,
  cites,
  equivalent,
  subset,
  superset,
  intersects,
  reviewed,
  proposed,
  uncertain,
  word_title,
  word_error,
  word_prompt,
  words_prompt,
  date_title,
  date_error,
  date_prompt,
  month_title,
  month_error,
  month_prompt,
  time_title,
  time_error,
  time_prompt,
  number_any,
  number_from,
  number_to,
  number_between,
  number_title,
  number_error,
  number_prompt,
  unit_prompt,
  needed,
  needed_for_word,
};

struct PrintedWordKind {
  PrintedWord word;
  std::string_view id;
  diag::Text means;              ///< for the reference; Markdown
  std::size_t placeholders = 0;  ///< {0} to one less than this may stand in it
};

inline constexpr std::array kPrintedWords = {
    PrintedWordKind{
        PrintedWord::unanswered, "unanswered", {"比べる表で、答えのない行", "a compared row without an answer"}},
    PrintedWordKind{
        PrintedWord::no_table, "no-table", {"比べる表を出していない", "a compared table that is not there"}},
    PrintedWordKind{PrintedWord::table_given, "table-given", {"表の有無：ある", "whether a table is there: it is"}},
    PrintedWordKind{
        PrintedWord::table_absent, "table-absent", {"表の有無：ない", "whether a table is there: it is not"}},
    PrintedWordKind{PrintedWord::nothing, "nothing", {"書くことのない欄", "where there is nothing to say"}},
    PrintedWordKind{PrintedWord::presumed,
                    "presumed",
                    {"だれも言わないうちの担当。{0} = 担当", "who is taken to hold a row until somebody says so: {0}"},
                    1},
    PrintedWordKind{PrintedWord::cites, "cites", {"対応：引用", "relation: cites"}},
    PrintedWordKind{PrintedWord::equivalent, "equivalent", {"対応：同じ", "relation: says the same"}},
    PrintedWordKind{PrintedWord::subset, "subset", {"対応：含まれる", "relation: is part of it"}},
    PrintedWordKind{PrintedWord::superset, "superset", {"対応：含む", "relation: contains it"}},
    PrintedWordKind{PrintedWord::intersects, "intersects", {"対応：重なる", "relation: shares a part with it"}},
    PrintedWordKind{PrintedWord::reviewed, "reviewed", {"人が確かめた対応", "a relation that somebody has reviewed"}},
    PrintedWordKind{PrintedWord::proposed, "proposed", {"提案のままの対応", "a relation that is a proposal"}},
    PrintedWordKind{
        PrintedWord::uncertain, "uncertain", {"原文の読みが不確か", "the source cannot be read for certain"}},
    PrintedWordKind{PrintedWord::word_title,
                    "word-title",
                    {"ブック：一覧にない言葉を断る表題", "workbook: title when a word is not of the list"}},
    PrintedWordKind{PrintedWord::word_error,
                    "word-error",
                    {"その説明。{0} = 一覧の言葉", "what it says; {0} = the words of the list"},
                    1},
    PrintedWordKind{PrintedWord::word_prompt,
                    "word-prompt",
                    {"一覧のセルの案内。{0} = 一覧の言葉", "prompt of a cell with a list; {0} = its words"},
                    1},
    PrintedWordKind{
        PrintedWord::words_prompt,
        "words-prompt",
        {"いくつも選べるセルの案内。{0} = 一覧の言葉", "prompt where several may be chosen; {0} = the words"},
        1},
    PrintedWordKind{
        PrintedWord::date_title, "date-title", {"ブック：日付を断る表題", "workbook: title when a date is refused"}},
    PrintedWordKind{PrintedWord::date_error,
                    "date-error",
                    {"その説明。{0} = 年度、{1} = 初日、{2} = 末日",
                     "what it says; {0} = fiscal year, {1} = its first day, {2} = its last"},
                    3},
    PrintedWordKind{
        PrintedWord::date_prompt, "date-prompt", {"日付のセルの案内。同じ", "prompt of a date; the same"}, 3},
    PrintedWordKind{
        PrintedWord::month_title, "month-title", {"ブック：年月を断る表題", "workbook: title when a month is refused"}},
    PrintedWordKind{
        PrintedWord::month_error, "month-error", {"その説明。{0} = 例", "what it says; {0} = an example"}, 1},
    PrintedWordKind{PrintedWord::month_prompt,
                    "month-prompt",
                    {"年月のセルの案内。{0} = 例", "prompt of a month; {0} = an example"},
                    1},
    PrintedWordKind{
        PrintedWord::time_title, "time-title", {"ブック：時刻を断る表題", "workbook: title when a time is refused"}},
    PrintedWordKind{PrintedWord::time_error, "time-error", {"その説明。{0} = 例", "what it says; {0} = an example"}, 1},
    PrintedWordKind{PrintedWord::time_prompt,
                    "time-prompt",
                    {"時刻のセルの案内。{0} = 例", "prompt of a time; {0} = an example"},
                    1},
    PrintedWordKind{PrintedWord::number_any, "number-any", {"範囲のない数", "a number without bounds"}},
    PrintedWordKind{PrintedWord::number_from, "number-from", {"下限 {0} だけの数", "a number from {0} on"}, 1},
    PrintedWordKind{PrintedWord::number_to, "number-to", {"上限 {0} だけの数", "a number up to {0}"}, 1},
    PrintedWordKind{
        PrintedWord::number_between, "number-between", {"{0} から {1} までの数", "a number from {0} to {1}"}, 2},
    PrintedWordKind{PrintedWord::number_title,
                    "number-title",
                    {"ブック：数を断る表題", "workbook: title when a number is refused"}},
    PrintedWordKind{PrintedWord::number_error,
                    "number-error",
                    {"その説明。{0} = 上の四つのどれか", "what it says; {0} = one of the four above"},
                    1},
    PrintedWordKind{PrintedWord::number_prompt,
                    "number-prompt",
                    {"数のセルの案内。{0} = 同じ", "prompt of a number; {0} = the same"},
                    1},
    PrintedWordKind{PrintedWord::unit_prompt,
                    "unit-prompt",
                    {"単位の付く数のセルの案内。{1} = 単位", "prompt of a number with a unit, which is {1}"},
                    2},
    PrintedWordKind{PrintedWord::needed,
                    "needed",
                    {"案内：空けておけないわけ。{0} = 答えられた欄",
                     "prompt: why it must not stay empty; {0} = the field answered"},
                    1},
    PrintedWordKind{PrintedWord::needed_for_word,
                    "needed-for-word",
                    {"同じ。{1} = その答え", "the same; {1} = the answer there"},
                    2},
};

/// Their ids, for the grammar.
inline constexpr std::array kPrintedWordIds = [] {
  std::array<std::string_view, kPrintedWords.size()> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = kPrintedWords[i].id;
    if (static_cast<std::size_t>(kPrintedWords[i].word) != i) throw "the list is not in the order of PrintedWord";
  }
  return out;
}();

class PrintedWords {
 public:
  const std::string& operator[](PrintedWord word) const { return words_[static_cast<std::size_t>(word)]; }
  std::string& operator[](PrintedWord word) { return words_[static_cast<std::size_t>(word)]; }
  /// The word with `arguments` for {0}, {1} and {2}.
  std::string filled(PrintedWord word, std::initializer_list<std::string_view> arguments) const {
    return base::fill_placeholders((*this)[word], arguments);
  }

  auto begin() const { return words_.begin(); }
  auto end() const { return words_.end(); }
  bool operator==(const PrintedWords&) const = default;

 private:
  std::array<std::string, kPrintedWords.size()> words_;
};

/// The words of a templates folder: the usual ones, in place of which phrases.xml may have others. All defects at once;
/// no value when one is an error.
diag::Result<PrintedWords> load_printed_words(const std::filesystem::path& templates);
diag::Result<PrintedWords> read_printed_words(const diag::SourcePtr& source);

/// Those that the engine was built with.
const PrintedWords& usual_printed_words();

}  // namespace chohyo::form
