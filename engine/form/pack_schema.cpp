#include "form/pack_schema.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <vector>

#include "form/grammar.hpp"
#include "form/grammar_elements.hpp"
#include "form/owner_words.hpp"
#include "form/xsd_parts.hpp"
#include "tree/xml.hpp"

namespace chohyo::form {
namespace {

using tree::Element;
using xsd::xs;

/// Types of values. Their names hold a dot, which no key of an element does.
constexpr auto kName = "value.name", kItemId = "value.item-id", kLength = "value.length", kShare = "value.share",
               kDecimal = "value.decimal", kFlag = "value.flag", kFilled = "value.filled";

Element annotation(const diag::Text& means, const RecordList& owners) {
  const auto said = [&](const char* tag, diag::Language language) {
    Element out = xs("documentation", {{"xml:lang", tag}});
    out.text = in_words_of(owners, means.in(language), language);
    return out;
  };
  return xs("annotation", {}, {said("ja", diag::Language::ja), said("en", diag::Language::en)});
}

std::vector<std::string> words_of(const grammar::WordList& list, const RecordList& owners) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < list.size; ++i) out.push_back(in_words_of(owners, list.at(i)));
  return out;
}

Element anonymous(Element definition) { return xs("simpleType", {}, {std::move(definition)}); }

Element counted(const grammar::Attribute& attribute) {
  return anonymous(
      xsd::restriction("xs:nonNegativeInteger", {xs("minInclusive", {{"value", std::to_string(attribute.least)}}),
                                                 xs("maxInclusive", {{"value", std::to_string(attribute.most)}})}));
}

/// The name of the attribute's type; empty when it has one of its own.
std::string named_type(const grammar::Attribute& attribute) {
  using grammar::Type;
  switch (attribute.type) {
    case Type::name:
      return kName;
    case Type::item_id:
      return kItemId;
    case Type::length:
      return kLength;
    case Type::share:
      return kShare;
    case Type::decimal:
      return kDecimal;
    case Type::flag:
      return kFlag;
    case Type::count:
    case Type::word:
      return {};
    case Type::reference:
      return attribute.words.size > 0 ? std::string() : kFilled;
    case Type::references:
    case Type::expression:
      return kFilled;
    case Type::text:
    case Type::leaf:
      break;
  }
  return attribute.needed ? kFilled : "xs:string";
}

/// A type of the attribute's own: bounds, a closed list, or a list that a pack may add to.
Element own_type(const grammar::Attribute& attribute, const RecordList& owners) {
  if (attribute.type == grammar::Type::count) return counted(attribute);
  Element listed = anonymous(xsd::restriction("xs:string", xsd::enumeration(words_of(attribute.words, owners), false)));
  if (attribute.type == grammar::Type::word) return listed;
  return anonymous(xs("union", {{"memberTypes", kItemId}}, {std::move(listed)}));
}

Element attribute_of(const grammar::Attribute& attribute, const RecordList& owners) {
  xsd::Attributes attributes = {{"name", in_words_of(owners, attribute.name)}};
  const std::string type = named_type(attribute);
  if (!type.empty()) attributes.emplace_back("type", type);
  if (attribute.needed) attributes.emplace_back("use", "required");
  if (!attribute.usual.empty()) attributes.emplace_back("default", std::string(attribute.usual));
  Element out = xs("attribute", attributes, {annotation(attribute.means, owners)});
  if (type.empty()) out.children.push_back(own_type(attribute, owners));
  return out;
}

/// A table's columns are named within it; where tables stand in several elements, each declaration has keys of its own.
void add_column_keys(const std::string& parent, Element& declaration) {
  const std::string key = parent + ".columns";
  declaration.children.push_back(xsd::identity("key", {{"name", key}}, "columns/column", {"@id"}));
  declaration.children.push_back(
      xsd::identity("keyref", {{"name", key + ".named"}, {"refer", key}}, ".//cell|.//label", {"@column"}));
}

Element particle(const std::string& parent, const grammar::Child& child) {
  const std::string most = child.most == grammar::kAnyNumber ? "unbounded" : std::to_string(child.most);
  Element out = xs("element", {{"name", std::string(child.element->name)},
                               {"type", std::string(child.element->key)},
                               {"minOccurs", std::to_string(child.least)},
                               {"maxOccurs", most}});
  if (child.element == &grammar::kTable) add_column_keys(parent, out);
  return out;
}

/// Any of these in any order, at least so many of them altogether.
Element any_order(const std::string& parent, const std::vector<grammar::Child>& children, std::size_t least) {
  std::vector<Element> particles;
  for (const grammar::Child& child : children) {
    particles.push_back(particle(parent, {child.element, 1, 1}));
  }
  return xs("choice", {{"minOccurs", std::to_string(least)}, {"maxOccurs", "unbounded"}}, std::move(particles));
}

