// What the names of a form's expressions stand for in a model.
#include <algorithm>

#include "base/answer_path.hpp"
#include "check/calendar.hpp"
#include "check/evaluate.hpp"
#include "check/typing.hpp"
#include "form/loops.hpp"

namespace chohyo::check {

using Scope = form::Reference::Scope;

namespace {

std::string field_path(const std::string& record, const form::RecordList& list, std::size_t field) {
  return base::path_to(record, field < list.fields.size() ? list.fields[field].field.id : list.key);
}

}  // namespace

const Record* AnswerValues::at_hand(const form::RecordList& list) const {
  const auto found =
      std::find_if(records_.begin(), records_.end(), [&](const RecordAtHand& one) { return one.list == &list; });
  return found == records_.end() ? nullptr : found->record;
}

/// The one item meant; none for all items, and where none is at hand.
form::OptionalItem AnswerValues::item_of(const form::Reference& reference) const {
  if (std::holds_alternative<form::ItemAtHand>(reference.item)) return item_;
  const auto* item = std::get_if<form::ItemIndex>(&reference.item);
  return item ? form::OptionalItem(*item) : std::nullopt;
}

/// Null for what is no entry: switches, records, their ids.
const Entry* AnswerValues::find_entry(const form::Reference& reference) const {
  const auto at = [&](const std::vector<Entry>& entries) {
    return reference.index < entries.size() ? &entries[reference.index] : nullptr;
  };
  switch (reference.scope) {
    case Scope::form_field:
      return at(model_.fields);
    case Scope::facility_field:
      return at(model_.facility.entries);
    case Scope::item_field: {
      const form::OptionalItem item = item_of(reference);
      return item && item->value() < model_.items.size() ? at(model_.items[item->value()].entries) : nullptr;
    }
    case Scope::record_field: {
      const Record* record = at_hand(form::records_at(*model_.form, reference.records));
      return record ? at(record->entries) : nullptr;
    }
    case Scope::option:
    case Scope::records:
      return nullptr;
  }
  return nullptr;
}

/// A reference to a record is the text of its id.
Value AnswerValues::field_of(const form::RecordList& list, const Record& record, std::size_t field) const {
  if (field >= record.entries.size()) return record.id.empty() ? Value() : Value(record.id);
  const Value& value = record.entries[field].value;
  const auto* link = std::get_if<form::Link>(&value);
  return link ? Value(records_of(model_, list.fields[field].to)[link->record].id) : value;
}

Value AnswerValues::one(const form::Reference& reference) const {
  if (reference.scope == Scope::option) {
    return on_ ? Value(on_->contains(model_.form->options[reference.index].id)) : Value();
  }
  if (reference.scope == Scope::record_field) {
    const form::RecordList& list = form::records_at(*model_.form, reference.records);
    const Record* record = at_hand(list);
    return record ? field_of(list, *record, reference.index) : Value();
  }
  if (reference.scope == Scope::facility_field && reference.index >= model_.facility.entries.size()) {
    return model_.facility.id.empty() ? Value() : Value(model_.facility.id);
  }
  const Entry* entry = find_entry(reference);
  return entry ? entry->value : Value();
}

bool AnswerValues::is_given(const form::Reference& reference) const {
  if (reference.scope == Scope::option) return on_ != nullptr;
  const Entry* entry = find_entry(reference);
  return entry ? entry->answered() || entry->span : one(reference).index() != 0;
}

void AnswerValues::each_record(const form::RecordPlace& place, const VisitRecord& visit) const {
  const auto& lists = place.of_base ? model_.base : model_.lists;
  if (place.list.value() >= lists.size()) return;
  const std::vector<Record>& records = lists[place.list.value()];
  const form::RecordList& list = form::records_at(*model_.form, place);
  if (!place.inner) {
    for (const Record& record : records) visit(list, record);
    return;
  }
  const form::RecordList& outer = form::records_at(*model_.form, {place.of_base, place.list, std::nullopt});
  const auto visit_inner = [&](const Record& record) {
    if (place.inner->value() >= record.inner.size()) return;
    for (const Record& inner : record.inner[place.inner->value()]) visit(list, inner);
  };
  if (const Record* around = at_hand(outer)) return visit_inner(*around);
  for (const Record& record : records) visit_inner(record);
}

void AnswerValues::each(const form::Reference& reference, const std::function<void(const Value&)>& visit) const {
  const auto visit_fields = [&](const std::vector<Entry>& entries) {
    for (std::size_t i = 0; i < reference.count; ++i) visit(entries[reference.index + i].value);
  };
  switch (reference.scope) {
    case Scope::records:
      return each_record(reference.records, [&](const auto&, const Record&) { visit(Value(true)); });
    case Scope::record_field:
      return each_record(reference.records, [&](const form::RecordList& list, const Record& record) {
        visit(field_of(list, record, reference.index));
      });
    case Scope::form_field:
      return visit_fields(model_.fields);
    case Scope::item_field:
      if (std::holds_alternative<form::ItemAtHand>(reference.item) && item_) {
        return visit_fields(model_.items[item_->value()].entries);
      }
      for (const ItemAnswers& item : model_.items) visit_fields(item.entries);
      return;
    case Scope::facility_field:
    case Scope::option:
      return visit(one(reference));
  }
}

bool AnswerValues::is_same_everywhere(const form::Reference& reference) const {
  if (!reference.many) return false;
  const bool of_records = reference.scope == Scope::records || reference.scope == Scope::record_field;
  const bool of_item = reference.scope == Scope::item_field &&
                       std::holds_alternative<form::ItemAtHand>(reference.item) && item_.has_value();
  return !of_item && !(of_records && reference.records.inner);
}

std::optional<Value>* AnswerValues::memory(const form::AggregateNode& node) const {
  return settled_ && is_same_everywhere(node.over) ? &memory_[&node] : nullptr;
}

std::optional<AnswerValues::Paths> AnswerValues::paths_of(const form::Reference& reference) const {
  const form::Form& form = *model_.form;
  const std::string front = record_path(model_);
  Paths out;
  const std::set<form::FieldIndex> left_out =
      reference.count > 1 ? fields_of_no_day(model_) : std::set<form::FieldIndex>();
  const auto add_item = [&](const form::Item& item) {
    for (std::size_t i = 0; i < reference.count; ++i) {
      const form::FieldIndex field(reference.index + i);
      if (!form.carries(item, field) || left_out.contains(field)) continue;
      out.answers.push_back(answer_path(front, item, at(form.fields, field)));
    }
  };
  switch (reference.scope) {
    case Scope::option:
      return std::nullopt;
    case Scope::records:
    case Scope::record_field:
      return record_paths(reference);
    case Scope::facility_field:
      out.answers.push_back(field_path(form.base->facility.id, form.base->facility, reference.index));
      break;
    case Scope::form_field:
      for (std::size_t i = 0; i < reference.count; ++i) {
        out.answers.push_back(answer_path(front, form.fields[reference.index + i]));
      }
      break;
    case Scope::item_field: {
      if (const form::OptionalItem item = item_of(reference)) {
        add_item(at(form.items, *item));
      } else {
        for (const form::Item& one : form.items) add_item(one);
      }
      break;
    }
  }
  return out;
}

std::optional<AnswerValues::Paths> AnswerValues::record_paths(const form::Reference& reference) const {
  const form::RecordList& list = form::records_at(*model_.form, reference.records);
  const bool counts = reference.scope == Scope::records;
  const auto needed =
      base::find_index(list.fields, [](const form::RecordField& one) { return one.required && !one.is_reference(); });
  std::size_t field = reference.index;
  if (counts) field = needed ? needed->value() : 0;  // a base list may have no field
  Paths out;
  if (const Record* record = reference.many ? nullptr : at_hand(list)) {
    out.answers.push_back(field_path(record->path, list, field));
    return out;
  }
  bool complete = true;
  each_record(reference.records, [&](const form::RecordList&, const Record& record) {
    complete = complete && (!counts || (field < record.entries.size() && record.entries[field].answered()));
    out.answers.push_back(field_path(record.path, list, field));
  });
  if (!complete) return std::nullopt;
  if (reference.records.of_base) return out;
  const form::RecordList& outer = at(model_.form->lists, reference.records.list);
  std::string front = base::path_to(record_path(model_), outer.id, base::kAnyStep);
  if (reference.records.inner) {
    if (const Record* around = at_hand(outer)) front = around->path;
    front = base::path_to(front, list.id, base::kAnyStep);
  }
  out.further = field_path(front, list, field);
  return out;
}

}  // namespace chohyo::check
