#include "check/value_reader.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

#include "base/utf8.hpp"
#include "base/written_date.hpp"
#include "base/written_value.hpp"
#include "check/codes.hpp"
#include "check/wording.hpp"
#include "form/suggestion.hpp"

namespace chohyo::check {
namespace {

/// The words between white space and commas, neither of which can stand in the id of an option.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out(1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = base::decode_utf8(text, at);
    const bool parts = c <= U' ' || c == U'\u3000' || c == U',' || c == U'，' || c == U'、';
    if (!parts) {
      out.back() += text.substr(begin, at - begin);
    } else if (!out.back().empty()) {
      out.emplace_back();
    }
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

}  // namespace

Value ValueReader::value(const form::Field& field, const answers::Field& given) {
  switch (field.kind) {
    case form::FieldKind::choice:
      return choice(field, given);
    case form::FieldKind::date:
      return date(field, given);
    case form::FieldKind::text:
      return text(field, given);
    case form::FieldKind::number:
      return number(field, given);
    case form::FieldKind::choices:
      return choices(field, given);
    case form::FieldKind::checkbox:
      return checkbox(field, given);
    case form::FieldKind::time:
      return time(field, given);
    case form::FieldKind::month:
      return month(field, given);
  }
  return {};
}

Value ValueReader::choice(const form::Field& field, const answers::Field& given) {
  if (const auto option = field.find_option(given.text)) return Choice{option->value()};
  note_word(field, given, given.text);
  return {};
}

/// A word that is none of the field's; the one that is printed so, or is spelt most like it, is named.
void ValueReader::note_word(const form::Field& field, const answers::Field& given, const std::string& word) {
  std::vector<std::string> candidates;
  for (const form::Option& option : field.options) candidates.push_back(option.id);
  form::Suggestion hint = form::suggest(word, candidates);
  for (const form::Option& option : field.options) {
    if (option.text != word) continue;
    const std::string how = written(field.id, option.id, given.span.source);
    hint = {"「" + option.text + "」は " + how + " と書きます", "write " + how + " for \"" + option.text + "\""};
  }
  note(kUnknownWord, given.span,
       {{"field", field.label}, {"given", word}, {"field_id", field.id}, {"hint", hint.ja}, {"hint_en", hint.en}},
       field);
}

Value ValueReader::date(const form::Field& field, const answers::Field& given) {
  const base::WrittenDate written = base::read_date(given.text);
  if (written.date) return *written.date;
  const auto inside = written.month_day ? form_.fiscal_year.date(*written.month_day) : std::nullopt;
  if (inside) return *inside;
  const std::string year = std::to_string(form_.fiscal_year.year);
  if (written.meant) {
    note(kDateMeant, given.span,
         {{"field", field.label},
          {"given", given.text},
          {"field_id", field.id},
          {"nearest", base::format_iso_date(*written.meant)}},
         field);
  } else if (written.no_such_day || written.month_day) {
    note(kNoSuchDay, given.span,
         {{"field", field.label},
          {"given", given.text},
          {"field_id", field.id},
          {"year", written.has_year ? "暦" : base::format_fiscal_year(form_.fiscal_year)},
          {"year_en", written.has_year ? "the calendar" : "fiscal year " + year}},
         field);
  } else {
    const base::Date example = form_.fiscal_year.last_day();
    note(kNoDate, given.span,
         {{"field", field.label},
          {"given", given.text},
          {"field_id", field.id},
          {"example", base::format_iso_date(example)},
          {"short_example", base::format_month_day(example)}},
         field);
  }
  return {};
}

Value ValueReader::text(const form::Field& field, const answers::Field& given) {
  const std::size_t length = base::count_code_points(given.text);
  if (field.max_length != 0 && length > field.max_length) {
    note(kTooLong, given.span,
         {{"field", field.label},
          {"count", std::to_string(length)},
          {"limit", std::to_string(field.max_length)},
          {"field_id", field.id}},
         field);
    return {};
  }
  return given.text;
}

Value ValueReader::number(const form::Field& field, const answers::Field& given) {
  const base::WrittenNumber read = base::read_number(given.text, field.unit);
  if (read.too_fine || (read.number && read.number->places() > field.decimals)) {
    note(kTooManyPlaces, given.span,
         {{"field", field.label},
          {"given", given.text},
          {"field_id", field.id},
          {"limit", std::to_string(field.decimals)}},
         field);
  } else if (read.too_large) {
    note_bounds(field, given, given.text);
  } else if (!read.number) {
    note_no_number(field, given, read.meant);
  } else if ((field.least && *read.number < *field.least) || (field.most && *read.number > *field.most)) {
    note_bounds(field, given, base::format_decimal(*read.number));
  } else {
    return *read.number;
  }
  return {};
}

/// `meant`: what may be meant, of which the field's places leave some out.
void ValueReader::note_no_number(const form::Field& field, const answers::Field& given,
                                 const std::vector<std::string>& meant) {
  std::string ja, en;
  for (const std::string& one : meant) {
    const auto number = base::parse_decimal(one);
    if (!number || number->places() > field.decimals) continue;
    const std::string how = written(field.id, one, given.span.source);
    ja += (ja.empty() ? "" : " か ") + how;
    en += (en.empty() ? "" : " or ") + how;
  }
  if (ja.empty()) ja = en = written(field.id, field.decimals > 0 ? "1234.5" : "1234", given.span.source);
  note(kNoNumber, given.span,
       {{"field", field.label}, {"given", given.text}, {"field_id", field.id}, {"example", ja}, {"example_en", en}},
       field);
}

void ValueReader::note_bounds(const form::Field& field, const answers::Field& given, const std::string& number) {
  const base::Decimal greatest = base::Decimal::of_units(std::numeric_limits<std::int64_t>::max());
  // What a number may be at all, where the form sets no bound.
  const base::Decimal least = field.least.value_or(base::Decimal::of_units(-greatest.units()));
  const base::Decimal most = field.most.value_or(greatest);
  note(kOutOfBounds, given.span,
       {{"field", field.label},
        {"given", number},
        {"field_id", field.id},
        {"least", base::format_decimal(least)},
        {"most", base::format_decimal(most)}},
       field);
}

Value ValueReader::choices(const form::Field& field, const answers::Field& given) {
  std::vector<bool> chosen(field.options.size(), false);
  bool all_known = true;
  for (const std::string& word : words_of(given.text)) {
    const auto option = field.find_option(word);
    if (!option) {
      note_word(field, given, word);
      all_known = false;
      continue;
    }
    if (chosen[option->value()]) {
      note(kRepeatedWord, given.span, {{"field", field.label}, {"given", word}, {"field_id", field.id}}, field);
    }
    chosen[option->value()] = true;
  }
  if (!all_known) return {};
  Choices out;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (chosen[i]) out.options.push_back(i);
  }
  return out.options.empty() ? Value() : Value(std::move(out));
}

