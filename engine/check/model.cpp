#include "check/model.hpp"

#include <algorithm>

#include "check/check.hpp"

namespace chohyo::check {

const Record* find_person(const Model& model, std::string_view role) {
  const std::vector<Record>& people = records_of(model, form::kPersonList);
  const auto found = std::find_if(people.begin(), people.end(), [&](const Record& one) { return one.id == role; });
  return found == people.end() ? nullptr : &*found;
}

std::string record_path(const form::Form& form, std::string_view owner) {
  return owner.empty() ? form.id : form.id + "/" + std::string(owner);
}

std::string record_path(const Model& model) {
  return record_path(*model.form, model.owner ? std::string_view(model.owners[*model.owner].id) : "");
}

std::string answer_path(std::string_view record, const form::Item& item, const form::Field& field) {
  std::string path;
  path.reserve(record.size() + item.id.size() + field.id.size() + 2);
  path += record;
  path += '/';
  path += item.id;
  path += '/';
  path += field.id;
  return path;
}

std::string answer_path(std::string_view record, const form::Field& field) {
  return std::string(record) + "/" + field.id;
}

const std::vector<Record>& records_of(const Model& model, std::string_view list) {
  const auto find = [&](const std::vector<form::RecordList>& lists, const std::vector<std::vector<Record>>& records) {
    const auto found =
        std::find_if(lists.begin(), lists.end(), [&](const form::RecordList& one) { return one.id == list; });
    const auto index = static_cast<std::size_t>(found - lists.begin());
    return index < records.size() ? &records[index] : nullptr;
  };
  static const std::vector<Record> kNone;
  if (const auto* records = find(model.form->lists, model.lists)) return *records;
  const auto* records = model.form->base ? find(model.form->base->lists, model.base) : nullptr;
  return records ? *records : kNone;
}

std::string record_path_in(std::string_view list, std::string_view id, std::size_t place) {
  std::string path(list);
  path += '/';
  // No id holds a plus sign.
  path += id.empty() ? "+" + std::to_string(place + 1) : std::string(id);
  return path;
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
