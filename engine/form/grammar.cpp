#include "form/grammar.hpp"

#include <algorithm>

#include "form/collections.hpp"
#include "form/grammar_elements.hpp"
#include "form/rule_kinds.hpp"

namespace chohyo::form::grammar {
namespace {

/// What an argument of that kind is, and where it leads.
Attribute of_argument(const RuleArgument& argument) {
  Attribute out{argument.name, Type::reference, kOptional, {"規則の種類の引数", "an argument of the rule's kind"}};
  switch (argument.kind) {
    case ArgumentKind::items:
    case ArgumentKind::fields:
    case ArgumentKind::date_fields:
    case ArgumentKind::options:
      out.type = Type::references;
      break;
    case ArgumentKind::word:
    case ArgumentKind::words:
      out.type = Type::text;
      break;
    default:
      break;
  }
  return out;
}

}  // namespace

std::vector<Attribute> attributes_of(const Element& element) {
  std::vector<Attribute> out(element.attributes.begin(), element.attributes.end());
  for (Attribute& attribute : out) {
    if (attribute.to == "collection") {
      attribute.words = {collections().size(), [](std::size_t i) { return collections()[i].name; }};
    } else if (attribute.to == "rule-kind") {
      attribute.type = Type::word;
      attribute.words = {rule_kinds().size(), [](std::size_t i) { return rule_kinds()[i].name; }};
    }
  }
  if (&element != &kRule) return out;
  for (const RuleKind& kind : rule_kinds()) {
    for (const RuleArgument& argument : kind.arguments) {
      const auto known = std::find_if(out.begin(), out.end(),
                                      [&](const Attribute& attribute) { return attribute.name == argument.name; });
      if (known == out.end()) out.push_back(of_argument(argument));
    }
  }
  return out;
}

std::vector<const Element*> all_elements() {
  std::vector<const Element*> out = {&kForm};
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (const Child& child : out[i]->children) {
      if (std::find(out.begin(), out.end(), child.element) == out.end()) out.push_back(child.element);
    }
  }
  return out;
}

}  // namespace chohyo::form::grammar
