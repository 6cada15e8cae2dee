#include "check/shown.hpp"

#include <algorithm>
#include <variant>
#include <vector>

#include "base/answer_path.hpp"
#include "check/codes.hpp"
#include "check/record_walk.hpp"
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

/// Which records some loop over their list prints.
class ChosenRecords {
 public:
  explicit ChosenRecords(const RuleScope& scope) : scope_(scope) {}

  void add(const form::Loop& loop, bool printed, AnswerValues& values) {
    const auto place = form::find_record_place(scope_.form, loop.collection);
    if (!place || place->of_base) return;
    auto known = std::find_if(lists_.begin(), lists_.end(), [&](const Chosen& one) { return one.place == *place; });
    if (known == lists_.end()) known = lists_.insert(known, {*place, {}});
    std::vector<bool>& chosen = known->records;
    std::size_t at = 0;
    for_each_record(scope_.model, *place, values, [&](const form::RecordList&, const Record&) {
      if (chosen.size() == at) chosen.push_back(false);
      chosen[at] = chosen[at] || (printed && is_shown(loop.when, values, loop.when && loop.when->names_option()));
      ++at;
    });
  }

  /// One finding a list.
  void report(AnswerValues& values) const {
    for (const Chosen& one : lists_) report(one, values);
  }

 private:
  struct Chosen {
    form::RecordPlace place;
    std::vector<bool> records;  ///< in the order of the file
  };

  void report(const Chosen& chosen, AnswerValues& values) const {
    constexpr std::size_t kMostNamed = 5;
    const form::RecordList& list = form::records_at(scope_.form, chosen.place);
    std::size_t at = 0, count = 0;
    std::string names;
    const Record* first = nullptr;
    for_each_record(scope_.model, chosen.place, values, [&](const form::RecordList&, const Record& record) {
      if (chosen.records[at++]) return;
      if (count == 0) first = &record;
      if (++count <= kMostNamed) names += (names.empty() ? "" : ", ") + std::string(base::last_step(record.path));
    });
    if (count == 0) return;
    if (count > kMostNamed) names += " …";
    scope_.findings.push_back(diag::make(kRecordsNotShown, first->span,
                                         {{"list", list.label},
                                          {"list_id", list.id},
                                          {"count", std::to_string(count)},
                                          {"records", std::move(names)}},
                                         {},
                                         first->path));
  }

  const RuleScope& scope_;
  std::vector<Chosen> lists_;  ///< those that loops run over
};

class Hiding {
 public:
  explicit Hiding(RuleScope& scope) : scope_(scope), values_(scope.model, scope.today), records_(scope) {
    values_.settle();
  }

  void leave_out() {
    walk(scope_.form.body, true, true);
    records_.report(values_);
  }

 private:
  bool shown(const std::optional<form::Condition>& when) const {
    return is_shown(when, values_, when && when->names_option());
  }

  /// Conditions on records of a loop around are known for each of them only.
  bool perhaps_shown(const std::optional<form::Condition>& when) const { return is_shown(when, values_, true); }

  /// Whether the blocks stand in something that is printed, or may be for some record.
  void walk(const std::vector<form::Block>& blocks, bool printed_around, bool perhaps_around) {
    for (const form::Block& block : blocks) {
      values_.set_item(std::nullopt);
      const bool printed = printed_around && shown(block.when), perhaps = perhaps_around && perhaps_shown(block.when);
      if (const auto* each = std::get_if<form::Each>(&block.content)) records_.add(each->loop, perhaps, values_);
      form::each_inner(block, [&](const std::vector<form::Block>& inner) { walk(inner, printed, perhaps); });
      if (const auto* table = std::get_if<form::Table>(&block.content)) walk(*table, printed, perhaps);
    }
  }

  void walk(const form::Table& table, bool printed, bool perhaps) {
    for (const form::TableRow& row : table.rows) {
      if (const auto* each = std::get_if<form::EachRow>(&row.content)) {
        values_.set_item(std::nullopt);
        add_rows(*each, perhaps && perhaps_shown(row.when));
      }
      const auto* item = std::get_if<form::ItemRow>(&row.content);
      if (!item) continue;
      values_.set_item(item->item);
      if (!printed || !shown(row.when)) check::leave_out(scope_, item->item);
    }
  }

  void add_rows(const form::EachRow& each, bool printed) {
    records_.add(each.loop, printed, values_);
    for (const form::EachRow& inner : each.inner) add_rows(inner, printed);
  }

  RuleScope& scope_;
  AnswerValues values_;
  ChosenRecords records_;
};

}  // namespace

bool is_shown(const std::optional<form::Condition>& when, const AnswerValues& values, bool blank) {
  if (!when) return true;
  const std::optional<bool> holds = truth(*when, values);
  return blank ? holds != false : holds == true;
}

void leave_out_hidden(RuleScope& scope) { Hiding(scope).leave_out(); }

}  // namespace chohyo::check
