#include "document/switches.hpp"

#include "base/clock.hpp"
#include "check/shown.hpp"

namespace chohyo::document {
namespace {

/// A blank form has no day.
std::optional<base::Date> today(const check::Model& model, const BuildOptions& options) {
  return model.blank ? std::nullopt : std::optional(base::japan_time(options.now).date);
}

}  // namespace

Switches::Switches(const check::Model& model, const BuildOptions& options)
    : blank_(model.blank), values_(model, today(model, options), &on_) {
  for (const form::SwitchOption& option : model.form->options) {
    const bool on = (option.on || options.on.contains(option.id)) && !options.off.contains(option.id);
    if (on) on_.insert(option.id);
  }
  values_.settle();
}

void Switches::set_at_hand(const EntryScope* around, form::OptionalItem item) const {
  values_.set_item(item);
  std::vector<check::RecordAtHand> records;
  for (const EntryScope* scope = around; scope; scope = scope->outer) {
    if (scope->list && scope->entry->record) records.push_back({scope->list, scope->entry->record.get()});
    if (scope->list && scope->entry->outer.list) records.push_back(scope->entry->outer);
  }
  values_.set_records(std::move(records));
}

bool Switches::shows(const std::optional<form::Condition>& when, const EntryScope* around,
                     form::OptionalItem item) const {
  if (!when) return true;
  set_at_hand(around, item);
  return check::is_shown(when, values_, blank_);
}

bool Switches::highlights(const std::optional<form::Condition>& when, const EntryScope* around,
                          form::OptionalItem item) const {
  if (!when || blank_) return false;
  set_at_hand(around, item);
  return check::truth(*when, values_) == true;
}

void Switches::choose(const form::Loop& loop, const form::RecordList* list, const EntryScope* around,
                      std::vector<Entry>& entries) const {
  if (!loop.when) return;
  std::erase_if(entries, [&](const Entry& entry) {
    const EntryScope scope{list, &entry, around};
    return !entry.blank && !shows(loop.when, &scope);
  });
}

CalculationPtr Switches::calculation(const form::Expression& expression, const EntryScope* around,
                                     form::OptionalItem item) const {
  set_at_hand(around, item);
  auto out = std::make_shared<Calculation>();
  out->expression = &expression;
  for (const form::Reference& reference : expression.references()) {
    out->operands.push_back(operand(reference));
    if (!out->operands.back()) return nullptr;
  }
  return out;
}

Calculation::OperandPtr Switches::operand(const form::Reference& reference) const {
  const bool shared = values_.is_same_everywhere(reference);
  if (shared) {
    for (const auto& [known, operand] : operands_) {
      if (known == reference) return operand;
    }
  }
  auto paths = values_.paths_of(reference);
  auto out = paths ? std::make_shared<const Calculation::Operand>(
                         Calculation::Operand{std::move(paths->answers), std::move(paths->further)})
                   : nullptr;
  if (shared) operands_.emplace_back(reference, out);
  return out;
}

}  // namespace chohyo::document
