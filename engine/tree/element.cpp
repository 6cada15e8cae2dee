#include "tree/element.hpp"

#include <algorithm>

namespace chohyo::tree {

const Attribute* Element::find(std::string_view attribute) const {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& a) { return a.name == attribute; });
  return found == attributes.end() ? nullptr : &*found;
}

std::string_view Element::value(std::string_view attribute) const {
  const Attribute* found = find(attribute);
  return found ? std::string_view(found->value) : std::string_view();
}

const Element* Element::child(std::string_view wanted) const {
  const auto found = std::find_if(children.begin(), children.end(), [&](const Element& e) { return e.name == wanted; });
  return found == children.end() ? nullptr : &*found;
}

}  // namespace chohyo::tree
