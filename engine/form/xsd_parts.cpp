#include "form/xsd_parts.hpp"

namespace chohyo::form::xsd {

Element xs(const std::string& name, const Attributes& attributes, std::vector<Element> children) {
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

Element attribute(const std::string& name, const std::string& type, bool required) {
  Attributes attributes = {{"name", name}, {"type", type}};
  if (required) attributes.emplace_back("use", "required");
  return xs("attribute", attributes);
}

Element identity(const std::string& kind, const Attributes& attributes, const std::string& selector,
                 const std::vector<std::string>& fields) {
  std::vector<Element> children = {xs("selector", {{"xpath", selector}})};
  for (const std::string& field : fields) children.push_back(xs("field", {{"xpath", field}}));
  return xs(kind, attributes, std::move(children));
}

}  // namespace chohyo::form::xsd
