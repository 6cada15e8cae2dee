// Numbers, ticked boxes, several words, dates with a year, times and months as cells of a spreadsheet.
#pragma once

#include <string>

#include "sheet/builder.hpp"

namespace chohyo::sheet {

bool is_checkbox(const document::ValueSlot& slot);

/// The value of the cell: a number, a day, or the words of a box; text where a spreadsheet has no such number.
CellValue cell_value(const document::ValueSlot& slot);

/// The chosen words, several of them with 、 between.
std::string chosen_words(const document::Choice& choice);

/// How the cell shows it (ECMA-376 §18.8.31).
std::string number_format(const document::ValueSlot& slot);
std::string number_format(const document::DateSlot& slot);

/// The words of the drop-down of a checkbox, and what they stand for.
WordList tick_list(const form::Field& checkbox);

/// What the cell of a number, a time or a month may hold, in words, without its area.
Validation value_check(const document::ValueSlot& slot, const form::PrintedWords& words);

/// A formula: the minutes of the time in a cell.
std::string minutes_formula(const std::string& cell);

/// A condition: the word, a formula itself, is among the chosen ones in a cell.
std::string has_word_formula(const std::string& word, const std::string& cell);

/// The formula that reads the cell called `name` into what an answers file says.
std::string stored_formula(const document::ValueSlot& slot, const std::string& name);

/// The same for several words of the list, 、 between them: their ids, or the cell's text as it is when it holds another
/// word too, or when there are more words than a formula takes.
std::string stored_formula(const WordList& list, const std::string& name);

}  // namespace chohyo::sheet
