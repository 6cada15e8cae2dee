#include "check/codes.hpp"
#include "check/rule_functions.hpp"
#include "check/wording.hpp"

namespace chohyo::check {

void run(const form::SurplusRule& about, const RuleRun& rule) {
  const form::Field& field = rule.field(about.field);
  for (const ItemIndex item : rule.items()) {
    const form::Option* when = rule.chosen(item, about.field, about.when);
    if (!when) continue;
    std::vector<const form::Field*> given;
    OptionalField first;
    for (const FieldIndex other : about.fields) {
      if (!rule.is_given(item, other)) continue;
      if (!first) first = other;
      given.push_back(&rule.field(other));
    }
    if (!first) continue;
    rule.note(kSurplus, item, first, first,
              {{"field", field.label},
               {"option", when->text},
               {"surplus", labels(given)},
               {"field_id", field.id},
               {"option_id", when->id},
               {"surplus_id", ids(given)}});
  }
}

void run(const form::OrderRule& about, const RuleRun& rule) {
  const form::Field& earlier = rule.field(about.earlier);
  const form::Field& later = rule.field(about.later);
  for (const ItemIndex item : rule.items()) {
    const auto first = rule.date(item, about.earlier), second = rule.date(item, about.later);
    if (!first || !second || *first <= *second) continue;
    rule.note(kWrongOrder, item, about.later, about.later,
              {{"later", later.label},
               {"later_date", base::format_iso_date(*second)},
               {"earlier", earlier.label},
               {"earlier_date", base::format_iso_date(*first)},
               {"later_id", later.id},
               {"earlier_id", earlier.id}});
  }
}

void run(const form::AfterRule& about, const RuleRun& rule) {
  const form::Field& field = rule.field(about.field);
  const form::Field& first = rule.field(about.first);
  for (const ItemIndex item : rule.items()) {
    if (!rule.is_given(item, about.field) || rule.is_given(item, about.first)) continue;
    rule.note(kTooSoon, item, about.field, about.field,
              {{"first", first.label}, {"field", field.label}, {"first_id", first.id}, {"field_id", field.id}});
  }
}

}  // namespace chohyo::check
