#include "check/codes.hpp"
#include "check/rule_functions.hpp"
#include "check/wording.hpp"

namespace chohyo::check {
namespace {

std::string example(const RuleRun& rule, const form::Field& date) {
  return written(date.id, base::format_iso_date(rule.scope.form.fiscal_year.last_day()), rule.scope.record.source);
}

std::string fiscal_year_name(const RuleRun& rule) { return base::format_fiscal_year(rule.scope.form.fiscal_year); }

std::string fiscal_year_number(const RuleRun& rule) { return std::to_string(rule.scope.form.fiscal_year.year); }

void note_undated(const RuleRun& rule, ItemIndex item, FieldIndex answer, FieldIndex dated) {
  const form::Field& field = rule.field(answer);
  const form::Field& date = rule.field(dated);
  rule.note(kUndated, item, dated, {},
            {{"field", field.label},
             {"date", date.label},
             {"example", example(rule, date)},
             {"year", fiscal_year_name(rule)},
             {"year_number", fiscal_year_number(rule)},
             {"field_id", field.id},
             {"date_id", date.id}});
}

}  // namespace

void run(const form::AnsweredRule& about, const RuleRun& rule) {
  const form::Field& field = rule.field(about.field);
  for (const ItemIndex item : rule.items()) {
    if (!rule.applies(item) || !rule.find_entry(item, about.field)) continue;
    if (!rule.is_given(item, about.field)) {
      rule.note(kUnanswered, item, about.field, {},
                {{"field", field.label},
                 {"field_id", field.id},
                 {"options", written_options(field, rule.scope.record.source)}});
    } else if (about.date && rule.find_entry(item, *about.date) && !rule.is_given(item, about.date)) {
      note_undated(rule, item, about.field, *about.date);
    }
  }
}

void run(const form::DatedRule& about, const RuleRun& rule) {
  const form::Field& field = rule.field(about.field);
  const form::Field& date = rule.field(about.date);
  for (const ItemIndex item : rule.items()) {
    const bool carried = rule.find_entry(item, about.field) && rule.find_entry(item, about.date);
    if (!rule.applies(item) || !carried) continue;
    const bool has_answer = rule.is_given(item, about.field), has_date = rule.is_given(item, about.date);
    if (has_answer && !has_date) note_undated(rule, item, about.field, about.date);
    if (has_date && !has_answer) {
      rule.note(kDateAlone, item, about.field, about.date,
                {{"date", date.label},
                 {"field", field.label},
                 {"date_id", date.id},
                 {"field_id", field.id},
                 {"options", written_options(field, rule.scope.record.source)}});
    }
  }
}

void run(const form::RequiredRule& about, const RuleRun& rule) {
  const form::Field& needs = rule.field(about.needs);
  for (const ItemIndex item : rule.items()) {
    if (!rule.applies(item) || !rule.find_entry(item, about.needs)) continue;
    const form::Option* when = rule.chosen(item, about.field, about.when);
    if (!when || rule.is_given(item, about.needs)) continue;
    if (needs.kind == form::FieldKind::date) {
      rule.note(kNoTarget, item, about.needs, {},
                {{"option", when->text},
                 {"needed", needs.label},
                 {"example", example(rule, needs)},
                 {"year", fiscal_year_name(rule)},
                 {"year_number", fiscal_year_number(rule)},
                 {"option_id", when->id},
                 {"needed_id", needs.id}});
    } else {
      rule.note(kNeeded, item, about.needs, {},
                {{"option", when->text},
                 {"needed", needs.label},
                 {"option_id", when->id},
                 {"needed_id", needs.id},
                 {"example", written(needs.id, "…", rule.scope.record.source)}});
    }
  }
}

}  // namespace chohyo::check
