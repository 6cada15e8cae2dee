#include "check/rule_run.hpp"

#include <algorithm>

#include "base/answer_path.hpp"
#include "check/wording.hpp"

namespace chohyo::check {

const Entry* RuleRun::find_entry(ItemIndex item, FieldIndex field) const {
  return scope.form.carries(at(scope.form.items, item), field) ? &scope.items[item.value()].at(field) : nullptr;
}

bool RuleRun::is_given(ItemIndex item, OptionalField field) const {
  const Entry* entry = field ? find_entry(item, *field) : nullptr;
  return entry && check::is_given(*entry);
}

bool RuleRun::is_answered(ItemIndex item, OptionalField field) const {
  const Entry* entry = field ? find_entry(item, *field) : nullptr;
  return entry && entry->answered();
}

std::optional<base::Date> RuleRun::date(ItemIndex item, FieldIndex field) const {
  const Entry* entry = find_entry(item, field);
  const auto* date = entry ? std::get_if<base::Date>(&entry->value) : nullptr;
  return date ? std::optional(*date) : std::nullopt;
}

const form::Option* RuleRun::chosen(ItemIndex item, FieldIndex choice) const {
  const Entry* entry = find_entry(item, choice);
  return entry ? form::chosen_option(entry->value, field(choice)) : nullptr;
}

const form::Option* RuleRun::chosen(ItemIndex item, FieldIndex choice, const form::Words& words) const {
  const form::Option* option = chosen(item, choice);
  return option && std::find(words.begin(), words.end(), option->id) != words.end() ? option : nullptr;
}

bool RuleRun::chose(ItemIndex item, FieldIndex choice, const std::string& word) const {
  const form::Option* option = chosen(item, choice);
  return option && option->id == word;
}

const form::Option& RuleRun::option(FieldIndex choice, const std::string& word) const {
  const form::Field& of = field(choice);
  return at(of.options, of.find_option(word).value());
}

bool RuleRun::is_filled(ItemIndex item) const {
  const auto& entries = scope.items[item.value()].entries;
  return std::any_of(entries.begin(), entries.end(), [](const Entry& entry) { return check::is_given(entry); });
}

std::optional<base::Date> RuleRun::form_date(FieldIndex field, OptionalField fallback) const {
  for (const OptionalField one : {OptionalField(field), fallback}) {
    const auto* date = one ? std::get_if<base::Date>(&scope.fields[one->value()].value) : nullptr;
    if (date) return *date;
  }
  return std::nullopt;
}

void RuleRun::note(const diag::Code& code, ItemIndex item, OptionalField about_field, OptionalField at,
                   diag::Arguments arguments) const {
  const form::Item& about = base::at(scope.form.items, item);
  const diag::Span& record = scope.items[item.value()].span;
  diag::Span span = record ? record : scope.record;
  if (at) {
    const Entry* entry = find_entry(item, *at);
    if (entry && entry->span) span = entry->span;
  }
  add(diag::make(
      code, span, std::move(arguments), item_label(about),
      about_field ? answer_path(scope.path, about, field(*about_field)) : base::path_to(scope.path, about.id)));
}

void RuleRun::note(const diag::Code& code, diag::Span span, diag::Arguments arguments) const {
  note_at(code, span, std::move(arguments), std::string(scope.path));
}

void RuleRun::note_at(const diag::Code& code, diag::Span span, diag::Arguments arguments, std::string path,
                      std::string label) const {
  add(diag::make(code, span, std::move(arguments), std::move(label), std::move(path)));
}

void RuleRun::add(diag::Diagnostic finding) const {
  finding.severity = rule_.severity.value_or(finding.severity);
  scope.findings.push_back(std::move(finding));
}

}  // namespace chohyo::check
