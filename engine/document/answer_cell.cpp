#include "document/answer_cell.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include "base/placeholders.hpp"

namespace chohyo::document {
namespace {

constexpr std::string_view kComma = "、";

std::vector<std::size_t> chosen_options(const check::Value& value) {
  if (const auto* one = std::get_if<check::Choice>(&value)) return {one->option};
  if (const auto* several = std::get_if<check::Choices>(&value)) return several->options;
  return {};
}

/// The printed words of these options.
std::string joined(const form::Field& field, const std::vector<std::size_t>& options) {
  std::string out;
  for (const std::size_t option : options) {
    if (!out.empty()) out += kComma;
    out += field.options[option].text;
  }
  return out;
}

Choice choice(const form::Form& form, const form::Field& field, const check::Entry& entry, Input input) {
  Choice choice;
  choice.options = field.options;
  choice.separator = field.separator;
  choice.shows_all = field.shows_all;
  choice.marks = field.marks;
  choice.several = field.kind == form::FieldKind::choices;
  choice.input = std::move(input);
  choice.span = entry.span;
  choice.chosen = chosen_options(entry.value);
  if (!choice.chosen.empty() && field.marks != form::Marks::box) {
    choice.alt = base::fill_placeholders(form.phrases.chosen, {joined(field, choice.chosen)});
  }
  return choice;
}

/// The date in the format of its field. Precondition: not in brackets, which layout sets.
std::string date_words(const form::Field& field, base::Date date) {
  std::string out = field.format == form::DateFormat::month_day   ? base::format_month_and_day(date)
                    : field.format == form::DateFormat::gregorian ? base::format_gregorian_date(date)
                                                                  : base::format_era_date(date);
  if (field.weekday) out += "（" + std::string(base::weekday_letter(date)) + "）";
  return out;
}

/// What there is to write such a date in: wide blanks, and the era of the form's year.
std::string blank_date(const form::Form& form, const form::Field& field) {
  std::string out = "　　月　　日";
  if (field.format == form::DateFormat::era) {
    out = std::string(base::era_name(form.fiscal_year.last_day())) + "　　年" + out;
  } else if (field.format == form::DateFormat::gregorian) {
    out = "　　　　年" + out;
  }
  return field.weekday ? out + "（　）" : out;
}

DateSlot date_slot(const form::Form& form, const form::Field& field, const check::Entry& entry, Input input) {
  DateSlot slot;
  if (const auto* date = std::get_if<base::Date>(&entry.value)) slot.date = *date;
  slot.input = std::move(input);
  slot.span = entry.span;
  slot.shows_blank = field.shows_all;
  slot.format = field.format;
  slot.weekday = field.weekday;
  if (field.format == form::DateFormat::brackets) return slot;
  slot.words = slot.date ? date_words(field, *slot.date) : field.shows_all ? blank_date(form, field) : std::string();
  return slot;
}

std::string ticked(const check::Value& value, const form::Field& checkbox) {
  const auto* tick = std::get_if<bool>(&value);
  return std::string(tick && *tick ? kTicked : kUnticked) + checkbox.unit;
}

/// A number, a time or a month as printed; empty for none.
std::string value_words(const form::Field& field, const check::Value& value) {
  if (const auto* number = std::get_if<base::Decimal>(&value)) {
    return base::format_grouped(*number, field.decimals) + field.unit;
  }
  if (const auto* time = std::get_if<base::TimeOfDay>(&value)) return base::format_time(*time);
  if (const auto* month = std::get_if<base::Month>(&value)) return base::format_era_month(*month);
  return {};
}

/// What there is to write such a value in.
std::string blank_value(const form::Form& form, const form::Field& field) {
  if (!field.shows_all) return {};
  if (field.kind == form::FieldKind::time) return "　　：　　";
  if (field.kind == form::FieldKind::number) return field.unit;
  return std::string(base::era_name(form.fiscal_year.last_day())) + "　　年　　月";
}

ValueSlot value_slot(const form::Form& form, const form::Field& field, const check::Entry& entry, Input input,
                     CalculationPtr total) {
  ValueSlot slot{entry.value, &field, {}, std::move(input), entry.span, std::move(total)};
  if (field.kind == form::FieldKind::checkbox) {
    slot.words = ticked(entry.value, field);
  } else {
    slot.words = entry.answered() ? value_words(field, entry.value) : blank_value(form, field);
  }
  return slot;
}

}  // namespace

std::string answer_words(const form::Field& field, const check::Entry& entry) {
  if (const auto* date = std::get_if<base::Date>(&entry.value)) {
    return field.format == form::DateFormat::brackets ? base::format_era_date(*date) : date_words(field, *date);
  }
  if (field.kind == form::FieldKind::checkbox) return ticked(entry.value, field);
  if (const auto* text = std::get_if<std::string>(&entry.value)) return *text;
  if (const auto chosen = chosen_options(entry.value); !chosen.empty()) return joined(field, chosen);
  return value_words(field, entry.value);
}

Paragraph answer_paragraph(const form::Form& form, const check::Entry& entry, Input input, const AnswerLook& look,
                           CalculationPtr total) {
  const form::Field& field = *input.field();
  Paragraph paragraph{look.style, look.align, {}};
  switch (field.kind) {
    case form::FieldKind::choice:
    case form::FieldKind::choices:
      paragraph.inlines.emplace_back(choice(form, field, entry, std::move(input)));
      break;
    case form::FieldKind::date:
      paragraph.inlines.emplace_back(date_slot(form, field, entry, std::move(input)));
      break;
    case form::FieldKind::text: {
      const auto* text = std::get_if<std::string>(&entry.value);
      paragraph.inlines.emplace_back(Text{text ? *text : std::string(), false, std::move(input), entry.span});
      paragraph.least_lines = field.rows;
      break;
    }
    case form::FieldKind::number:
    case form::FieldKind::checkbox:
    case form::FieldKind::time:
    case form::FieldKind::month:
      paragraph.inlines.emplace_back(value_slot(form, field, entry, std::move(input), std::move(total)));
      break;
  }
  return paragraph;
}

}  // namespace chohyo::document
