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
  const diag::Arguments words = {{"message", about.message}, {"message_en", about.message_en}, {"rule", rule.id()}};
  if (about.of) {
    for_each_record(scope.model, *about.of, values, [&](const form::RecordList& list, const Record& record) {
      if (!is_broken(about, values)) return;
      const Entry* entry = about.at ? &record.entries[*about.at] : nullptr;
      std::string path = record.path;
      if (about.at) path += "/" + list.fields[*about.at].field.id;
      rule.note_at(kAssertion, entry && entry->span ? entry->span : record.span, words, std::move(path),
                   record_label(list, record.id));
    });
    return;
  }
  if (!about.of_items) {
    if (!is_broken(about, values)) return;
    const Entry* entry = about.at ? &scope.fields[*about.at] : nullptr;
    std::string path(scope.path);
    if (about.at) path = answer_path(path, rule.field(*about.at));
    rule.note_at(kAssertion, entry && entry->span ? entry->span : scope.record, words, std::move(path));
    return;
  }
  for (const ItemIndex item : about.items) {
    if (!scope.applies[item]) continue;
    values.set_item(item);
    if (is_broken(about, values)) rule.note(kAssertion, item, about.at, about.at, words);
  }
}

}  // namespace chohyo::check
