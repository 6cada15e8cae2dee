#include <algorithm>
#include <optional>

#include "form/answer_words.hpp"
#include "form/answers_schema.hpp"
#include "form/schema_words.hpp"
#include "form/xsd_parts.hpp"
#include "tree/xml.hpp"

namespace chohyo::form {
namespace {

using tree::Element;
using xsd::Attributes;

using xsd::attribute;
using xsd::enumeration;
using xsd::identity;
using xsd::pattern;
using xsd::restriction;
using xsd::simple_type;
using xsd::xs;

/// The fields of that id in all editions, merged: a union of words, the longest length.
struct MergedField {
  Field field;
  bool mixed = false;      ///< of different kinds in different editions
  bool reference = false;  ///< names a record; a text in the field's words
  bool required = false;
};

void merge(const Field& field, bool reference, bool required, std::vector<MergedField>& out) {
  const auto same =
      std::find_if(out.begin(), out.end(), [&](const MergedField& one) { return one.field.id == field.id; });
  if (same == out.end()) {
    out.push_back({field, false, reference, required});
    return;
  }
  same->mixed = same->mixed || same->field.kind != field.kind || same->reference != reference;
  same->required = same->required && required;
  same->field.decimals = std::max(same->field.decimals, field.decimals);
  // No limit is the longest of all.
  const bool unlimited = same->field.max_length == 0 || field.max_length == 0;
  same->field.max_length = unlimited ? 0 : std::max(same->field.max_length, field.max_length);
  for (const Option& option : field.options) {
    const auto& known = same->field.options;
    if (std::none_of(known.begin(), known.end(), [&](const Option& one) { return one.id == option.id; })) {
      same->field.options.push_back(option);
    }
  }
}

/// Those of items, or those of the forms as a whole: a later edition may have moved one.
std::vector<MergedField> merged_fields(const Editions& editions, bool of_form) {
  std::vector<MergedField> out;
  for (const Form* form : editions.forms) {
    for (const Field& field : form->fields) {
      if (field.of_form == of_form) merge(field, false, false, out);
    }
  }
  return out;
}

/// The lists of that id in all editions, merged.
struct MergedList {
  std::string id, key;
  std::vector<MergedField> fields;
  std::vector<MergedList> lists;
};

void merge(const std::vector<RecordList>& lists, std::vector<MergedList>& out) {
  for (const RecordList& list : lists) {
    auto same = std::find_if(out.begin(), out.end(), [&](const MergedList& one) { return one.id == list.id; });
    const bool is_new = same == out.end();
    if (is_new) same = out.insert(out.end(), {list.id, list.key, {}, {}});
    // What only one edition has cannot be needed.
    for (MergedField& one : same->fields) one.required = one.required && list.find(one.field.id).has_value();
    for (const RecordField& one : list.fields) {
      const auto known = std::any_of(same->fields.begin(), same->fields.end(),
                                     [&](const MergedField& field) { return field.field.id == one.field.id; });
      merge(one.field, one.is_reference(), one.required && (is_new || known), same->fields);
    }
    merge(list.lists, same->lists);
  }
}

std::optional<Element> field_type(const std::string& name, const MergedField& merged) {
  const Field& field = merged.field;
  if (merged.mixed || merged.reference) return std::nullopt;
  std::vector<std::string> words;
  for (const Option& option : field.options) words.push_back(option.id);
  switch (field.kind) {
    case FieldKind::date:
      return std::nullopt;
    case FieldKind::choice:
      return simple_type(name, enumeration(words, true));
    case FieldKind::choices:
      return xs("simpleType", {{"name", name}},
                {xs("list", {}, {xs("simpleType", {}, {restriction("xs:string", enumeration(words, false))})})});
    case FieldKind::checkbox:
      return simple_type(name, enumeration(kTicks, true));
    case FieldKind::number:
      return simple_type(name, {pattern(number_pattern(field.decimals))});
    case FieldKind::time:
      return simple_type(name, {pattern(kTimePattern)});
    case FieldKind::month:
      return simple_type(name, {pattern(kMonthPattern)});
    case FieldKind::text:
      break;
  }
  if (field.max_length == 0) return std::nullopt;
  return simple_type(name, {xs("maxLength", {{"value", std::to_string(field.max_length)}})});
}

std::string type_of(const std::string& name, const MergedField& merged) {
  if (!merged.mixed && merged.reference) return "record-id";
  if (!merged.mixed && merged.field.kind == FieldKind::date) return "date";
  return field_type(name, merged) ? name : "xs:string";
}

/// The attributes of these fields; the types they need go to `types`.
std::vector<Element> field_attributes(const std::string& prefix, const std::vector<MergedField>& fields,
                                      std::vector<Element>& types) {
  std::vector<Element> out;
  for (const MergedField& merged : fields) {
    const std::string name = prefix + merged.field.id;
    if (auto type = field_type(name, merged)) types.push_back(std::move(*type));
    out.push_back(attribute(merged.field.id, type_of(name, merged), merged.required));
  }
  return out;
}

/// Elements that may stand in any order and number.
Element any_of(std::vector<Element> elements) {
  return xs("choice", {{"minOccurs", "0"}, {"maxOccurs", "unbounded"}}, std::move(elements));
}

/// The type of a list's records and those of its inner lists, added to `types`; gives the element.
Element list_element(const std::string& prefix, const MergedList& list, std::vector<Element>& types) {
  const std::string name = prefix + list.id;
  std::vector<Element> inner, parts;
  for (const MergedList& one : list.lists) inner.push_back(list_element(name + ".list.", one, types));
  if (!inner.empty()) parts.push_back(any_of(std::move(inner)));
  parts.push_back(attribute(list.key, "record-id"));
  for (Element& one : field_attributes(name + ".field.", list.fields, types)) parts.push_back(std::move(one));
  types.push_back(xs("complexType", {{"name", name}}, std::move(parts)));
  return xs("element", {{"name", list.id}, {"type", name}});
}

/// What stands in a form: its items, and the records of its lists among them.
Element form_content(const Editions& editions, const std::string& prefix, std::vector<Element>& types) {
  std::vector<MergedList> lists;
  for (const Form* form : editions.forms) merge(form->lists, lists);
  if (lists.empty()) {
    return xs(
        "sequence", {},
        {xs("element", {{"name", "item"}, {"type", prefix + "item"}, {"minOccurs", "0"}, {"maxOccurs", "unbounded"}})});
  }
  std::vector<Element> elements = {xs("element", {{"name", "item"}, {"type", prefix + "item"}})};
  for (const MergedList& list : lists) elements.push_back(list_element(prefix + "list.", list, types));
  return any_of(std::move(elements));
}

/// The types of one form. Their names begin with the form's id and a dot, which neither ids nor other types hold.
void add_form_types(const Editions& editions, std::vector<Element>& out) {
  std::vector<std::string> names, items;
  for (const Form* form : editions.forms) {
    names.push_back(form->edition);
    for (const Item& item : form->items) {
      if (std::find(items.begin(), items.end(), item.id) == items.end()) items.push_back(item.id);
    }
  }
  const std::string prefix = editions.id + ".";
  out.push_back(simple_type(prefix + "edition", enumeration(names, false)));
  out.push_back(simple_type(prefix + "item-id", enumeration(items, false)));
  std::vector<Element> item = {attribute("id", prefix + "item-id", true)};
  for (Element& one : field_attributes(prefix + "field.", merged_fields(editions, false), out)) {
    item.push_back(std::move(one));
  }
  item.push_back(attribute(std::string(kProposal), "xs:string"));
  out.push_back(xs("complexType", {{"name", prefix + "item"}}, std::move(item)));
  const RecordList& owners = editions.forms.front()->base->owners();
  const bool per_owner = always_per_owner(editions);
  std::vector<Element> form = {form_content(editions, prefix, out), attribute("edition", prefix + "edition", true),
                               attribute(owners.id, per_owner ? "file-id" : "xs:string", per_owner)};
  for (Element& one : field_attributes(prefix + "form-field.", merged_fields(editions, true), out)) {
    form.push_back(std::move(one));
  }
  out.push_back(xs("complexType", {{"name", prefix + "form"}}, std::move(form)));
}

/// One table an edition and owner, and only of owners that the file lists. XSD 1.0 leaves out of `unique` what lacks
/// one of the fields, so of a form without `owner` two tables of one edition are left for `check` to find.
void add_form_identities(const Editions& editions, const RecordList& owners, std::vector<Element>& out) {
  out.push_back(identity("unique", {{"name", editions.id + ".tables"}}, editions.id, {"@edition", "@" + owners.id}));
  if (!always_per_owner(editions)) return;
  out.push_back(identity("keyref", {{"name", editions.id + "." + owners.all}, {"refer", owners.id + "-ids"}},
                         editions.id, {"@" + owners.id}));
}

/// The attributes of a base record, the key first; the types they need go to `types`.
std::vector<Element> base_attributes(const RecordList& list, const std::string& key_type, std::vector<Element>& types) {
  std::vector<Element> out = {attribute(list.key, key_type, true)};
  for (const RecordField& one : list.fields) {
    if (one.field.id == "beds") {
      out.push_back(attribute(one.field.id, "beds"));
      continue;
    }
    std::vector<MergedField> merged;
    merge(one.field, false, one.required, merged);
    std::vector<Element> made = field_attributes(list.id + ".field.", merged, types);
    out.push_back(std::move(made.front()));
  }
  return out;
}

void add_common_types(const BaseRecords& base, std::vector<Element>& out) {
  out.push_back(simple_type("date", {pattern(kDatePattern)}));
  out.push_back(simple_type("file-id", {pattern(kFileIdPattern)}));
  out.push_back(simple_type("record-id", {pattern(kRecordIdPattern)}));
  out.push_back(simple_type("beds", {pattern(kBedsPattern)}));
  out.push_back(simple_type("filled", {xs("minLength", {{"value", "1"}})}));
  std::vector<Element> person = base_attributes(base.list(kPersonList), "filled", out);
  out.push_back(xs("complexType", {{"name", "person"}}, std::move(person)));
  std::vector<Element> facility = base_attributes(base.facility, "file-id", out);
  facility.insert(
      facility.begin(),
      xs("sequence", {},
         {xs("element", {{"name", "person"}, {"type", "person"}, {"minOccurs", "0"}, {"maxOccurs", "unbounded"}})}));
  out.push_back(xs("complexType", {{"name", "facility"}}, std::move(facility)));
  const RecordList& owners = base.owners();
  std::vector<Element> owner = base_attributes(owners, "file-id", out);
  out.push_back(xs("complexType", {{"name", owners.id}}, std::move(owner)));
  out.push_back(
      xs("complexType", {{"name", owners.all}},
         {xs("sequence", {},
             {xs("element",
                 {{"name", owners.id}, {"type", owners.id}, {"minOccurs", "0"}, {"maxOccurs", "unbounded"}})})}));
}

/// Forms may stand anywhere, the facility exactly once, the owners at most once. XSD 1.0 wants a model in which every
/// element is decided by what stands before it (Unique Particle Attribution), hence the two orders.
Element content_model(const std::string& all_owners, bool has_forms) {
  const Element facility = xs("element", {{"name", "facility"}, {"type", "facility"}});
  const Element owners = xs("element", {{"name", all_owners}, {"type", all_owners}});
  std::vector<Element> any;
  if (has_forms) any.push_back(xs("group", {{"ref", "forms"}, {"minOccurs", "0"}, {"maxOccurs", "unbounded"}}));
  const auto with_forms = [&](std::vector<Element> parts, Attributes attributes) {
    parts.insert(parts.end(), any.begin(), any.end());
    return xs("sequence", attributes, std::move(parts));
  };
  std::vector<Element> facility_first = {facility};
  facility_first.insert(facility_first.end(), any.begin(), any.end());
  facility_first.push_back(with_forms({owners}, {{"minOccurs", "0"}}));
  std::vector<Element> owners_first = {owners};
  owners_first.insert(owners_first.end(), any.begin(), any.end());
  owners_first.push_back(with_forms({facility}, {}));
  std::vector<Element> model = any;
  model.push_back(
      xs("choice", {}, {xs("sequence", {}, std::move(facility_first)), xs("sequence", {}, std::move(owners_first))}));
  return xs("sequence", {}, std::move(model));
}

}  // namespace

std::string answers_xsd(const std::vector<FormPtr>& forms) {
  const std::vector<Editions> all = by_form(forms);
  const BaseRecords& base = forms.empty() ? *usual_base_records() : *forms.front()->base;
  const RecordList& owners = base.owners();
  std::vector<Element> identities = {
      identity("unique", {{"name", owners.id + "-ids"}}, owners.all + "/" + owners.id, {"@id"})};
  std::vector<Element> form_elements;
  for (const Editions& editions : all) {
    form_elements.push_back(xs("element", {{"name", editions.id}, {"type", editions.id + ".form"}},
                               {identity("unique", {{"name", editions.id + ".item-ids"}}, "item", {"@id"})}));
    add_form_identities(editions, owners, identities);
  }
  std::vector<Element> parts;
  std::vector<Element> answers_children = {
      xs("complexType", {},
         {content_model(owners.all, !all.empty()),
          xs("attribute", {{"name", "version"}, {"use", "required"}},
             {xs("simpleType", {}, {restriction("xs:string", {xs("enumeration", {{"value", "1"}})})})})})};
  answers_children.insert(answers_children.end(), identities.begin(), identities.end());
  parts.push_back(xs("element", {{"name", "answers"}}, std::move(answers_children)));
  if (!all.empty()) parts.push_back(xs("group", {{"name", "forms"}}, {xs("choice", {}, std::move(form_elements))}));
  add_common_types(base, parts);
  for (const Editions& editions : all) add_form_types(editions, parts);
  return tree::write_xml(xs("schema", {{"xmlns:xs", "http://www.w3.org/2001/XMLSchema"}}, std::move(parts)));
}

}  // namespace chohyo::form
