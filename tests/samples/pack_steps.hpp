// Random steps from one pack to another that the grammar allows.
#pragma once

#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "samples/pack_contents.hpp"
#include "samples/pack_tree.hpp"

namespace chohyo::samples {

/// The same numbers on every machine, which the distributions of the standard library do not promise.
class Chance {
 public:
  explicit Chance(std::uint32_t seed) : random_(seed) {}
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <class List>
  const auto& of(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::mt19937 random_;
};

/// What stands around a place, the root first.
using Around = std::vector<Node*>;

/// Writes values for attributes and words for elements. References are drawn from what the pack defines.
class Writer {
 public:
  Writer(Node& root, Chance& chance, std::size_t& next) : root_(root), chance_(chance), next_(next) {}

  /// The element with what it needs, and some of what it may have.
  Node element(const form::grammar::Element& element, Around around, int depth = 0);
  std::string value(const Node& node, const form::grammar::Attribute& attribute, const Around& around);
  /// Words with names that stand for something there.
  std::string leaf(const Node& node, const Around& around);
  std::string fresh_id() { return "n" + std::to_string(next_++); }

 private:
  std::string text(const Node& node, const form::grammar::Attribute& attribute, const Around& around);
  std::string reference(const Node& node, const form::grammar::Attribute& attribute, const Around& around);
  std::string condition(const Node& node, const Around& around);
  std::string total(const Node& node, const Around& around);
  std::string any_field(bool of_form);
  std::vector<std::string> names(const Node& node, const Around& around);

  Node& root_;
  Chance& chance_;
  std::size_t& next_;
};

/// One step. Says what it did, for messages; empty when chance found nothing to do.
std::string change(Node& root, Chance& chance, std::size_t& next);

/// Steps that belong together: something asked for, and the place that prints it. Alone, either would be refused.
std::string add_printed_field(Node& root, Chance& chance, std::size_t& next);
std::string add_printed_list(Node& root, Chance& chance, std::size_t& next);
std::string add_section(Node& root, Chance& chance, std::size_t& next);
std::string add_turned_page(Node& root, Chance& chance, std::size_t& next);

}  // namespace chohyo::samples
