#include "check/codes.hpp"
#include "check/rule_functions.hpp"
#include "check/wording.hpp"

namespace chohyo::check {

void surplus(const RuleAccess& rule) {
  const form::Field& field = *rule.field("field");
  const form::Option& when = rule.option("when", field);
  for (std::size_t item = 0; item < rule.scope.form.items.size(); ++item) {
    if (!rule.chose(item, field, when.id)) continue;
    std::vector<const form::Field*> given;
    for (const form::Field* other : rule.fields("fields")) {
      if (rule.is_given(item, other)) given.push_back(other);
    }
    if (given.empty()) continue;
    rule.note(kSurplus, item, given.front(), given.front(),
              {field.label, when.text, labels(given), field.id, when.id, ids(given)});
  }
}

void order(const RuleAccess& rule) {
  const form::Field& earlier = *rule.field("earlier");
  const form::Field& later = *rule.field("later");
  for (std::size_t item = 0; item < rule.scope.form.items.size(); ++item) {
    const auto first = rule.date(item, earlier), second = rule.date(item, later);
    if (!first || !second || *first <= *second) continue;
    rule.note(kWrongOrder, item, &later, &later,
              {later.label, base::format_iso_date(*second), earlier.label, base::format_iso_date(*first), later.id,
               earlier.id});
  }
}

void after(const RuleAccess& rule) {
  const form::Field& field = *rule.field("field");
  const form::Field& first = *rule.field("first");
  for (std::size_t item = 0; item < rule.scope.form.items.size(); ++item) {
    if (!rule.is_given(item, &field) || rule.is_given(item, &first)) continue;
    rule.note(kTooSoon, item, &field, &field, {first.label, field.label, first.id, field.id});
  }
}

}  // namespace chohyo::check
