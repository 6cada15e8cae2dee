#include "check/model.hpp"

#include <algorithm>

#include "check/check.hpp"

namespace chohyo::check {

const Person* Facility::find_person(std::string_view role) const {
  const auto found = std::find_if(persons.begin(), persons.end(), [&](const Person& p) { return p.role == role; });
  return found == persons.end() ? nullptr : &*found;
}

std::string answer_path(const form::Form& form, const form::Item& item, const form::Field& field) {
  return form.id + "/" + item.id + "/" + field.id;
}

Model blank_model(form::FormPtr form) {
  Model model;
  model.items.resize(form->items.size());
  for (ItemAnswers& item : model.items) item.entries.resize(form->fields.size());
  model.form = std::move(form);
  model.blank = true;
  return model;
}

}  // namespace chohyo::check
