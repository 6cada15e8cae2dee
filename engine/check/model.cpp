#include "check/model.hpp"

#include <algorithm>

#include "check/check.hpp"

namespace chohyo::check {

const Person* Facility::find_person(std::string_view role) const {
  const auto found = std::find_if(persons.begin(), persons.end(), [&](const Person& p) { return p.role == role; });
  return found == persons.end() ? nullptr : &*found;
}

std::string record_path(const form::Form& form, std::string_view vendor) {
  return vendor.empty() ? form.id : form.id + "/" + std::string(vendor);
}

std::string record_path(const Model& model) {
  return record_path(*model.form, model.vendor ? std::string_view(model.vendors[*model.vendor].id) : "");
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

Model blank_model(form::FormPtr form) {
  Model model;
  model.fields.resize(form->fields.size());
  model.items.resize(form->items.size());
  for (ItemAnswers& item : model.items) item.entries.resize(form->fields.size());
  model.form = std::move(form);
  model.blank = true;
  return model;
}

}  // namespace chohyo::check
