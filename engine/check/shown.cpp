#include "check/shown.hpp"

#include <algorithm>
#include <variant>
#include <vector>

#include "base/answer_path.hpp"
#include "check/codes.hpp"
#include "check/typing.hpp"
#include "check/wording.hpp"

namespace chohyo::check {
namespace {

void leave_out(RuleScope& scope, form::ItemIndex item) {
  if (!scope.applies[item.value()]) return;
  scope.applies[item.value()] = false;
  const ItemAnswers& answers = scope.items[item.value()];
  const auto filled = [](const Entry& one) { return is_given(one); };
  if (std::none_of(answers.entries.begin(), answers.entries.end(), filled)) return;
  const form::Item& about = at(scope.form.items, item);
  scope.findings.push_back(
      diag::make(kNotShown, answers.span, {}, item_label(about), base::path_to(scope.path, about.id)));
}

/// `around`: whether the blocks stand in something that is printed.
void leave_out_hidden(RuleScope& scope, const std::vector<form::Block>& blocks, bool around, AnswerValues& values) {
  const auto shown = [&](const std::optional<form::Condition>& when) {
    return is_shown(when, values, when && when->names_option());
  };
  for (const form::Block& block : blocks) {
    values.set_item(std::nullopt);
    const bool printed = around && shown(block.when);
    form::each_inner(block,
                     [&](const std::vector<form::Block>& inner) { leave_out_hidden(scope, inner, printed, values); });
    const auto* table = std::get_if<form::Table>(&block.content);
    if (!table) continue;
    for (const form::TableRow& row : table->rows) {
      const auto* item = std::get_if<form::ItemRow>(&row.content);
      if (!item) continue;
      values.set_item(item->item);
      if (!printed || !shown(row.when)) leave_out(scope, item->item);
    }
  }
}

}  // namespace

bool is_shown(const std::optional<form::Condition>& when, const AnswerValues& values, bool blank) {
  if (!when) return true;
  const std::optional<bool> holds = truth(*when, values);
  return blank ? holds != false : holds == true;
}

void leave_out_hidden(RuleScope& scope) {
  AnswerValues values(scope.model, scope.today);
  leave_out_hidden(scope, scope.form.body, true, values);
}

}  // namespace chohyo::check