Value ValueReader::checkbox(const form::Field& field, const answers::Field& given) {
  if (given.text == "yes" || given.text == "no") return given.text == "yes";
  const form::Suggestion hint = form::allowed(given.text, {"yes", "no"});
  note(kUnknownWord, given.span,
       {{"field", field.label}, {"given", given.text}, {"field_id", field.id}, {"hint", hint.ja}, {"hint_en", hint.en}},
       field);
  return {};
}

Value ValueReader::time(const form::Field& field, const answers::Field& given) {
  if (const auto time = base::read_time(given.text)) return *time;
  note(kNoTime, given.span,
       {{"field", field.label},
        {"given", given.text},
        {"field_id", field.id},
        {"example", written(field.id, "09:30", given.span.source)}},
       field);
  return {};
}

Value ValueReader::month(const form::Field& field, const answers::Field& given) {
  if (const auto month = base::read_month(given.text, form_.fiscal_year)) return *month;
  const base::Date first = form_.fiscal_year.first_day();
  const std::string example = base::format_iso_month(first.year() / first.month());
  note(kNoMonth, given.span,
       {{"field", field.label},
        {"given", given.text},
        {"field_id", field.id},
        {"example", written(field.id, example, given.span.source)}},
       field);
  return {};
}

void ValueReader::note(const diag::Code& code, diag::Span span, diag::Arguments arguments, const form::Field& field) {
  out_.push_back(diag::make(code, span, std::move(arguments), item_ ? item_label(*item_) : std::string(label_),
                            item_ ? answer_path(record_, *item_, field) : answer_path(record_, field)));
}

}  // namespace chohyo::check
