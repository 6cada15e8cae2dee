#include <charconv>
#include <unordered_map>

#include "answers/writer.hpp"
#include "tree/json.hpp"

namespace chohyo::answers {
namespace {

using tree::JsonValue;

/// Gathers what stands under one key, in the order in which the keys first came.
class Grouping {
 public:
  explicit Grouping(JsonValue& object) : object_(object) {}

  /// The member `key`, added with `empty` when it is new.
  JsonValue& member(const std::string& key, JsonValue empty) {
    const auto [found, is_new] = index_.emplace(key, object_.members.size());
    if (is_new) tree::add_member(object_, key, std::move(empty));
    return object_.members[found->second].value;
  }

 private:
  JsonValue& object_;
  std::unordered_map<std::string, std::size_t> index_;
};

/// A number when the letters are just what the number would be written with, so that reading gives them back.
JsonValue number_or_text(const std::string& text) {
  long long number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size() && number >= 0;
  return whole && std::to_string(number) == text ? tree::json_number(number) : tree::json_string(text);
}

JsonValue fields_of(const Record& record, std::string_view left_out = {}) {
  JsonValue out = tree::json_object();
  for (const Field& field : record.fields) {
    if (field.name != left_out) tree::add_member(out, field.name, tree::json_string(field.text));
  }
  return out;
}

// Recursion ends where Record's does.
void add_records(const Record& record, JsonValue& out) {
  Grouping groups(out);
  for (const Record& child : record.records) {
    const bool is_item = child.name == "item";
    JsonValue value = fields_of(child, is_item ? "id" : "");
    add_records(child, value);
    if (is_item) {
      tree::add_member(groups.member("items", tree::json_object()), std::string(child.text("id")), std::move(value));
    } else {
      groups.member(child.name, tree::json_array()).elements.push_back(std::move(value));
    }
  }
}

JsonValue facility_of(const Record& facility) {
  JsonValue out = tree::json_object();
  for (const Field& field : facility.fields) {
    tree::add_member(out, field.name,
                     field.name == "beds" ? number_or_text(field.text) : tree::json_string(field.text));
  }
  if (facility.records.empty()) return out;
  JsonValue persons = tree::json_array();
  for (const Record& person : facility.records) persons.elements.push_back(fields_of(person));
  tree::add_member(out, "persons", std::move(persons));
  return out;
}

}  // namespace

std::string write_json(const Answers& answers) {
  JsonValue root = tree::json_object();
  tree::add_member(root, "version", tree::json_number(1));
  tree::add_member(root, "facility", facility_of(answers.facility));
  if (answers.owners_given) {
    JsonValue owners = tree::json_array();
    for (const Record& owner : answers.owners) owners.elements.push_back(fields_of(owner));
    tree::add_member(root, answers.owner_names.all, std::move(owners));
  }
  std::unordered_map<std::string_view, std::size_t> counts;
  for (const Record& form : answers.forms) ++counts[form.name];
  Grouping groups(root);
  for (const Record& form : answers.forms) {
    JsonValue value = fields_of(form);
    add_records(form, value);
    if (counts[form.name] > 1) {
      groups.member(form.name, tree::json_array()).elements.push_back(std::move(value));
    } else {
      tree::add_member(root, form.name, std::move(value));
    }
  }
  return tree::write_json(root);
}

}  // namespace chohyo::answers
