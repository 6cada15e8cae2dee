#include "document/answer_cell.hpp"

#include <utility>

namespace chohyo::document {
namespace {

std::string with_argument(std::string pattern, const std::string& argument) {
  if (const auto at = pattern.find("{0}"); at != std::string::npos) pattern.replace(at, 3, argument);
  return pattern;
}

Choice choice(const form::Form& form, const form::Field& field, const check::Entry& entry, Input input) {
  Choice choice;
  choice.options.reserve(field.options.size());
  for (const form::Option& option : field.options) choice.options.push_back(option.text);
  choice.separator = field.separator;
  choice.shows_all = field.shows_all;
  choice.input = std::move(input);
  choice.span = entry.span;
  if (const auto* chosen = std::get_if<check::Choice>(&entry.value)) {
    choice.chosen = chosen->option;
    choice.alt = with_argument(form.phrases.chosen, field.options[chosen->option].text);
  }
  return choice;
}

}  // namespace

Paragraph answer_paragraph(const form::Form& form, const form::Field& field, const check::Entry& entry, Input input,
                           const form::Style* style, form::Align align) {
  Paragraph paragraph{style, align, {}};
  switch (field.kind) {
    case form::FieldKind::choice:
      paragraph.inlines.emplace_back(choice(form, field, entry, std::move(input)));
      break;
    case form::FieldKind::date: {
      const auto* date = std::get_if<base::Date>(&entry.value);
      paragraph.inlines.emplace_back(
          DateSlot{date ? std::optional(*date) : std::nullopt, std::move(input), entry.span, field.shows_all});
      break;
    }
    case form::FieldKind::text: {
      const auto* text = std::get_if<std::string>(&entry.value);
      paragraph.inlines.emplace_back(Text{text ? *text : std::string(), false, std::move(input), entry.span});
      break;
    }
  }
  return paragraph;
}

}  // namespace chohyo::document
