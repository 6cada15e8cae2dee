// The rules of a form at work. What a rule is about (fields, items, options, an expression) comes from the form's pack;
// docs/adding-a-form.md describes every kind for people who write packs.
#pragma once

#include <string_view>
#include <vector>

#include "check/model.hpp"
#include "check/typing.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::check {

/// What rules look at, and where they note what they find.
struct RuleScope {
  const Model& model;
  const form::Form& form;
  std::string_view path;                  ///< of the record: what the paths of its answers begin with
  const std::vector<Entry>& fields;       ///< parallel to form.fields: answers of the form as a whole
  const std::vector<ItemAnswers>& items;  ///< parallel to form.items
  const answers::Answers& answers;        ///< the whole file, for rules across forms and owners
  base::Date today;
  diag::Span record;            ///< the form's element: the place of items that have none
  diag::Span edition;           ///< where the file names the edition
  std::vector<bool> applies;    ///< parallel to form.items; cleared by conditions of the pack, `gate` and `no-owner`
  diag::Diagnostics& findings;  ///< in no order
};

/// Runs all rules of the form: those that decide which items apply first, the others in the pack's order.
void run_rules(RuleScope& scope);

}  // namespace chohyo::check
