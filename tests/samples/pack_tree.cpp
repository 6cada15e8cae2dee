#include "samples/pack_tree.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "base/file.hpp"
#include "form/base_records.hpp"
#include "form/owner_words.hpp"
#include "tree/xml.hpp"

namespace chohyo::samples {
namespace {

namespace grammar = form::grammar;

Node with_grammar(const tree::Element& element, const grammar::Element& meaning) {
  Node out{&meaning};
  for (const tree::Attribute& one : element.attributes) out.attributes.emplace_back(one.name, one.value);
  out.text = element.text;
  for (const tree::Element& child : element.children) {
    for (const grammar::Child& known : meaning.children) {
      if (known.element->name != child.name) continue;
      out.children.push_back(with_grammar(child, *known.element));
      break;
    }
  }
  return out;
}

tree::Element without_grammar(const Node& node) {
  tree::Element out;
  out.name = std::string(node.element->name);
  for (const auto& [name, value] : node.attributes) out.attributes.push_back({name, value, {}, {}});
  out.text = node.text;
  for (const Node& child : node.children) out.children.push_back(without_grammar(child));
  return out;
}

void walk(Node& node, std::vector<Node*>& around, const std::function<void(Node&, const std::vector<Node*>&)>& take) {
  take(node, around);
  around.push_back(&node);
  for (Node& child : node.children) walk(child, around, take);
  around.pop_back();
}

}  // namespace

bool Node::has(std::string_view attribute) const {
  return std::any_of(attributes.begin(), attributes.end(), [&](const auto& one) { return one.first == attribute; });
}

std::string Node::value(std::string_view attribute) const {
  for (const auto& [name, value] : attributes) {
    if (name == attribute) return value;
  }
  return {};
}

void Node::set(std::string_view attribute, std::string value) {
  for (auto& [name, old] : attributes) {
    if (name != attribute) continue;
    old = std::move(value);
    return;
  }
  attributes.emplace_back(attribute, std::move(value));
}

void Node::remove(std::string_view attribute) {
  std::erase_if(attributes, [&](const auto& one) { return one.first == attribute; });
}

const Node* Node::child(std::string_view key) const {
  const auto found = std::find_if(children.begin(), children.end(), [&](const Node& one) { return one.is(key); });
  return found == children.end() ? nullptr : &*found;
}

Node* Node::child(std::string_view key) { return const_cast<Node*>(std::as_const(*this).child(key)); }

Node read_tree(const std::filesystem::path& pack, const grammar::Element& root) {
  std::string bytes;
  if (base::read_file(pack, std::size_t{1} << 24, bytes)) throw std::runtime_error("cannot read " + pack.string());
  const auto parsed = tree::parse_xml(std::make_shared<const diag::Source>(pack.string(), std::move(bytes)));
  return with_grammar(parsed.value.value(), root);
}

std::string write_tree(const Node& root) { return tree::write_xml(without_grammar(root)); }

std::string in_usual_words(std::string_view pattern) {
  static const form::BaseRecordsPtr base = form::usual_base_records();
  return form::in_words_of(base->owners(), pattern);
}

const std::vector<std::pair<std::string, grammar::Attribute>>& called_attributes(const grammar::Element& element) {
  static std::map<const grammar::Element*, std::vector<std::pair<std::string, grammar::Attribute>>> known;
  const auto [found, is_new] = known.try_emplace(&element);
  if (is_new) {
    for (const grammar::Attribute& one : grammar::attributes_of(element)) {
      found->second.emplace_back(in_usual_words(one.name), one);
    }
  }
  return found->second;
}

const grammar::Attribute* attribute_of(const grammar::Element& element, std::string_view name) {
  for (const auto& [called, attribute] : called_attributes(element)) {
    if (called == name) return &attribute;
  }
  return nullptr;
}

void each_node(Node& root, const std::function<void(Node&, const std::vector<Node*>&)>& take) {
  std::vector<Node*> around;
  walk(root, around, take);
}

void each_node(const Node& root, const std::function<void(const Node&)>& take) {
  take(root);
  for (const Node& child : root.children) each_node(child, take);
}

}  // namespace chohyo::samples
