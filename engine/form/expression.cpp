#include "form/expression.hpp"

#include <algorithm>

namespace chohyo::form {
namespace {

const Reference* reference_of(const ExpressionNode& node) {
  if (const auto* name = std::get_if<NameNode>(&node.content)) return &name->reference;
  if (const auto* empty = std::get_if<EmptyNode>(&node.content)) return &empty->reference;
  const auto* many = std::get_if<AggregateNode>(&node.content);
  return many ? &many->over : nullptr;
}

bool is_of_records(const Reference& reference) {
  return reference.scope == Reference::Scope::records || reference.scope == Reference::Scope::record_field;
}

}  // namespace

std::vector<Reference> Expression::references() const {
  std::vector<Reference> out;
  for (const ExpressionNode& node : nodes) {
    if (const Reference* reference = reference_of(node)) out.push_back(*reference);
  }
  return out;
}

std::vector<FieldIndex> Expression::fields_at_hand() const {
  std::vector<FieldIndex> out;
  for (const Reference& reference : references()) {
    const bool at_hand =
        reference.scope == Reference::Scope::item_field && std::holds_alternative<ItemAtHand>(reference.item);
    for (std::size_t i = 0; at_hand && i < reference.count; ++i) out.emplace_back(reference.index + i);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool Expression::names_record(const RecordPlace& place) const {
  return std::any_of(nodes.begin(), nodes.end(), [&](const ExpressionNode& node) {
    const Reference* reference = reference_of(node);
    if (!reference) return false;
    // Many are those inside the record at hand (Reference::records).
    const bool many = reference->many;
    const RecordPlace& named = reference->records;
    if (many && named.inner) {
      return is_of_records(*reference) && place == RecordPlace{named.of_base, named.list, std::nullopt};
    }
    return !many && reference->scope == Reference::Scope::record_field && named == place;
  });
}

bool Expression::names_option() const {
  const std::vector<Reference> all = references();
  return std::any_of(all.begin(), all.end(),
                     [](const Reference& one) { return one.scope == Reference::Scope::option; });
}

}  // namespace chohyo::form
