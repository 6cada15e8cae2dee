// What one document prints of what its form prints only sometimes: behind a switch, or under a condition.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "check/evaluate.hpp"
#include "document/build.hpp"
#include "document/entries.hpp"
#include "form/form.hpp"

namespace chohyo::document {

class Switches {
 public:
  /// The pack's defaults, changed by `options.on` and `options.off`; names the form does not have are of no effect here
  /// (the command line refuses them).
  Switches(const check::Model& model, const BuildOptions& options);
  Switches(const Switches&) = delete;
  Switches& operator=(const Switches&) = delete;

  /// True for an empty name: what carries no switch is always printed.
  bool is_on(const std::string& option) const { return option.empty() || on_.contains(option); }

  /// True for what is printed with these answers. At hand are the entries around, and `item`.
  bool shows(const std::optional<form::Condition>& when, const EntryScope* around = nullptr,
             form::OptionalItem item = {}) const;
  /// The same for another look, which a blank form never has.
  bool highlights(const std::optional<form::Condition>& when, const EntryScope* around, form::OptionalItem item) const;

  /// Takes away the entries whose records the loop does not choose. Those to write in stay.
  void choose(const form::Loop& loop, const form::RecordList* list, const EntryScope* around,
              std::vector<Entry>& entries) const;

  /// The expression with the paths of what it looks at here; null when it counts a record that has nothing in the field
  /// that stands for it.
  CalculationPtr calculation(const form::Expression& expression, const EntryScope* around,
                             form::OptionalItem item) const;

 private:
  void set_at_hand(const EntryScope* around, form::OptionalItem item) const;
  /// Null for what has no path. Of what is the same everywhere there is one.
  Calculation::OperandPtr operand(const form::Reference& reference) const;

  const bool blank_;
  std::set<std::string> on_;
  mutable check::AnswerValues values_;
  mutable std::vector<std::pair<form::Reference, Calculation::OperandPtr>> operands_;
};

}  // namespace chohyo::document
