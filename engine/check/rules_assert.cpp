#include "check/codes.hpp"
#include "check/record_walk.hpp"
#include "check/rule_functions.hpp"
#include "check/wording.hpp"

namespace chohyo::check {
namespace {

/// What is unknown, because something is not written, is nothing to complain about.
bool is_broken(const form::AssertRule& about, const AnswerValues& values) {
  return truth(about.holds, values) == false;
}

}  // namespace

void run(const form::AssertRule& about, const RuleRun& rule) {
  const RuleScope& scope = rule.scope;
  AnswerValues values(scope.model, scope.today);
  values.settle();
  const diag::Arguments words = {{"message", about.message}, {"message_en", about.message_en}, {"rule", rule.id()}};
  if (about.of) {
    const auto field_at = about.of->at;
    for_each_record(scope.model, about.of->place, values, [&](const form::RecordList& list, const Record& record) {
      if (!is_broken(about, values)) return;
      const Entry* entry = field_at ? &record.entries[field_at->value()] : nullptr;
      std::string path = field_at ? answer_path(record.path, at(list.fields, *field_at).field) : record.path;
      rule.note_at(kAssertion, entry && entry->span ? entry->span : record.span, words, std::move(path),
                   record_label(list, record.id));
    });
    return;
  }
  if (!about.of_items) {
    if (!is_broken(about, values)) return;
    const Entry* entry = about.at ? &scope.fields[about.at->value()] : nullptr;
    std::string path(scope.path);
    if (about.at) path = answer_path(path, rule.field(*about.at));
    rule.note_at(kAssertion, entry && entry->span ? entry->span : scope.record, words, std::move(path));
    return;
  }
  for (const ItemIndex item : about.items) {
    if (!rule.applies(item)) continue;
    values.set_item(item);
    if (is_broken(about, values)) rule.note(kAssertion, item, about.at, about.at, words);
  }
}

}  // namespace chohyo::check
