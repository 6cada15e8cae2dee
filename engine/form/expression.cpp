#include "form/expression.hpp"

#include <algorithm>

namespace chohyo::form {
namespace {

const Reference* reference_of(const ExpressionNode& node) {
  if (const auto* name = std::get_if<NameNode>(&node.content)) return &name->reference;
  if (const auto* empty = std::get_if<EmptyNode>(&node.content)) return &empty->reference;
  return nullptr;
}

}  // namespace

std::vector<std::size_t> Expression::fields_at_hand() const {
  std::vector<std::size_t> out;
  for (const ExpressionNode& node : nodes) {
    const Reference* reference = reference_of(node);
    const bool at_hand = reference && reference->scope == Reference::Scope::item_field &&
                         reference->item == Reference::kAtHand;
    if (at_hand) out.push_back(reference->index);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool Expression::names_option() const {
  return std::any_of(nodes.begin(), nodes.end(), [](const ExpressionNode& node) {
    const Reference* reference = reference_of(node);
    return reference && reference->scope == Reference::Scope::option;
  });
}

}  // namespace chohyo::form
