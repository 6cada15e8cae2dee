// The closed list of rule kinds: names and arguments, so that a pack's <rules> are checked when it is loaded. What each
// kind does stands in check/rules.hpp; docs/adding-a-form.md describes every kind.
#pragma once

#include <span>
#include <string_view>

namespace chohyo::form {

/// What an argument of a rule names. Lists are separated by spaces.
/// `form_date` is a date of the form as a whole; `word` names something in another form, which only the whole library
/// can tell.
enum class ArgumentKind {
  item,
  items,
  table,
  choice_field,
  date_field,
  date_fields,
  form_date,
  field,
  fields,
  option,
  word
};

struct RuleArgument {
  std::string_view name;
  ArgumentKind kind;
  std::string_view choice;  ///< for `option`: the argument whose field holds that option
  bool required = true;
};

struct RuleKind {
  std::string_view name;
  std::span<const RuleArgument> arguments;
};

/// All kinds, in the order of the documentation.
std::span<const RuleKind> rule_kinds();

/// Null if there is no such kind.
const RuleKind* find_rule_kind(std::string_view name);

}  // namespace chohyo::form
