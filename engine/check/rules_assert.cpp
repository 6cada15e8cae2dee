#include "check/codes.hpp"
#include "check/evaluate.hpp"
#include "check/rule_functions.hpp"

namespace chohyo::check {
namespace {

/// What is unknown, because something is not written, is nothing to complain about.
bool is_broken(const form::AssertRule& about, const AnswerValues& values) {
  return truth(about.holds, values) == false;
}

}  // namespace

void run(const form::AssertRule& about, const RuleRun& rule) {
  const RuleScope& scope = rule.scope;
  AnswerValues values(scope.form, scope.fields, scope.items, scope.today);
  const std::vector<std::string> words = {about.message, about.message_en, rule.id()};
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
