#include "form/expression_names.hpp"

#include <algorithm>

#include "form/loops.hpp"

namespace chohyo::form {
namespace {

constexpr std::string_view kSwitch = "switch.";

void add_fields(const RecordList& list, const std::string& front, std::vector<std::string>& out) {
  out.push_back(front + list.id + "." + list.key);
  for (const RecordField& one : list.fields) out.push_back(front + list.id + "." + one.field.id);
}

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

Named FormNames::named(FieldIndex field, Reference::Scope scope, WhichItem item) const {
  const Field& of = at(form_.fields, field);
  return {{type_of(of.kind), scope, field.value(), 1, item}, of.options.empty() ? nullptr : &of.options};
}

const Field* FormNames::find_field(std::string_view name) const {
  if (const Field* field = form_.find_field(name); field || !sight_.number) return field;
  const Field* field = form_.find_field(std::string(name) + "-" + std::to_string(*sight_.number));
  return field && field->series == name ? field : nullptr;
}

bool FormNames::is_at_hand(const RecordPlace& place) const {
  return std::find(sight_.records.begin(), sight_.records.end(), place) != sight_.records.end();
}

std::optional<Named> FormNames::one(std::string_view name) const {
  if (sight_.options && name.starts_with(kSwitch)) {
    for (std::size_t i = 0; i < form_.options.size(); ++i) {
      if (form_.options[i].id != name.substr(kSwitch.size())) continue;
      return Named{{ExpressionType::boolean, Reference::Scope::option, i}, nullptr};
    }
  }
  const std::size_t dot = name.rfind('.');
  if (dot != std::string_view::npos) {
    if (name.substr(0, dot) == kFacilityRecord) {
      auto found = record_field({}, form_.base->facility, name.substr(dot + 1));
      if (found) found->reference.scope = Reference::Scope::facility_field;
      return found;
    }
    for (const RecordPlace& place : sight_.records) {
      const RecordList& list = records_at(form_, place);
      if (list.id == name.substr(0, dot)) return record_field(place, list, name.substr(dot + 1));
    }
    return std::nullopt;
  }
  const Field* field = find_field(name);
  if (!field || (!field->of_form && !sight_.item_at_hand)) return std::nullopt;
  return named(base::index_of(form_.fields, *field),
               field->of_form ? Reference::Scope::form_field : Reference::Scope::item_field);
}

std::optional<Named> FormNames::all(std::string_view name) const {
  if (const auto many = series(name)) return many;
  if (const Field* field = find_field(name); field && !field->of_form) {
    return named(base::index_of(form_.fields, *field), Reference::Scope::item_field, AllItems{});
  }
  if (const auto place = find_record_place(form_, name); place && !is_at_hand(*place)) {
    return Named{{ExpressionType::record, Reference::Scope::records, 0, 1, ItemAtHand{}, *place}, nullptr};
  }
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto place = find_record_place(form_, name.substr(0, dot));
  if (!place || is_at_hand(*place)) return std::nullopt;
  return record_field(*place, records_at(form_, *place), name.substr(dot + 1));
}

/// All fields of a range: of the item at hand, of the form, or of all items.
std::optional<Named> FormNames::series(std::string_view name) const {
  const auto first =
      base::find_index(form_.fields, [&](const Field& field) { return !field.series.empty() && field.series == name; });
  if (!first || sight_.number) return std::nullopt;
  const bool of_form = at(form_.fields, *first).of_form;
  const bool at_hand = of_form || sight_.item_at_hand;
  Named out = named(*first, of_form ? Reference::Scope::form_field : Reference::Scope::item_field,
                    at_hand ? WhichItem(ItemAtHand{}) : WhichItem(AllItems{}));
  std::size_t end = first->value();
  while (end < form_.fields.size() && form_.fields[end].series == name) ++end;
  out.reference.count = end - first->value();
  return out;
}

/// A reference to another record is the text of its id.
std::optional<Named> FormNames::record_field(const RecordPlace& place, const RecordList& list,
                                             std::string_view field) const {
  Named out{{ExpressionType::text, Reference::Scope::record_field, list.fields.size(), 1, ItemAtHand{}, place},
            nullptr};
  if (field == list.key) return out;
  const auto index = list.find(field);
  if (!index) return std::nullopt;
  out.reference.index = index->value();
  const RecordField& found = at(list.fields, *index);
  if (found.is_reference()) return out;
  out.reference.type = type_of(found.field.kind);
  if (!found.field.options.empty()) out.options = &found.field.options;
  return out;
}

std::optional<Named> FormNames::of_item(std::string_view item, std::string_view field) const {
  const Item* of = form_.find_item(item);
  const Field* wanted = form_.find_field(field);
  if (!of || !wanted) return std::nullopt;
  const FieldIndex index = base::index_of(form_.fields, *wanted);
  if (!form_.carries(*of, index)) return std::nullopt;
  return named(index, Reference::Scope::item_field, base::index_of(form_.items, *of));
}

std::vector<std::string> FormNames::names() const {
  std::vector<std::string> out;
  for (const Field& field : form_.fields) {
    if (!field.of_form && !sight_.item_at_hand) continue;
    out.push_back(sight_.number && field.number == *sight_.number ? field.series : field.id);
  }
  for (const RecordPlace& place : sight_.records) add_fields(records_at(form_, place), {}, out);
  if (sight_.options) {
    for (const SwitchOption& option : form_.options) out.push_back(std::string(kSwitch) + option.id);
  }
  for (const char* name : {"today", "fiscal-year.begin", "fiscal-year.end"}) out.emplace_back(name);
  add_fields(form_.base->facility, {}, out);
  return out;
}

std::vector<std::string> FormNames::lists() const {
  std::vector<std::string> out;
  for (const Field& field : form_.fields) {
    if (!field.of_form) out.push_back(field.id);
    if (!field.series.empty() && !sight_.number && (out.empty() || out.back() != field.series)) out.push_back(field.series);
  }
  for (const std::vector<RecordList>* lists : {&form_.lists, &form_.base->lists}) {
    for (const RecordList& list : *lists) {
      out.push_back(list.id);
      add_fields(list, {}, out);
      for (const RecordList& inner : list.lists) {
        out.push_back(list.id + "." + inner.id);
        add_fields(inner, list.id + ".", out);
      }
    }
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
  for (const FieldIndex field : of->fields) out.push_back(at(form_.fields, field).id);
  return out;
}

}  // namespace chohyo::form
