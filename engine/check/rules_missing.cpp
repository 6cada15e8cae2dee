#include "check/codes.hpp"
#include "check/rule_functions.hpp"
#include "check/wording.hpp"

namespace chohyo::check {
namespace {

std::string example(const RuleAccess& rule, const form::Field& date) {
  return written(date.id, base::format_iso_date(rule.scope.form.fiscal_year.last_day()), rule.scope.record.source);
}

std::string fiscal_year_name(const RuleAccess& rule) { return base::format_fiscal_year(rule.scope.form.fiscal_year); }

std::string fiscal_year_number(const RuleAccess& rule) { return std::to_string(rule.scope.form.fiscal_year.year); }

void note_undated(const RuleAccess& rule, std::size_t item, const form::Field& field, const form::Field& date) {
  rule.note(kUndated, item, &date, nullptr,
            {field.label, date.label, example(rule, date), fiscal_year_name(rule), fiscal_year_number(rule), field.id,
             date.id});
}

}  // namespace

void answered(const RuleAccess& rule) {
  const form::Field& field = *rule.field("field");
  const form::Field* date = rule.field("date");
  for (std::size_t item = 0; item < rule.scope.form.items.size(); ++item) {
    if (!rule.scope.applies[item] || !rule.find_entry(item, field)) continue;
    if (!rule.is_given(item, &field)) {
      rule.note(kUnanswered, item, &field, nullptr,
                {field.label, field.id, written_options(field, rule.scope.record.source)});
    } else if (date && rule.find_entry(item, *date) && !rule.is_given(item, date)) {
      note_undated(rule, item, field, *date);
    }
  }
}

void dated(const RuleAccess& rule) {
  const form::Field& field = *rule.field("field");
  const form::Field& date = *rule.field("date");
  for (std::size_t item = 0; item < rule.scope.form.items.size(); ++item) {
    if (!rule.scope.applies[item] || !rule.find_entry(item, field) || !rule.find_entry(item, date)) continue;
    const bool has_answer = rule.is_given(item, &field), has_date = rule.is_given(item, &date);
    if (has_answer && !has_date) note_undated(rule, item, field, date);
    if (has_date && !has_answer) {
      rule.note(kDateAlone, item, &field, &date,
                {date.label, field.label, date.id, field.id, written_options(field, rule.scope.record.source)});
    }
  }
}

void required(const RuleAccess& rule) {
  const form::Field& field = *rule.field("field");
  const form::Field& needs = *rule.field("needs");
  const form::Option& when = rule.option("when", field);
  for (std::size_t item = 0; item < rule.scope.form.items.size(); ++item) {
    if (!rule.scope.applies[item] || !rule.find_entry(item, needs)) continue;
    if (!rule.chose(item, field, when.id) || rule.is_given(item, &needs)) continue;
    rule.note(kNoTarget, item, &needs, nullptr,
              {when.text, needs.label, example(rule, needs), fiscal_year_name(rule), fiscal_year_number(rule), when.id,
               needs.id});
  }
}

}  // namespace chohyo::check
