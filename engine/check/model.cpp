#include "check/model.hpp"

#include <algorithm>

#include "base/answer_path.hpp"
#include "check/check.hpp"

namespace chohyo::check {

const Record* find_person(const Model& model, std::string_view role) {
  const std::vector<Record>& people = records_of(model, form::kPersonList);
  const auto found = std::find_if(people.begin(), people.end(), [&](const Record& one) { return one.id == role; });
  return found == people.end() ? nullptr : &*found;
}

std::string record_path(const form::Form& form, std::string_view owner) {
  return owner.empty() ? form.id : base::path_to(form.id, owner);
}

std::string record_path(const Model& model) {
  return record_path(*model.form, model.owner ? std::string_view(model.owners[*model.owner].id) : "");
}

std::string answer_path(std::string_view record, const form::Item& item, const form::Field& field) {
  return base::path_to(record, item.id, field.id);
}

std::string answer_path(std::string_view record, const form::Field& field) { return base::path_to(record, field.id); }

const std::vector<Record>& records_of(const Model& model, std::string_view list) {
  const auto find = [&](const std::vector<form::RecordList>& lists, const std::vector<std::vector<Record>>& records) {
    const auto index = base::find_index(lists, [&](const form::RecordList& one) { return one.id == list; });
    return index && index->value() < records.size() ? &records[index->value()] : nullptr;
  };
  static const std::vector<Record> kNoRecords;
  if (const auto* records = find(model.form->lists, model.lists)) return *records;
  const auto* records = model.form->base ? find(model.form->base->lists, model.base) : nullptr;
  return records ? *records : kNoRecords;
}

std::string record_path_in(std::string_view list, std::string_view id, std::size_t place) {
  return base::path_to(list, base::record_step(id, place));
}

Model blank_model(form::FormPtr form) {
  Model model;
  model.fields.resize(form->fields.size());
  model.items.resize(form->items.size());
  for (ItemAnswers& item : model.items) item.entries.resize(form->fields.size());
  model.lists.resize(form->lists.size());
  if (form->base) model.base.resize(form->base->lists.size());
  model.form = std::move(form);
  model.blank = true;
  return model;
}

}  // namespace chohyo::check
