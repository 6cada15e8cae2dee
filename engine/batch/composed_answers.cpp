#include "batch/composed_answers.hpp"

#include <algorithm>
#include <utility>

namespace chohyo::batch {
namespace {

std::vector<std::string> field_ids(const form::RecordList& list) {
  std::vector<std::string> out;
  for (const form::RecordField& field : list.fields) out.push_back(field.field.id);
  return out;
}

std::vector<std::string> field_ids(const form::Form& form) {
  std::vector<std::string> out;
  for (const form::Field& field : form.fields) out.push_back(field.id);
  return out;
}

const std::vector<form::RecordList>& no_lists() {
  static const std::vector<form::RecordList> none;
  return none;
}

}  // namespace

ComposedRecord::ComposedRecord(const std::vector<form::RecordList>& lists, std::vector<std::string> fields)
    : lists_(lists), fields_(std::move(fields)) {}

ComposedRecord& ComposedRecord::set(const std::string& field, const std::string& value) {
  if (!value.empty() && std::find(fields_.begin(), fields_.end(), field) != fields_.end()) {
    tree::add_member(json_, field, tree::json_string(value));
  }
  return *this;
}

ComposedRecord ComposedRecord::record_of(const std::string& list) const {
  const form::RecordList* found = form::find_list(lists_, list);
  return found == nullptr ? ComposedRecord(no_lists(), {}) : ComposedRecord(found->lists, field_ids(*found));
}

void ComposedRecord::append(const std::string& list, ComposedRecord record) {
  if (form::find_list(lists_, list) == nullptr) return;
  auto at = std::find_if(json_.members.begin(), json_.members.end(),
                         [&](const tree::JsonMember& member) { return member.key == list; });
  if (at == json_.members.end()) {
    tree::add_member(json_, list, tree::json_array());
    at = json_.members.end() - 1;
  }
  tree::JsonValue value = record.take();
  value.members.insert(value.members.begin(),
                       {"id", {}, tree::json_string("r" + std::to_string(at->value.elements.size() + 1))});
  at->value.elements.push_back(std::move(value));
}

ComposedAnswers::ComposedAnswers(const form::Form& form, const std::string& id, const std::string& name)
    : form_(form), answers_(form.lists, field_ids(form)) {
  tree::add_member(facility_, "id", tree::json_string(id));
  tree::add_member(facility_, "name", tree::json_string(name));
}

std::string ComposedAnswers::text() {
  tree::JsonValue table = answers_.take();
  table.members.insert(table.members.begin(), {"edition", {}, tree::json_string(form_.edition)});
  tree::JsonValue root = tree::json_object();
  tree::add_member(root, "version", tree::json_number(1));
  tree::add_member(root, "facility", facility_);
  tree::add_member(root, form_.id, std::move(table));
  return tree::write_json(root);
}

}  // namespace chohyo::batch
