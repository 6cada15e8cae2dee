#include "check/readiness.hpp"

#include <algorithm>

#include "check/rule_run.hpp"

namespace chohyo::check {
namespace {

/// A row answered no, with the field that is filled in once its work is done: the second answer while there is none,
/// the day of completion; on a form with neither the answer itself is corrected.
Readiness::Open open_row(const form::AnsweredRule& about, const RuleRun& rule, ItemIndex item) {
  const auto carried = [&](OptionalField field) {
    return field && rule.find_entry(item, *field) ? field : OptionalField();
  };
  const OptionalField target = carried(about.target), again = carried(about.again), done = carried(about.done);
  OptionalField next = done ? done : again ? again : OptionalField(about.field);
  if (next == again && again && rule.is_answered(item, again)) next.reset();
  return {item, target ? rule.date(item, *target) : std::nullopt, target, next};
}

void count_item(const form::AnsweredRule& about, const RuleRun& rule, ItemIndex item, Readiness& out) {
  ++out.rows;
  if (!rule.is_answered(item, about.field)) {
    out.unanswered.push_back(item);
    return;
  }
  if (!about.date || rule.is_answered(item, about.date)) {
    ++out.answered;
  } else {
    ++out.undated;
  }
  const FieldIndex latest = rule.is_answered(item, about.again) ? *about.again : about.field;
  if (rule.chosen(item, latest, about.good) || rule.is_answered(item, about.done)) {
    ++out.yes;
  } else {
    out.open.push_back(open_row(about, rule, item));
  }
}

}  // namespace

Readiness readiness_of(RuleScope& scope) {
  Readiness out;
  for (const form::Rule& rule : scope.form.rules) {
    const auto* answered = std::get_if<form::AnsweredRule>(&rule.content);
    if (!answered) continue;
    const RuleRun run(scope, rule);
    for (const ItemIndex item : run.items()) {
      if (run.applies(item) && run.find_entry(item, answered->field)) count_item(*answered, run, item, out);
    }
  }
  for (const ItemIndex item : base::indexes(scope.form.items)) {
    if (scope.items[item.value()].is_proposal) out.proposals.push_back(item);
  }
  // An empty optional is less than any date: items without a target come first.
  std::stable_sort(out.open.begin(), out.open.end(),
                   [](const Readiness::Open& a, const Readiness::Open& b) { return a.target < b.target; });
  return out;
}

}  // namespace chohyo::check
