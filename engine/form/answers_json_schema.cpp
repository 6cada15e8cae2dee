#include <algorithm>

#include "form/answer_words.hpp"
#include "form/answers_schema.hpp"
#include "form/schema_words.hpp"
#include "form/term_marks.hpp"
#include "tree/json.hpp"

namespace chohyo::form {
namespace {

using tree::add_member;
using tree::json_array;
using tree::json_boolean;
using tree::json_number;
using tree::json_object;
using tree::json_string;
using tree::JsonValue;

JsonValue reference(const std::string& name) {
  JsonValue out = json_object();
  add_member(out, "$ref", json_string("#/$defs/" + name));
  return out;
}

JsonValue of_type(const std::string& type) {
  JsonValue out = json_object();
  add_member(out, "type", json_string(type));
  return out;
}

JsonValue any_text() { return of_type("string"); }

JsonValue matching(std::string_view pattern) {
  JsonValue out = any_text();
  add_member(out, "pattern", json_string("^(" + std::string(pattern) + ")$"));
  return out;
}

template <class Words>
JsonValue one_of_words(const Words& words, bool may_be_empty) {
  JsonValue list = json_array();
  if (may_be_empty) list.elements.push_back(json_string(""));
  for (const auto& word : words) list.elements.push_back(json_string(std::string(word)));
  JsonValue out = json_object();
  add_member(out, "enum", std::move(list));
  return out;
}

JsonValue alternatives(const std::string& keyword, std::vector<JsonValue> schemas) {
  JsonValue list = json_array();
  list.elements = std::move(schemas);
  JsonValue out = json_object();
  add_member(out, keyword, std::move(list));
  return out;
}

JsonValue array_of(JsonValue element) {
  JsonValue out = of_type("array");
  add_member(out, "items", std::move(element));
  return out;
}

/// An object with these members and no others.
JsonValue closed_object(std::vector<std::pair<std::string, JsonValue>> properties,
                        const std::vector<std::string>& required) {
  JsonValue members = json_object();
  for (auto& [name, schema] : properties) add_member(members, name, std::move(schema));
  JsonValue needed = json_array();
  for (const std::string& name : required) needed.elements.push_back(json_string(name));
  JsonValue out = of_type("object");
  add_member(out, "properties", std::move(members));
  if (!required.empty()) add_member(out, "required", std::move(needed));
  add_member(out, "additionalProperties", json_boolean(false));
  return out;
}

JsonValue value_schema(const Field& field) {
  std::vector<std::string> words;
  for (const Option& option : field.options) words.push_back(option.id);
  switch (field.kind) {
    case FieldKind::date:
      return reference("date.pattern");
    case FieldKind::choice:
      return one_of_words(words, true);
    case FieldKind::choices:  // the words in one text, as XML has them, or one by one
      return alternatives("anyOf", {matching(several_pattern(words)), array_of(one_of_words(words, false))});
    case FieldKind::checkbox:
      return one_of_words(kTicks, true);
    case FieldKind::number:
      return matching(number_pattern(field.decimals));
    case FieldKind::time:
      return matching(kTimePattern);
    case FieldKind::month:
      return matching(kMonthPattern);
    case FieldKind::text:
      break;
  }
  JsonValue out = any_text();
  if (field.max_length != 0) add_member(out, "maxLength", tree::json_count(field.max_length));
  return out;
}

JsonValue field_schema(const Field& field) {
  JsonValue out = value_schema(field);
  if (field.kind != FieldKind::date) add_member(out, "title", json_string(field.label));
  return out;
}

/// A record of the list; recursion ends with the inner lists.
JsonValue record_schema(const RecordList& list) {
  std::vector<std::pair<std::string, JsonValue>> members = {{list.key, matching(kRecordIdPattern)}};
  std::vector<std::string> required;
  for (const RecordField& one : list.fields) {
    JsonValue schema = one.is_reference() ? matching(kRecordIdPattern) : field_schema(one.field);
    if (one.is_reference()) add_member(schema, "title", json_string(one.field.label));
    members.emplace_back(one.field.id, std::move(schema));
    if (one.required) required.push_back(one.field.id);
  }
  for (const RecordList& inner : list.lists) members.emplace_back(inner.id, array_of(record_schema(inner)));
  JsonValue schema = closed_object(std::move(members), required);
  add_member(schema, "title", json_string(list.label));
  return schema;
}

/// The definition of an edition: no id holds a dot, so it cannot be taken for another form's.
std::string definition(const Form& form) { return form.id + "." + form.edition; }

/// The definitions of one edition: one a set of fields that items carry, and the form itself.
void add_edition(const Form& form, JsonValue& definitions) {
  std::vector<std::vector<FieldIndex>> field_sets;
  std::vector<std::pair<std::string, JsonValue>> items;
  for (const Item& item : form.items) {
    auto set = std::find(field_sets.begin(), field_sets.end(), item.fields);
    if (set == field_sets.end()) set = field_sets.insert(field_sets.end(), item.fields);
    JsonValue schema = reference(definition(form) + ".fields-" + std::to_string(set - field_sets.begin() + 1));
    add_member(schema, "title", json_string(without_term_marks(item.text)));
    items.emplace_back(item.id, std::move(schema));
  }
  for (std::size_t i = 0; i < field_sets.size(); ++i) {
    std::vector<std::pair<std::string, JsonValue>> fields;
    for (const FieldIndex index : field_sets[i]) {
      const Field& field = at(form.fields, index);
      fields.emplace_back(field.id, field_schema(field));
    }
    fields.emplace_back(kProposal, any_text());
    add_member(definitions, definition(form) + ".fields-" + std::to_string(i + 1),
               closed_object(std::move(fields), {}));
  }
  JsonValue edition = json_object();
  add_member(edition, "const", json_string(form.edition));
  const bool per_owner = form.per == Per::owner;
  std::vector<std::pair<std::string, JsonValue>> members = {
      {"edition", std::move(edition)}, {form.base->owners().id, per_owner ? matching(kFileIdPattern) : any_text()}};
  for (const Field& field : form.fields) {
    if (field.of_form) members.emplace_back(field.id, field_schema(field));
  }
  members.emplace_back("items", closed_object(std::move(items), {}));
  for (const RecordList& list : form.lists) members.emplace_back(list.id, array_of(record_schema(list)));
  std::vector<std::string> required = {"edition"};
  if (per_owner) required.push_back(form.base->owners().id);
  JsonValue schema = closed_object(std::move(members), required);
  add_member(schema, "title", json_string(form.title));
  add_member(definitions, definition(form), std::move(schema));
}

/// A field of a base record. A number of beds may be written without quotation marks.
JsonValue base_field_schema(const Field& field) {
  if (field.id != "beds") return field_schema(field);
  JsonValue count = of_type("integer");
  add_member(count, "minimum", json_number(0));
  add_member(count, "maximum", json_number(kMostBeds));
  return alternatives("anyOf", {matching(kBedsPattern), std::move(count)});
}

/// A base record, whose key is always needed; `more` members stand behind its fields.
JsonValue base_record_schema(const RecordList& list, JsonValue key,
                             std::vector<std::pair<std::string, JsonValue>> more) {
  std::vector<std::pair<std::string, JsonValue>> members = {{list.key, std::move(key)}};
  std::vector<std::string> required = {list.key};
  for (const RecordField& one : list.fields) {
    members.emplace_back(one.field.id, base_field_schema(one.field));
    if (one.required) required.push_back(one.field.id);
  }
  for (auto& member : more) members.push_back(std::move(member));
  return closed_object(std::move(members), required);
}

JsonValue facility_schema(const BaseRecords& base) {
  JsonValue role = any_text();
  add_member(role, "minLength", json_number(1));
  const RecordList& people = base.list(kPersonList);
  JsonValue person = base_record_schema(people, std::move(role), {});
  return base_record_schema(base.facility, matching(kFileIdPattern), {{"persons", array_of(std::move(person))}});
}

JsonValue owners_schema(const BaseRecords& base) {
  return array_of(base_record_schema(base.owners(), matching(kFileIdPattern), {}));
}

}  // namespace

std::string answers_json_schema(const std::vector<FormPtr>& forms) {
  const BaseRecords& base = forms.empty() ? *usual_base_records() : *forms.front()->base;
  JsonValue definitions = json_object();
  add_member(definitions, "date.pattern", matching(kDatePattern));
  JsonValue version = json_object();
  JsonValue versions = json_array();
  versions.elements = {json_number(1), json_string("1")};
  add_member(version, "enum", std::move(versions));
  std::vector<std::pair<std::string, JsonValue>> members = {{"$schema", any_text()},
                                                            {"version", std::move(version)},
                                                            {"facility", facility_schema(base)},
                                                            {base.owners().all, owners_schema(base)}};
  for (const Editions& editions : by_form(forms)) {
    std::vector<JsonValue> choices;
    for (const Form* form : editions.forms) {
      add_edition(*form, definitions);
      choices.push_back(reference(definition(*form)));
    }
    add_member(definitions, editions.id, alternatives("oneOf", std::move(choices)));
    members.emplace_back(editions.id,
                         alternatives("anyOf", {reference(editions.id), array_of(reference(editions.id))}));
  }
  JsonValue out = json_object();
  add_member(out, "$schema", json_string("https://json-schema.org/draft/2020-12/schema"));
  add_member(out, "title", json_string("chohyo answers"));
  JsonValue root = closed_object(std::move(members), {"version", "facility"});
  for (auto& member : root.members) add_member(out, member.key, std::move(member.value));
  add_member(out, "$defs", std::move(definitions));
  return tree::write_json(out);
}

}  // namespace chohyo::form
