#include "form/expression_names.hpp"

namespace chohyo::form {
namespace {

constexpr std::string_view kSwitch = "switch.";

}  // namespace

ExpressionType type_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::choice:
      return ExpressionType::choice;
    case FieldKind::date:
      return ExpressionType::date;
    case FieldKind::text:
      return ExpressionType::text;
    case FieldKind::number:
      return ExpressionType::number;
    case FieldKind::choices:
      return ExpressionType::choices;
    case FieldKind::checkbox:
      return ExpressionType::boolean;
    case FieldKind::time:
      return ExpressionType::time;
    case FieldKind::month:
      return ExpressionType::month;
  }
  return ExpressionType::text;
}

Named FormNames::named(std::size_t field, Reference::Scope scope, std::size_t item) const {
  const Field& of = form_.fields[field];
  return {{type_of(of.kind), scope, field, item}, of.options.empty() ? nullptr : &of.options};
}

std::optional<Named> FormNames::one(std::string_view name) const {
  if (sight_.options && name.starts_with(kSwitch)) {
    for (std::size_t i = 0; i < form_.options.size(); ++i) {
      if (form_.options[i].id != name.substr(kSwitch.size())) continue;
      return Named{{ExpressionType::boolean, Reference::Scope::option, i, Reference::kAtHand}, nullptr};
    }
  }
  const Field* field = form_.find_field(name);
  if (!field || (!field->of_form && !sight_.item_at_hand)) return std::nullopt;
  return named(static_cast<std::size_t>(field - form_.fields.data()),
               field->of_form ? Reference::Scope::form_field : Reference::Scope::item_field);
}

std::optional<Named> FormNames::all(std::string_view name) const {
  const Field* field = form_.find_field(name);
  if (!field || field->of_form) return std::nullopt;
  return named(static_cast<std::size_t>(field - form_.fields.data()), Reference::Scope::item_field);
}

std::optional<Named> FormNames::of_item(std::string_view item, std::string_view field) const {
  const Item* of = form_.find_item(item);
  const Field* wanted = form_.find_field(field);
  if (!of || !wanted) return std::nullopt;
  const auto index = static_cast<std::size_t>(wanted - form_.fields.data());
  if (!form_.carries(*of, index)) return std::nullopt;
  return named(index, Reference::Scope::item_field, static_cast<std::size_t>(of - form_.items.data()));
}

std::vector<std::string> FormNames::names() const {
  std::vector<std::string> out;
  for (const Field& field : form_.fields) {
    if (field.of_form || sight_.item_at_hand) out.push_back(field.id);
  }
  if (sight_.options) {
    for (const SwitchOption& option : form_.options) out.push_back(std::string(kSwitch) + option.id);
  }
  for (const char* name : {"today", "fiscal-year.begin", "fiscal-year.end"}) out.emplace_back(name);
  return out;
}

std::vector<std::string> FormNames::lists() const {
  std::vector<std::string> out;
  for (const Field& field : form_.fields) {
    if (!field.of_form) out.push_back(field.id);
  }
  return out;
}

std::vector<std::string> FormNames::items() const {
  std::vector<std::string> out;
  for (const Item& item : form_.items) out.push_back(item.id);
  return out;
}

std::vector<std::string> FormNames::fields_of(std::string_view item) const {
  std::vector<std::string> out;
  const Item* of = form_.find_item(item);
  if (!of) return out;
  for (const std::size_t field : of->fields) out.push_back(form_.fields[field].id);
  return out;
}

}  // namespace chohyo::form
