#include "sheet/value.hpp"

#include <algorithm>
#include <chrono>
#include <string_view>

#include "sheet/stored_text.hpp"

namespace chohyo::sheet {
namespace {

using form::FieldKind;
using form::PrintedWord;

constexpr int kMinutesOfDay = 1440;
constexpr std::string_view kComma = "、";
constexpr std::string_view kEraYear = "[$-411]ggge\"年\"";  // the calendar of Japan, whatever language Excel speaks

/// Words of the form inside a number format, where nothing can stand for a quotation mark.
std::string quoted_unit(std::string words) {
  std::erase(words, '"');
  return "\"" + words + "\"";
}

/// A spreadsheet keeps 15 digits of a number.
bool is_exact(base::Decimal number) {
  const std::string text = base::format_decimal(number);
  return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) <= 15;
}

std::string number_format(const form::Field& number) {
  std::string out = "#,##0";
  if (number.decimals > 0) out += "." + std::string(static_cast<std::size_t>(number.decimals), '0');
  return number.unit.empty() ? out : out + quoted_unit(number.unit);
}

/// "0 以上、100 以下の数": what the field takes.
std::string bounds_of(const form::Field& field, const form::PrintedWords& words) {
  const std::string least = field.least ? base::format_grouped(*field.least) : std::string();
  const std::string most = field.most ? base::format_grouped(*field.most) : std::string();
  if (field.least && field.most) return words.filled(PrintedWord::number_between, {least, most});
  if (field.least) return words.filled(PrintedWord::number_from, {least});
  return field.most ? words.filled(PrintedWord::number_to, {most}) : words[PrintedWord::number_any];
}

Validation number_check(const form::Field& field, const form::PrintedWords& words) {
  constexpr double kMost = 1e15;  // beyond what a base::Decimal holds
  Validation out;
  out.least = field.least ? field.least->to_double() : -kMost;
  out.most = field.most ? field.most->to_double() : kMost;
  out.title = words[PrintedWord::number_title];
  const std::string number = bounds_of(field, words);
  out.message = words.filled(PrintedWord::number_error, {number});
  out.prompt_message = field.unit.empty() ? words.filled(PrintedWord::number_prompt, {number})
                                          : words.filled(PrintedWord::unit_prompt, {number, field.unit});
  return out;
}

Validation time_check(const form::PrintedWords& words) {
  constexpr std::string_view kExample = "9:30";
  Validation out;
  out.least = 0;
  out.most = 1;
  out.title = words[PrintedWord::time_title];
  out.message = words.filled(PrintedWord::time_error, {kExample});
  out.prompt_message = words.filled(PrintedWord::time_prompt, {kExample});
  return out;
}

Validation month_check(const form::PrintedWords& words) {
  constexpr std::string_view kExample = "2024/6/1";
  using namespace std::chrono_literals;
  Validation out;
  out.earliest = base::Date{1900y, std::chrono::March, 1d};
  out.latest = base::Date{9999y, std::chrono::December, 31d};
  out.title = words[PrintedWord::month_title];
  out.message = words.filled(PrintedWord::month_error, {kExample});
  out.prompt_message = words.filled(PrintedWord::month_prompt, {kExample});
  return out;
}

}  // namespace

bool is_checkbox(const document::ValueSlot& slot) { return slot.field->kind == FieldKind::checkbox; }

CellValue cell_value(const document::ValueSlot& slot) {
  if (slot.record) return sheet_words(at(*slot.records, *slot.record).text);
  if (const auto* number = std::get_if<base::Decimal>(&slot.value)) {
    if (!is_exact(*number)) return base::format_decimal(*number);
    return number->to_double();
  }
  if (const auto* time = std::get_if<base::TimeOfDay>(&slot.value)) {
    return static_cast<double>(time->minutes) / kMinutesOfDay;
  }
  if (const auto* month = std::get_if<base::Month>(&slot.value)) {
    const base::Date first = *month / std::chrono::day{1};
    if (is_serial_date(first)) return first;
    return base::format_iso_month(*month);
  }
  if (!is_checkbox(slot)) return std::monostate{};
  const auto* tick = std::get_if<bool>(&slot.value);
  return sheet_words(tick_list(*slot.field).options[tick && *tick ? 0 : 1].text);
}