/// Children stand in any order. XSD 1.0 can say so of children that stand at most once (xs:all), of one such child
/// among others, and of a single kind; elsewhere it counts them all together.
Element content_model(const grammar::Element& element) {
  const std::string parent(element.key);
  std::vector<grammar::Child> single, others;
  for (const grammar::Child& child : element.children) (child.most == 1 ? single : others).push_back(child);
  if (others.empty()) {
    std::vector<Element> particles;
    for (const grammar::Child& child : single) particles.push_back(particle(parent, child));
    return xs("all", {}, std::move(particles));
  }
  if (single.empty() && others.size() == 1) return xs("sequence", {}, {particle(parent, others.front())});
  if (single.size() == 1) {
    const Element rest = any_order(parent, others, 0);
    const Element once = xs("sequence", {{"minOccurs", std::to_string(single.front().least)}},
                            {particle(parent, {single.front().element, 1, 1}), rest});
    return xs("sequence", {}, {rest, once});
  }
  const std::size_t least =
      std::accumulate(element.children.begin(), element.children.end(), std::size_t{0},
                      [](std::size_t sum, const grammar::Child& child) { return sum + child.least; });
  return any_order(parent, {element.children.begin(), element.children.end()}, least);
}

Element type_of(const grammar::Element& element, const RecordList& owners) {
  using grammar::Holds;
  Element out = xs("complexType", {{"name", std::string(element.key)}}, {annotation(element.means, owners)});
  std::vector<Element> attributes;
  for (const grammar::Attribute& attribute : grammar::attributes_of(element)) {
    attributes.push_back(attribute_of(attribute, owners));
  }
  const bool has_parts = element.holds == Holds::text_or_parts || element.holds == Holds::leaf_or_parts;
  if (element.holds == Holds::elements || has_parts) {
    if (has_parts) out.attributes.push_back({"mixed", "true", {}, {}});
    if (!element.children.empty()) out.children.push_back(content_model(element));
    out.children.insert(out.children.end(), attributes.begin(), attributes.end());
    return out;
  }
  const std::string base = element.holds == Holds::maybe_leaf ? "xs:string" : kFilled;
  out.children.push_back(xs("simpleContent", {}, {xs("extension", {{"base", base}}, std::move(attributes))}));
  return out;
}

void add_value_types(std::vector<Element>& out) {
  out.push_back(xsd::simple_type(kName, {xsd::pattern("[A-Za-z][A-Za-z0-9_\\-]*")}));
  out.push_back(xsd::simple_type(kItemId, {xsd::pattern("[A-Za-z0-9_.\\-/]+")}));
  out.push_back(xsd::simple_type(kLength, {xsd::pattern("([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(mm|pt)")}));
  out.push_back(xsd::simple_type(kFlag, xsd::enumeration(std::vector<std::string>{"yes", "no"}, false)));
  out.push_back(xsd::simple_type(kFilled, {xs("minLength", {{"value", "1"}})}));
  out.push_back(xs(
      "simpleType", {{"name", kShare}},
      {xsd::restriction("xs:decimal", {xs("minInclusive", {{"value", "0"}}), xs("maxInclusive", {{"value", "1"}})})}));
  out.push_back(xsd::simple_type(kDecimal, {xsd::pattern("-?[0-9]{1,15}(\\.[0-9]{1,4})?")}));
}

/// The elements that have an attribute which leads to a key of `to`, as a selector, by the attribute's name.
std::string selector_of(std::string_view to, std::string_view attribute) {
  std::set<std::string> paths;
  for (const grammar::Element* element : grammar::all_elements()) {
    for (const grammar::Attribute& one : element->attributes) {
      if (one.type == grammar::Type::reference && one.to == to && one.name == attribute) {
        paths.insert(".//" + std::string(element->name));
      }
    }
  }
  std::string out;
  for (const std::string& path : paths) out += (out.empty() ? "" : "|") + path;
  return out;
}

void add_keys(std::string_view to, const std::string& definitions, Element& form) {
  const std::string key = "form." + std::string(to);
  form.children.push_back(xsd::identity("key", {{"name", key}}, definitions, {"@id"}));
  std::set<std::string_view> attributes;
  for (const grammar::Element* element : grammar::all_elements()) {
    for (const grammar::Attribute& one : element->attributes) {
      if (one.type == grammar::Type::reference && one.to == to) attributes.insert(one.name);
    }
  }
  for (const std::string_view attribute : attributes) {
    form.children.push_back(xsd::identity("keyref", {{"name", key + "." + std::string(attribute)}, {"refer", key}},
                                          selector_of(to, attribute), {"@" + std::string(attribute)}));
  }
}

}  // namespace

std::string pack_xsd(const BaseRecords& base) {
  const RecordList& owners = base.owners();
  std::vector<Element> parts;
  Element form = xs("element", {{"name", "form"}, {"type", std::string(grammar::kForm.key)}});
  add_keys("style", "styles/style", form);
  add_keys("option", "options/option", form);
  add_keys("field", "fields/*", form);
  parts.push_back(std::move(form));
  parts.push_back(
      xs("element", {{"name", std::string(grammar::kTermsFile.name)}, {"type", std::string(grammar::kTermsFile.key)}}));
  add_value_types(parts);
  for (const grammar::Element* element : grammar::all_elements()) parts.push_back(type_of(*element, owners));
  parts.push_back(type_of(grammar::kTermsFile, owners));
  return tree::write_xml(xs("schema", {{"xmlns:xs", "http://www.w3.org/2001/XMLSchema"}}, std::move(parts)));
}

}  // namespace chohyo::form
