#include <algorithm>

#include "check/codes.hpp"
#include "check/rule_functions.hpp"

namespace chohyo::check {
namespace {

struct DatePlace {
  ItemIndex item;
  FieldIndex field;
  base::Date date;
};

std::vector<DatePlace> all_dates(const form::FiscalYearRule& about, const RuleRun& rule) {
  std::vector<DatePlace> out;
  for (const ItemIndex item : rule.items()) {
    for (const FieldIndex field : about.fields) {
      if (const auto date = rule.date(item, field)) out.push_back({item, field, *date});
    }
  }
  return out;
}

void note_wrong_edition(const RuleRun& rule, const std::vector<DatePlace>& dates) {
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
            {{"years", ja},
             {"edition", form.edition},
             {"year", base::format_fiscal_year(form.fiscal_year)},
             {"years_en", en},
             {"year_number", std::to_string(form.fiscal_year.year)}});
}

}  // namespace

void run(const form::StillOpenRule& about, const RuleRun& rule) {
  const form::Field& again = rule.field(about.again);
  const form::Option& option = rule.option(about.field, about.option);
  for (const ItemIndex item : rule.items()) {
    if (!rule.chose(item, about.field, about.option) || !rule.chose(item, about.again, about.option)) continue;
    rule.note(kStillOpen, item, about.again, about.again,
              {{"field", again.label}, {"option", option.text}, {"field_id", again.id}, {"option_id", option.id}});
  }
}

void run(const form::OverdueRule& about, const RuleRun& rule) {
  const form::Field& target = rule.field(about.target);
  const form::Field& again = rule.field(about.again);
  for (const ItemIndex item : rule.items()) {
    const auto date = rule.date(item, about.target);
    if (!rule.applies(item) || !date || *date >= rule.scope.today) continue;
    if (!rule.chose(item, about.field, about.when) || rule.is_given(item, about.again)) continue;
    rule.note(kOverdue, item, about.again, about.target,
              {{"target", target.label},
               {"date", base::format_iso_date(*date)},
               {"again", again.label},
               {"target_id", target.id},
               {"again_id", again.id}});
  }
}

void run(const form::FiscalYearRule& about, const RuleRun& rule) {
  const base::FiscalYear year = rule.scope.form.fiscal_year;
  const std::vector<DatePlace> dates = all_dates(about, rule);
  const auto outside =
      std::count_if(dates.begin(), dates.end(), [&](const DatePlace& place) { return !year.contains(place.date); });
  // One date alone says nothing about the edition.
  if (dates.size() > 1 && static_cast<std::size_t>(outside) == dates.size()) return note_wrong_edition(rule, dates);
  for (const auto& [item, index, date] : dates) {
    if (year.contains(date)) continue;
    const form::Field& field = rule.field(index);
    rule.note(kOutsideYear, item, index, index,
              {{"field", field.label},
               {"given", base::format_iso_date(date)},
               {"year", base::format_fiscal_year(year)},
               {"first_day", base::format_iso_date(year.first_day())},
               {"last_day", base::format_iso_date(year.last_day())},
               {"field_id", field.id},
               {"year_number", std::to_string(year.year)}});
  }
}

}  // namespace chohyo::check
