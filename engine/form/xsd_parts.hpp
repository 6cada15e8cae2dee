// Pieces of XML Schema 1.0 documents, as trees.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tree/element.hpp"

namespace chohyo::form::xsd {

using tree::Element;
using Attributes = std::vector<std::pair<std::string, std::string>>;

/// `<xs:name>` with these attributes and children.
Element xs(const std::string& name, const Attributes& attributes = {}, std::vector<Element> children = {});

Element restriction(const std::string& base, std::vector<Element> facets);

/// A named restriction of xs:string.
Element simple_type(const std::string& name, std::vector<Element> facets);

Element pattern(std::string_view expression);

template <class Words>
std::vector<Element> enumeration(const Words& words, bool may_be_empty) {
  std::vector<Element> out;
  if (may_be_empty) out.push_back(xs("enumeration", {{"value", ""}}));
  for (const auto& word : words) out.push_back(xs("enumeration", {{"value", std::string(word)}}));
  return out;
}

Element attribute(const std::string& name, const std::string& type, bool required = false);

/// A constraint of identity (`unique`, `key`, or `keyref` to the one called `refer`) over what `selector` finds.
Element identity(const std::string& kind, const Attributes& attributes, const std::string& selector,
                 const std::vector<std::string>& fields);

}  // namespace chohyo::form::xsd
