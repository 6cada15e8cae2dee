// How a rule reads its arguments and notes its findings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules.hpp"

namespace chohyo::check {

/// One rule at work. Arguments were checked when the pack was loaded; those of an absent optional argument are null.
class RuleAccess {
 public:
  RuleAccess(RuleScope& of, const form::Rule& rule) : scope(of), rule_(rule) {}

  const form::Field* field(std::string_view argument) const;
  std::vector<const form::Field*> fields(std::string_view argument) const;
  /// Indexes into form.items.
  std::vector<std::size_t> items(std::string_view argument) const;
  /// Indexes of the items in the rows of the table that the argument names.
  std::vector<std::size_t> items_of_table(std::string_view argument) const;
  /// The date of the form as a whole that `argument` names, or else the one `fallback` names.
  std::optional<base::Date> form_date(std::string_view argument, std::string_view fallback) const;
  /// The argument as it is written; empty if absent.
  std::string_view word(std::string_view argument) const { return this->argument(argument); }
  /// The option of `choice` that the argument names.
  const form::Option& option(std::string_view argument, const form::Field& choice) const;

  /// Null if the item does not carry the field.
  const Entry* find_entry(std::size_t item, const form::Field& field) const;
  bool is_given(std::size_t item, const form::Field* field) const;
  std::optional<base::Date> date(std::size_t item, const form::Field& field) const;
  /// True if the item's answer to `choice` is the option with this id.
  bool chose(std::size_t item, const form::Field& choice, std::string_view option) const;
  /// True if the item has an entry of any field.
  bool is_filled(std::size_t item) const;

  /// Notes a finding about a field of an item, at the entry of `at` if it is given, else at the item, else at the
  /// form's element.
  void note(const diag::Code& code, std::size_t item, const form::Field* field, const form::Field* at,
            std::vector<std::string> arguments) const;
  /// Notes a finding about the form as a whole.
  void note(const diag::Code& code, diag::Span span, std::vector<std::string> arguments) const;

  RuleScope& scope;

 private:
  void add(diag::Diagnostic finding) const;
  std::string_view argument(std::string_view name) const;
  const form::Rule& rule_;
};

}  // namespace chohyo::check
