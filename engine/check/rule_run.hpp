// One rule at work: what it looks at, and where it notes its findings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/rules.hpp"

namespace chohyo::check {

using form::FieldIndex;
using form::ItemIndex;
using form::OptionalField;

class RuleRun {
 public:
  RuleRun(RuleScope& of, const form::Rule& rule) : scope(of), rule_(rule) {}

  const std::string& id() const { return rule_.id; }
  const form::Field& field(FieldIndex index) const { return at(scope.form.fields, index); }
  base::Indexes<form::Item> items() const { return base::indexes(scope.form.items); }
  bool applies(ItemIndex item) const { return scope.applies[item.value()]; }

  /// Null if the item does not carry the field.
  const Entry* find_entry(ItemIndex item, FieldIndex field) const;
  bool is_given(ItemIndex item, OptionalField field) const;
  /// True if the entry has a value (an unreadable one has none).
  bool is_answered(ItemIndex item, OptionalField field) const;
  std::optional<base::Date> date(ItemIndex item, FieldIndex field) const;
  /// The option that the item's answer to a choice is; null without an answer.
  const form::Option* chosen(ItemIndex item, FieldIndex choice) const;
  /// The same when it is one of `words`.
  const form::Option* chosen(ItemIndex item, FieldIndex choice, const form::Words& words) const;
  bool chose(ItemIndex item, FieldIndex choice, const std::string& word) const;
  /// The option of a choice with this id.
  const form::Option& option(FieldIndex choice, const std::string& word) const;
  /// True if the item has an entry of any field.
  bool is_filled(ItemIndex item) const;
  /// The form's own date `field`, or else `fallback`.
  std::optional<base::Date> form_date(FieldIndex field, OptionalField fallback) const;

  /// Notes a finding about a field of an item, at the entry of `at` if it is given, else at the item, else at the
  /// form's element.
  void note(const diag::Code& code, ItemIndex item, OptionalField field, OptionalField at,
            diag::Arguments arguments) const;
  /// Notes a finding about the form as a whole.
  void note(const diag::Code& code, diag::Span span, diag::Arguments arguments) const;
  /// Notes a finding about another record or answer than the form as a whole, which `path` names.
  void note_at(const diag::Code& code, diag::Span span, diag::Arguments arguments, std::string path,
               std::string label = {}) const;

  RuleScope& scope;

 private:
  void add(diag::Diagnostic finding) const;

  const form::Rule& rule_;
};

}  // namespace chohyo::check
