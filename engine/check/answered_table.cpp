#include "check/answered_table.hpp"

#include <algorithm>

namespace chohyo::check {

bool AnswerFields::is_good(const std::string& word) const {
  return std::find(good.begin(), good.end(), word) != good.end();
}

const form::Comparison* comparison_of(const library::Library& library, const form::Form& form) {
  for (const form::FormPtr& one : library.forms()) {
    if (one->comparison && one->comparison->form == form.id && one->edition == form.edition) return &*one->comparison;
  }
  return nullptr;
}

AnswerFields answer_fields(const library::Library& library, const form::Form& form) {
  for (const form::Rule& rule : form.rules) {
    const auto* answered = std::get_if<form::AnsweredRule>(&rule.content);
    if (!answered) continue;
    const auto field = [&](form::OptionalField index) { return index ? &at(form.fields, *index) : nullptr; };
    return {field(answered->field), answered->good, field(answered->again), field(answered->done),
            field(answered->target)};
  }
  const form::Comparison* comparison = comparison_of(library, form);
  if (!comparison) return {};
  return {form.find_field(comparison->answer), {comparison->good}, nullptr, form.find_field(comparison->done)};
}

const Entry* AnsweredTable::entry(form::ItemIndex item, const form::Field* field) const {
  return field ? &items[item.value()].at(base::index_of(form->fields, *field)) : nullptr;
}

std::string AnsweredTable::chosen(form::ItemIndex item, const form::Field* field) const {
  const Entry* found = entry(item, field);
  const form::Option* option = found ? form::chosen_option(found->value, *field) : nullptr;
  return option ? option->id : std::string();
}

std::string AnsweredTable::latest(form::ItemIndex item) const {
  if (items[item.value()].is_proposal) return {};
  const Entry* done = entry(item, fields.done);
  if (done && done->answered()) return fields.good.front();
  const std::string again = chosen(item, fields.again);
  return again.empty() ? chosen(item, fields.first) : again;
}

}  // namespace chohyo::check
