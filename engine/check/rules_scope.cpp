#include "check/codes.hpp"
#include "check/rule_functions.hpp"
#include "check/wording.hpp"

namespace chohyo::check {

void run(const form::GateRule& gate, const RuleRun& rule) {
  if (!rule.chose(gate.item, gate.field, gate.closes)) return;
  const form::Item& about = at(rule.scope.form.items, gate.item);
  const form::Option& closes = rule.option(gate.field, gate.closes);
  for (const ItemIndex item : rule.items()) {
    if (item == gate.item) continue;
    rule.scope.applies[item.value()] = false;
    if (rule.is_filled(item)) {
      rule.note(kClosedByGate, item, {}, {},
                {{"field", about.label}, {"option", closes.text}, {"field_id", about.id}, {"option_id", closes.id}});
    }
  }
}

void run(const form::NoOwnerRule& about, const RuleRun& rule) {
  if (!rule.scope.answers.owners_given || !rule.scope.answers.owners.empty()) return;
  const answers::ListNames& names = rule.scope.answers.owner_names;
  for (const ItemIndex item : about.items) {
    // A closed gate has said more about a filled item already.
    if (rule.applies(item) && rule.is_filled(item))
      rule.note(kNoOwner, item, {}, {}, {{"owner", names.label}, {"owner_en", names.label_en}, {"owners", names.all}});
    rule.scope.applies[item.value()] = false;
  }
}

}  // namespace chohyo::check
