// Pieces of packs and models made in code.
#pragma once

#include <string>
#include <utility>

#include "check/model.hpp"
#include "form/form.hpp"

namespace chohyo::document {

inline form::TextLeaf leaf(std::string text) { return form::parse_leaf(std::move(text)); }

/// Adds a person to a model.
inline void add_person(check::Model& model, std::string role, std::string title, std::string name) {
  model.base.resize(model.form->base->lists.size());
  const form::RecordList& people = model.form->base->list(form::kPersonList);
  check::Record person;
  person.id = std::move(role);
  person.entries.resize(people.fields.size());
  person.entries[people.find("title")->value()].value = std::move(title);
  person.entries[people.find("name")->value()].value = std::move(name);
  model.base[static_cast<std::size_t>(&people - model.form->base->lists.data())].push_back(std::move(person));
}

/// A group with one label, in the first column.
inline form::GroupRow labelled(const char* label) { return {{{0, {{label, {}, 0}}}}}; }

inline form::HeaderCell heading(const char* text, std::size_t column, std::size_t columns, std::size_t rows) {
  return {leaf(text), column, columns, rows, {}, {}};
}

}  // namespace chohyo::document
