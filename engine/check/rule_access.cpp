#include "check/rule_access.hpp"

#include <algorithm>

#include "check/wording.hpp"
#include "diag/printer.hpp"

namespace chohyo::check {
namespace {

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> out;
  while (true) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return out;
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    out.push_back(text.substr(begin, end - begin));
    text.remove_prefix(end);
  }
}

diag::Severity severity_of(std::string_view name, diag::Severity usual) {
  using diag::Severity;
  for (const Severity severity : {Severity::note, Severity::warning, Severity::missing, Severity::error}) {
    if (name == diag::keyword(severity)) return severity;
  }
  return usual;
}

}  // namespace

std::string_view RuleAccess::argument(std::string_view name) const {
  const auto found = rule_.arguments.find(std::string(name));
  return found == rule_.arguments.end() ? std::string_view{} : std::string_view(found->second);
}

const form::Field* RuleAccess::field(std::string_view name) const { return scope.form.find_field(argument(name)); }

std::vector<const form::Field*> RuleAccess::fields(std::string_view name) const {
  std::vector<const form::Field*> out;
  for (const std::string_view id : words(argument(name))) out.push_back(scope.form.find_field(id));
  return out;
}

std::vector<std::size_t> RuleAccess::items(std::string_view name) const {
  std::vector<std::size_t> out;
  for (const std::string_view id : words(argument(name))) {
    out.push_back(static_cast<std::size_t>(scope.form.find_item(id) - scope.form.items.data()));
  }
  return out;
}

std::vector<std::size_t> RuleAccess::items_of_table(std::string_view name) const {
  std::vector<std::size_t> out;
  for (const form::TableRow& row : form::find_table(scope.form, argument(name))->rows) {
    if (const auto* item = std::get_if<form::ItemRow>(&row.content)) out.push_back(item->item);
  }
  return out;
}

std::optional<base::Date> RuleAccess::form_date(std::string_view name, std::string_view fallback) const {
  for (const std::string_view one : {name, fallback}) {
    const form::Field* wanted = field(one);
    if (!wanted) continue;
    const Entry& entry = scope.fields[static_cast<std::size_t>(wanted - scope.form.fields.data())];
    if (const auto* date = std::get_if<base::Date>(&entry.value)) return *date;
  }
  return std::nullopt;
}

const form::Option& RuleAccess::option(std::string_view name, const form::Field& choice) const {
  return *std::find_if(choice.options.begin(), choice.options.end(),
                       [&](const form::Option& option) { return option.id == argument(name); });
}

const Entry* RuleAccess::find_entry(std::size_t item, const form::Field& field) const {
  const auto index = static_cast<std::size_t>(&field - scope.form.fields.data());
  const auto& carried = scope.form.items[item].fields;
  if (!std::binary_search(carried.begin(), carried.end(), index)) return nullptr;
  return &scope.items[item].entries[index];
}

bool RuleAccess::is_given(std::size_t item, const form::Field* field) const {
  const Entry* entry = field ? find_entry(item, *field) : nullptr;
  return entry && check::is_given(*entry);
}

std::optional<base::Date> RuleAccess::date(std::size_t item, const form::Field& field) const {
  const Entry* entry = find_entry(item, field);
  const auto* date = entry ? std::get_if<base::Date>(&entry->value) : nullptr;
  return date ? std::optional(*date) : std::nullopt;
}

bool RuleAccess::chose(std::size_t item, const form::Field& choice, std::string_view option) const {
  const Entry* entry = find_entry(item, choice);
  const auto* chosen = entry ? std::get_if<Choice>(&entry->value) : nullptr;
  return chosen && choice.options[chosen->option].id == option;
}

bool RuleAccess::is_filled(std::size_t item) const {
  const auto& entries = scope.items[item].entries;
  return std::any_of(entries.begin(), entries.end(), [](const Entry& entry) { return check::is_given(entry); });
}

void RuleAccess::note(const diag::Code& code, std::size_t item, const form::Field* field, const form::Field* at,
                      std::vector<std::string> arguments) const {
  const form::Item& about = scope.form.items[item];
  diag::Span span = scope.items[item].span ? scope.items[item].span : scope.record;
  if (at) {
    const Entry* entry = find_entry(item, *at);
    if (entry && entry->span) span = entry->span;
  }
  add(diag::make(code, span, std::move(arguments), item_label(about),
                 field ? answer_path(scope.path, about, *field) : std::string(scope.path) + "/" + about.id));
}

void RuleAccess::note(const diag::Code& code, diag::Span span, std::vector<std::string> arguments) const {
  add(diag::make(code, span, std::move(arguments), {}, std::string(scope.path)));
}

void RuleAccess::add(diag::Diagnostic finding) const {
  finding.severity = severity_of(rule_.severity, finding.severity);
  scope.findings.push_back(std::move(finding));
}

}  // namespace chohyo::check
