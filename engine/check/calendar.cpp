#include "check/calendar.hpp"

#include <set>
#include <string>
#include <variant>
#include <vector>

#include "check/codes.hpp"
#include "check/wording.hpp"
#include "form/calendar.hpp"

namespace chohyo::check {
namespace {

/// True for a column of a day that the month has.
bool is_day(const form::Column& column, const std::vector<Entry>& fields) {
  const auto* month = std::get_if<base::Month>(&fields[column.month->value()].value);
  return month && form::day_of(*month, column.number);
}

template <class See>
void each_column(const form::Form& form, See see) {
  form::walk(form.body, [&](const form::Block& block) {
    if (const auto* table = std::get_if<form::Table>(&block.content)) {
      for (const form::Column& column : table->columns) see(column);
    }
    return true;
  });
}

class Days {
 public:
  explicit Days(RuleScope& scope) : scope_(scope) {}

  void check(const form::Column& column) {
    const form::Field& month = at(scope_.form.fields, *column.month);
    const Entry& written = scope_.fields[column.month->value()];
    const auto* known = std::get_if<base::Month>(&written.value);
    if (is_day(column, scope_.fields)) return;
    for (const form::CellPart& part : column.parts) {
      const auto* field = std::get_if<form::CellField>(&part);
      if (!field) continue;
      const std::vector<form::ItemIndex> items = answered(field->field);
      if (items.empty()) continue;
      if (known) {
        note_surplus(items, field->field, column.number, *known, month);
      } else if (!is_given(written) && asked_for_.insert(month.id).second) {
        note_missing(month);
      }
    }
  }

 private:
  std::vector<form::ItemIndex> answered(form::FieldIndex field) const {
    std::vector<form::ItemIndex> out;
    for (const form::ItemIndex item : base::indexes(scope_.form.items)) {
      if (is_given(scope_.items[item.value()].at(field))) out.push_back(item);
    }
    return out;
  }

  /// Once a day: a wrong month is wrong for every item.
  void note_surplus(const std::vector<form::ItemIndex>& items, form::FieldIndex field, std::size_t number,
                    base::Month known, const form::Field& month) {
    const form::Item& about = at(scope_.form.items, items.front());
    const form::Field& answer = at(scope_.form.fields, field);
    scope_.findings.push_back(diag::make(kNoSuchColumn, scope_.items[items.front().value()].at(field).span,
                                         {{"month", base::format_era_month(known)},
                                          {"day", std::to_string(number)},
                                          {"count", std::to_string(items.size())},
                                          {"month_en", base::format_iso_month(known)},
                                          {"answer_id", answer.id},
                                          {"field", month.label},
                                          {"field_id", month.id}},
                                         item_label(about), answer_path(scope_.path, about, answer)));
  }

  void note_missing(const form::Field& month) {
    const std::string example = std::to_string(scope_.form.fiscal_year.year) + "-06";
    scope_.findings.push_back(diag::make(
        kMonthUnknown, scope_.record,
        {{"field", month.label}, {"field_id", month.id}, {"example", written(month.id, example, scope_.record.source)}},
        {}, answer_path(scope_.path, month)));
  }

  RuleScope& scope_;
  std::set<std::string> asked_for_;
};

}  // namespace

void check_days(RuleScope& scope) {
  Days days(scope);
  each_column(scope.form, [&](const form::Column& column) {
    if (column.month) days.check(column);
  });
}

std::set<form::FieldIndex> fields_of_no_day(const Model& model) {
  std::set<form::FieldIndex> out, elsewhere;
  each_column(*model.form, [&](const form::Column& column) {
    const bool known = column.month && std::holds_alternative<base::Month>(model.fields[column.month->value()].value);
    for (const form::CellPart& part : column.parts) {
      const auto* field = std::get_if<form::CellField>(&part);
      if (field) (known && !is_day(column, model.fields) ? out : elsewhere).insert(field->field);
    }
  });
  for (const form::FieldIndex field : elsewhere) out.erase(field);
  return out;
}

}  // namespace chohyo::check
