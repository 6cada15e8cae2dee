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

class Days {
 public:
  explicit Days(RuleScope& scope) : scope_(scope) {}

  void check(const form::Column& column) {
    const form::Field& month = scope_.form.fields[*column.month];
    const Entry& written = scope_.fields[*column.month];
    const auto* known = std::get_if<base::Month>(&written.value);
    if (known && form::day_of(*known, column.number)) return;
    for (const form::CellPart& part : column.parts) {
      const auto* field = std::get_if<form::CellField>(&part);
      if (!field) continue;
      const std::vector<std::size_t> items = answered(field->field);
      if (items.empty()) continue;
      if (known) {
        note_surplus(items, field->field, column.number, *known, month);
      } else if (!is_given(written) && asked_for_.insert(month.id).second) {
        note_missing(month);
      }
    }
  }

 private:
  std::vector<std::size_t> answered(std::size_t field) const {
    std::vector<std::size_t> out;
    for (std::size_t item = 0; item < scope_.items.size(); ++item) {
      if (is_given(scope_.items[item].entries[field])) out.push_back(item);
    }
    return out;
  }

  /// Once a day: a wrong month is wrong for every item.
  void note_surplus(const std::vector<std::size_t>& items, std::size_t field, std::size_t number, base::Month known,
                    const form::Field& month) {
    const form::Item& about = scope_.form.items[items.front()];
    const form::Field& answer = scope_.form.fields[field];
    scope_.findings.push_back(diag::make(kNoSuchColumn, scope_.items[items.front()].entries[field].span,
                                         {{"month", base::format_era_month(known)},
                                          {"day", std::to_string(number)},
                                          {"count", std::to_string(items.size())},
                                          {"month_en", base::format_iso_month(known)},
                                          {"answer_id", answer.id},
                                          {"field", month.label},
                                          {"field_id", month.id}},
                                         item_label(about),
                                         std::string(scope_.path) + "/" + about.id + "/" + answer.id));
  }

  void note_missing(const form::Field& month) {
    const std::string example = std::to_string(scope_.form.fiscal_year.year) + "-06";
    scope_.findings.push_back(diag::make(
        kMonthUnknown, scope_.record,
        {{"field", month.label}, {"field_id", month.id}, {"example", written(month.id, example, scope_.record.source)}},
        {}, std::string(scope_.path) + "/" + month.id));
  }

  RuleScope& scope_;
  std::set<std::string> asked_for_;
};

}  // namespace

void check_days(RuleScope& scope) {
  Days days(scope);
  form::walk(scope.form.body, [&](const form::Block& block) {
    if (const auto* table = std::get_if<form::Table>(&block.content)) {
      for (const form::Column& column : table->columns) {
        if (column.month) days.check(column);
      }
    }
    return true;
  });
}

}  // namespace chohyo::check
