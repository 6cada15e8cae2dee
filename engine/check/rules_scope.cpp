#include "check/codes.hpp"
#include "check/rule_functions.hpp"
#include "check/wording.hpp"

namespace chohyo::check {

void gate(const RuleAccess& rule) {
  const std::size_t gate_item = rule.items("item").front();
  const form::Field& field = *rule.field("field");
  const form::Option& closes = rule.option("closes", field);
  if (!rule.chose(gate_item, field, closes.id)) return;
  const form::Item& about = rule.scope.form.items[gate_item];
  for (std::size_t item = 0; item < rule.scope.form.items.size(); ++item) {
    if (item == gate_item) continue;
    rule.scope.applies[item] = false;
    if (rule.is_filled(item)) {
      rule.note(kClosedByGate, item, nullptr, nullptr, {about.label, closes.text, about.id, closes.id});
    }
  }
}

void no_vendor(const RuleAccess& rule) {
  if (!rule.scope.answers.vendors_given || !rule.scope.answers.vendors.empty()) return;
  for (const std::size_t item : rule.items("items")) {
    // A closed gate has said more about a filled item already.
    if (rule.scope.applies[item] && rule.is_filled(item)) rule.note(kNoVendor, item, nullptr, nullptr, {});
    rule.scope.applies[item] = false;
  }
}

}  // namespace chohyo::check
