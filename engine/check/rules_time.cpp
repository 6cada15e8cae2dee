#include <algorithm>

#include "check/codes.hpp"
#include "check/rule_functions.hpp"

namespace chohyo::check {
namespace {

struct DatePlace {
  std::size_t item;
  const form::Field* field;
  base::Date date;
};

std::vector<DatePlace> all_dates(const RuleAccess& rule) {
  std::vector<DatePlace> out;
  for (std::size_t item = 0; item < rule.scope.form.items.size(); ++item) {
    for (const form::Field* field : rule.fields("fields")) {
      if (const auto date = rule.date(item, *field)) out.push_back({item, field, *date});
    }
  }
  return out;
}

void note_wrong_edition(const RuleAccess& rule, const std::vector<DatePlace>& dates) {
  const auto [first, last] =
      std::minmax_element(dates.begin(), dates.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
  const base::FiscalYear from = base::fiscal_year_of(first->date), to = base::fiscal_year_of(last->date);
  std::string ja = base::format_fiscal_year(from), en = std::to_string(from.year);
  if (from != to) {
    ja += "から" + base::format_fiscal_year(to);
    en += " to " + std::to_string(to.year);
  }
  const form::Form& form = rule.scope.form;
  rule.note(kWrongEdition, rule.scope.edition,
            {ja, form.edition, base::format_fiscal_year(form.fiscal_year), en, std::to_string(form.fiscal_year.year)});
}

}  // namespace

void still_open(const RuleAccess& rule) {
  const form::Field& field = *rule.field("field");
  const form::Field& again = *rule.field("again");
  const form::Option& option = rule.option("option", field);
  for (std::size_t item = 0; item < rule.scope.form.items.size(); ++item) {
    if (!rule.chose(item, field, option.id) || !rule.chose(item, again, option.id)) continue;
    rule.note(kStillOpen, item, &again, &again, {again.label, option.text, again.id, option.id});
  }
}

void overdue(const RuleAccess& rule) {
  const form::Field& field = *rule.field("field");
  const form::Field& target = *rule.field("target");
  const form::Field& again = *rule.field("again");
  const form::Option& when = rule.option("when", field);
  for (std::size_t item = 0; item < rule.scope.form.items.size(); ++item) {
    const auto date = rule.date(item, target);
    if (!rule.scope.applies[item] || !date || *date >= rule.scope.today) continue;
    if (!rule.chose(item, field, when.id) || rule.is_given(item, &again)) continue;
    rule.note(kOverdue, item, &again, &target,
              {target.label, base::format_iso_date(*date), again.label, target.id, again.id});
  }
}

void fiscal_year(const RuleAccess& rule) {
  const base::FiscalYear year = rule.scope.form.fiscal_year;
  const std::vector<DatePlace> dates = all_dates(rule);
  const auto outside =
      std::count_if(dates.begin(), dates.end(), [&](const DatePlace& place) { return !year.contains(place.date); });
  // One date alone says nothing about the edition.
  if (dates.size() > 1 && static_cast<std::size_t>(outside) == dates.size()) return note_wrong_edition(rule, dates);
  for (const auto& [item, field, date] : dates) {
    if (year.contains(date)) continue;
    rule.note(kOutsideYear, item, field, field,
              {field->label, base::format_iso_date(date), base::format_fiscal_year(year),
               base::format_iso_date(year.first_day()), base::format_iso_date(year.last_day()), field->id,
               std::to_string(year.year)});
  }
}

}  // namespace chohyo::check