std::string chosen_words(const document::Choice& choice) {
  std::string out;
  for (const std::size_t option : choice.chosen) {
    if (!out.empty()) out += kComma;
    out += choice.options[option].text;
  }
  return sheet_words(std::move(out));
}

std::string number_format(const document::ValueSlot& slot) {
  switch (slot.field->kind) {
    case FieldKind::number:
      return number_format(*slot.field);
    case FieldKind::time:
      return "[hh]:mm";  // 24:00 is a whole day
    case FieldKind::month:
      return std::string(kEraYear) + "m\"月\"";
    default:
      return "@";
  }
}

std::string number_format(const document::DateSlot& slot) {
  const std::string weekday = slot.weekday ? "\"（\"aaa\"）\"" : "";
  switch (slot.format) {
    case form::DateFormat::brackets:
      return "m/d";
    case form::DateFormat::month_day:
      return "[$-411]m\"月\"d\"日\"" + weekday;
    case form::DateFormat::gregorian:
      return "[$-411]yyyy\"年\"m\"月\"d\"日\"" + weekday;
    case form::DateFormat::era:
      break;
  }
  return std::string(kEraYear) + "m\"月\"d\"日\"" + weekday;
}

WordList tick_list(const form::Field& checkbox) {
  return {{{"yes", std::string(document::kTicked) + checkbox.unit},
           {"no", std::string(document::kUnticked) + checkbox.unit}}};
}

Validation value_check(const document::ValueSlot& slot, const form::PrintedWords& words) {
  if (slot.field->kind == FieldKind::month) return month_check(words);
  return slot.field->kind == FieldKind::time ? time_check(words) : number_check(*slot.field, words);
}

std::string minutes_formula(const std::string& cell) {
  return "ROUND(" + cell + "*" + std::to_string(kMinutesOfDay) + ",0)";
}

std::string has_word_formula(const std::string& word, const std::string& cell) {
  const std::string comma = "\"" + std::string(kComma) + "\"";
  return "ISNUMBER(FIND(" + comma + "&" + word + "&" + comma + "," + comma + "&" + cell + "&" + comma + "))";
}

std::string stored_formula(const document::ValueSlot& slot, const std::string& name) {
  const std::string minutes = minutes_formula(name);
  switch (slot.field->kind) {
    case FieldKind::time:  // HOUR knows no 24
      return "IF(ISNUMBER(" + name + "),TEXT(INT(" + minutes + "/60),\"00\")&\":\"&TEXT(MOD(" + minutes +
             ",60),\"00\")," + name + "&\"\")";
    case FieldKind::month:
      return "IF(ISNUMBER(" + name + "),YEAR(" + name + ")&\"-\"&TEXT(MONTH(" + name + "),\"00\")," + name + "&\"\")";
    default:
      return name + "&\"\"";
  }
}

std::string stored_formula(const WordList& list, const std::string& name) {
  constexpr std::size_t kMostFormula = 8000, kMostLiteral = 240;  // of the 8,192 and 255 that Excel takes
  const std::string as_it_is = name + "&\"\"";
  std::string ids, rest;  // the ids of the words found, and the length that those words and their commas have
  for (const form::Option& option : list.options) {
    const std::string& word = option.text;
    if (stored_length(word) > kMostLiteral) return as_it_is;
    if (!ids.empty()) ids += "&";
    ids += "IF(" + has_word_formula(formula_text(word), name) + "," + formula_text(option.id + " ") + ",\"\")";
    if (!rest.empty()) rest += "+";
    rest += "IF(" + has_word_formula(formula_text(word), name) + ",LEN(" + formula_text(word) + ")+1,0)";
  }
  const std::string out = "IF(" + rest + "=LEN(" + name + ")+1,TRIM(" + ids + ")," + as_it_is + ")";
  return stored_length(out) > kMostFormula ? as_it_is : out;
}

}  // namespace chohyo::sheet
