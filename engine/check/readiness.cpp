#include "check/readiness.hpp"

#include <algorithm>

#include "check/rule_access.hpp"

namespace chohyo::check {
namespace {

/// True if the entry has a value (an unreadable one has none).
bool is_answered(const RuleAccess& rule, std::size_t item, const form::Field* field) {
  const Entry* entry = field ? rule.find_entry(item, *field) : nullptr;
  return entry && entry->answered();
}

void count_item(const RuleAccess& rule, std::size_t item, Readiness& out) {
  const form::Field* first = rule.field("field");
  const form::Field* date = rule.field("date");
  const form::Field* again = rule.field("again");
  const form::Field* target = rule.field("target");
  const form::Field* done = rule.field("done");
  const form::Option& good = rule.option("good", *first);
  ++out.rows;
  if (!is_answered(rule, item, first)) {
    out.unanswered.push_back(item);
    return;
  }
  if (!date || is_answered(rule, item, date)) {
    ++out.answered;
  } else {
    ++out.undated;
  }
  const form::Field& latest = is_answered(rule, item, again) ? *again : *first;
  if (rule.chose(item, latest, good.id) || is_answered(rule, item, done)) {
    ++out.yes;
  } else {
    out.open.push_back({item, target ? rule.date(item, *target) : std::nullopt});
  }
}

}  // namespace

Readiness readiness_of(RuleScope& scope) {
  Readiness out;
  for (const form::Rule& rule : scope.form.rules) {
    if (rule.kind != "answered") continue;
    const RuleAccess access(scope, rule);
    for (std::size_t item = 0; item < scope.form.items.size(); ++item) {
      if (scope.applies[item] && access.find_entry(item, *access.field("field"))) count_item(access, item, out);
    }
  }
  for (std::size_t item = 0; item < scope.items.size(); ++item) {
    if (scope.items[item].is_proposal) out.proposals.push_back(item);
  }
  // An empty optional is less than any date: items without a target come first.
  std::stable_sort(out.open.begin(), out.open.end(),
                   [](const Readiness::Open& a, const Readiness::Open& b) { return a.target < b.target; });
  return out;
}

}  // namespace chohyo::check
