#include "check/rule_run.hpp"

#include <algorithm>

#include "check/wording.hpp"

namespace chohyo::check {

const Entry* RuleRun::find_entry(ItemIndex item, FieldIndex field) const {
  return scope.form.carries(scope.form.items[item], field) ? &scope.items[item].entries[field] : nullptr;
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
  const auto* chosen = entry ? std::get_if<Choice>(&entry->value) : nullptr;
  return chosen ? &field(choice).options[chosen->option] : nullptr;
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
  const auto& options = field(choice).options;
  return *std::find_if(options.begin(), options.end(), [&](const form::Option& one) { return one.id == word; });
}

bool RuleRun::is_filled(ItemIndex item) const {
  const auto& entries = scope.items[item].entries;
  return std::any_of(entries.begin(), entries.end(), [](const Entry& entry) { return check::is_given(entry); });
}

std::optional<base::Date> RuleRun::form_date(FieldIndex field, OptionalField fallback) const {
  for (const OptionalField one : {OptionalField(field), fallback}) {
    const auto* date = one ? std::get_if<base::Date>(&scope.fields[*one].value) : nullptr;
    if (date) return *date;
  }
  return std::nullopt;
}

void RuleRun::note(const diag::Code& code, ItemIndex item, OptionalField about_field, OptionalField at,
                   diag::Arguments arguments) const {
  const form::Item& about = scope.form.items[item];
  diag::Span span = scope.items[item].span ? scope.items[item].span : scope.record;
  if (at) {
    const Entry* entry = find_entry(item, *at);
    if (entry && entry->span) span = entry->span;
  }
  add(diag::make(
      code, span, std::move(arguments), item_label(about),
      about_field ? answer_path(scope.path, about, field(*about_field)) : std::string(scope.path) + "/" + about.id));
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
