// A pack as a tree that can be changed: every element with what the grammar says of it.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "form/grammar.hpp"

namespace chohyo::samples {

struct Node {
  const form::grammar::Element* element = nullptr;
  std::vector<std::pair<std::string, std::string>> attributes = {};
  std::string text = {};
  std::vector<Node> children = {};

  bool is(std::string_view key) const { return element->key == key; }
  bool has(std::string_view attribute) const;
  /// Empty without it.
  std::string value(std::string_view attribute) const;
  void set(std::string_view attribute, std::string value);
  void remove(std::string_view attribute);
  /// The first child of that key; null if none.
  const Node* child(std::string_view key) const;
  Node* child(std::string_view key);
};

/// The pack in that file.
Node read_tree(const std::filesystem::path& pack, const form::grammar::Element& root);
std::string write_tree(const Node& root);

/// The grammar's attributes of the element, called as packs call them: each-vendor for each-{one}.
const std::vector<std::pair<std::string, form::grammar::Attribute>>& called_attributes(
    const form::grammar::Element& element);
/// The entry of the grammar; null for a name that it does not have.
const form::grammar::Attribute* attribute_of(const form::grammar::Element& element, std::string_view name);
/// A pattern of the grammar in the words of the usual records: vendors for {all}.
std::string in_usual_words(std::string_view pattern);

/// Every node with those around it, the root first.
void each_node(Node& root, const std::function<void(Node&, const std::vector<Node*>&)>& take);
void each_node(const Node& root, const std::function<void(const Node&)>& take);

}  // namespace chohyo::samples
