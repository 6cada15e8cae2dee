#include <algorithm>
#include <optional>

#include "form/answer_words.hpp"
#include "form/answers_schema.hpp"
#include "form/schema_words.hpp"
#include "tree/xml.hpp"

namespace chohyo::form {
namespace {

using tree::Element;
using Attributes = std::vector<std::pair<std::string, std::string>>;

Element xs(const std::string& name, const Attributes& attributes = {}, std::vector<Element> children = {}) {
  Element element;
  element.name = "xs:" + name;
  for (const auto& [key, value] : attributes) element.attributes.push_back({key, value, {}, {}});
  element.children = std::move(children);
  return element;
}

Element restriction(const std::string& base, std::vector<Element> facets) {
  return xs("restriction", {{"base", base}}, std::move(facets));
}

Element simple_type(const std::string& name, std::vector<Element> facets) {
  return xs("simpleType", {{"name", name}}, {restriction("xs:string", std::move(facets))});
}

Element pattern(std::string_view expression) { return xs("pattern", {{"value", std::string(expression)}}); }

template <class Words>
std::vector<Element> enumeration(const Words& words, bool may_be_empty) {
  std::vector<Element> out;
  if (may_be_empty) out.push_back(xs("enumeration", {{"value", ""}}));
  for (const auto& word : words) out.push_back(xs("enumeration", {{"value", std::string(word)}}));
  return out;
}

Element attribute(const std::string& name, const std::string& type, bool required = false) {
  Attributes attributes = {{"name", name}, {"type", type}};
  if (required) attributes.emplace_back("use", "required");
  return xs("attribute", attributes);
}

/// A constraint of identity (`unique`, or `keyref` to the one called `refer`) over what `selector` finds.
Element identity(const std::string& kind, Attributes attributes, const std::string& selector,
                 const std::vector<std::string>& fields) {
  std::vector<Element> children = {xs("selector", {{"xpath", selector}})};
  for (const std::string& field : fields) children.push_back(xs("field", {{"xpath", field}}));
  return xs(kind, attributes, std::move(children));
}

/// The fields of that id in all editions, merged: a union of words, the longest length.
struct MergedField {
  Field field;
  bool mixed = false;  ///< of different kinds in different editions
};

/// Those of items, or those of the forms as a whole: a later edition may have moved one.
std::vector<MergedField> merged_fields(const Editions& editions, bool of_form) {
  std::vector<MergedField> out;
  for (const Form* form : editions.forms) {
    for (const Field& field : form->fields) {
      if (field.of_form != of_form) continue;
      const auto same =
          std::find_if(out.begin(), out.end(), [&](const MergedField& one) { return one.field.id == field.id; });
      if (same == out.end()) {
        out.push_back({field, false});
        continue;
      }
      same->mixed = same->mixed || same->field.kind != field.kind;
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
  }
  return out;
}

std::optional<Element> field_type(const std::string& name, const MergedField& merged) {
  const Field& field = merged.field;
  if (merged.mixed || field.kind == FieldKind::date) return std::nullopt;
  if (field.kind == FieldKind::choice) {
    std::vector<std::string> words;
    for (const Option& option : field.options) words.push_back(option.id);
    return simple_type(name, enumeration(words, true));
  }
  if (field.max_length == 0) return std::nullopt;
  return simple_type(name, {xs("maxLength", {{"value", std::to_string(field.max_length)}})});
}

std::string type_of(const std::string& name, const MergedField& merged) {
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
    out.push_back(attribute(merged.field.id, type_of(name, merged)));
  }
  return out;
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
  const bool per_vendor = always_per_vendor(editions);
  std::vector<Element> form = {
      xs("sequence", {},
         {xs("element",
             {{"name", "item"}, {"type", prefix + "item"}, {"minOccurs", "0"}, {"maxOccurs", "unbounded"}})}),
      attribute("edition", prefix + "edition", true),
      attribute("vendor", per_vendor ? "file-id" : "xs:string", per_vendor)};
  for (Element& one : field_attributes(prefix + "form-field.", merged_fields(editions, true), out)) {
    form.push_back(std::move(one));
  }
  out.push_back(xs("complexType", {{"name", prefix + "form"}}, std::move(form)));
}

/// One table an edition and vendor, and only of vendors that the file lists. XSD 1.0 leaves out of `unique` what lacks
/// one of the fields, so of a form without `vendor` two tables of one edition are left for `check` to find.
void add_form_identities(const Editions& editions, std::vector<Element>& out) {
  out.push_back(identity("unique", {{"name", editions.id + ".tables"}}, editions.id, {"@edition", "@vendor"}));
  if (!always_per_vendor(editions)) return;
  out.push_back(
      identity("keyref", {{"name", editions.id + ".vendors"}, {"refer", "vendor-ids"}}, editions.id, {"@vendor"}));
}

void add_common_types(std::vector<Element>& out) {
  out.push_back(simple_type("date", {pattern(kDatePattern)}));
  out.push_back(simple_type("file-id", {pattern(kFileIdPattern)}));
  out.push_back(simple_type("beds", {pattern(kBedsPattern)}));
  out.push_back(simple_type("filled", {xs("minLength", {{"value", "1"}})}));
  out.push_back(simple_type("facility-kind", enumeration(kFacilityKinds, true)));
  out.push_back(simple_type("vendor-status", enumeration(kVendorStatuses, true)));
  out.push_back(
      xs("complexType", {{"name", "person"}},
         {attribute("role", "filled", true), attribute("title", "xs:string"), attribute("name", "xs:string")}));
  out.push_back(
      xs("complexType", {{"name", "facility"}},
         {xs("sequence", {},
             {xs("element", {{"name", "person"}, {"type", "person"}, {"minOccurs", "0"}, {"maxOccurs", "unbounded"}})}),
          attribute("id", "file-id", true), attribute("name", "xs:string", true), attribute("kind", "facility-kind"),
          attribute("address", "xs:string"), attribute("beds", "beds")}));
  out.push_back(xs("complexType", {{"name", "vendor"}},
                   {attribute("id", "file-id", true), attribute("name", "xs:string", true),
                    attribute("system", "xs:string"), attribute("status", "vendor-status")}));
  out.push_back(xs(
      "complexType", {{"name", "vendors"}},
      {xs("sequence", {},
          {xs("element", {{"name", "vendor"}, {"type", "vendor"}, {"minOccurs", "0"}, {"maxOccurs", "unbounded"}})})}));
}

/// Forms may stand anywhere, the facility exactly once, the vendors at most once. XSD 1.0 wants a model in which every
/// element is decided by what stands before it (Unique Particle Attribution), hence the two orders.
Element content_model(bool has_forms) {
  const Element facility = xs("element", {{"name", "facility"}, {"type", "facility"}});
  const Element vendors = xs("element", {{"name", "vendors"}, {"type", "vendors"}});
  std::vector<Element> any;
  if (has_forms) any.push_back(xs("group", {{"ref", "forms"}, {"minOccurs", "0"}, {"maxOccurs", "unbounded"}}));
  const auto with_forms = [&](std::vector<Element> parts, Attributes attributes) {
    parts.insert(parts.end(), any.begin(), any.end());
    return xs("sequence", attributes, std::move(parts));
  };
  std::vector<Element> facility_first = {facility};
  facility_first.insert(facility_first.end(), any.begin(), any.end());
  facility_first.push_back(with_forms({vendors}, {{"minOccurs", "0"}}));
  std::vector<Element> vendors_first = {vendors};
  vendors_first.insert(vendors_first.end(), any.begin(), any.end());
  vendors_first.push_back(with_forms({facility}, {}));
  std::vector<Element> model = any;
  model.push_back(
      xs("choice", {}, {xs("sequence", {}, std::move(facility_first)), xs("sequence", {}, std::move(vendors_first))}));
  return xs("sequence", {}, std::move(model));
}

}  // namespace

std::string answers_xsd(const std::vector<FormPtr>& forms) {
  const std::vector<Editions> all = by_form(forms);
  std::vector<Element> identities = {identity("unique", {{"name", "vendor-ids"}}, "vendors/vendor", {"@id"})};
  std::vector<Element> form_elements;
  for (const Editions& editions : all) {
    form_elements.push_back(xs("element", {{"name", editions.id}, {"type", editions.id + ".form"}},
                               {identity("unique", {{"name", editions.id + ".item-ids"}}, "item", {"@id"})}));
    add_form_identities(editions, identities);
  }
  std::vector<Element> parts;
  std::vector<Element> answers_children = {
      xs("complexType", {},
         {content_model(!all.empty()),
          xs("attribute", {{"name", "version"}, {"use", "required"}},
             {xs("simpleType", {}, {restriction("xs:string", {xs("enumeration", {{"value", "1"}})})})})})};
  answers_children.insert(answers_children.end(), identities.begin(), identities.end());
  parts.push_back(xs("element", {{"name", "answers"}}, std::move(answers_children)));
  if (!all.empty()) parts.push_back(xs("group", {{"name", "forms"}}, {xs("choice", {}, std::move(form_elements))}));
  add_common_types(parts);
  for (const Editions& editions : all) add_form_types(editions, parts);
  return tree::write_xml(xs("schema", {{"xmlns:xs", "http://www.w3.org/2001/XMLSchema"}}, std::move(parts)));
}

}  // namespace chohyo::form
