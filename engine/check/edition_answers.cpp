#include "check/edition_answers.hpp"

#include <algorithm>
#include <optional>

#include "base/date.hpp"
#include "check/typing.hpp"
#include "form/value.hpp"

namespace chohyo::check {

bool takes(const form::Form& form, const form::Field& field, const std::string& text) {
  diag::Diagnostics faults;
  const Value value = type_value(form, {}, {}, field, {field.id, text, {}, {}}, faults);
  return faults.empty() && !std::holds_alternative<std::monostate>(value);
}

bool is_held_to_year(const form::Form& form, const form::Field& date) {
  const form::FieldIndex index = base::index_of(form.fields, date);
  return std::any_of(form.rules.begin(), form.rules.end(), [&](const form::Rule& rule) {
    const auto* year = std::get_if<form::FiscalYearRule>(&rule.content);
    return year && std::find(year->fields.begin(), year->fields.end(), index) != year->fields.end();
  });
}

EditionAnswers::EditionAnswers(const xref::Crosswalk& crosswalk, const AnsweredTable& before, const form::Form& form,
                               const AnswerFields& fields)
    : before_(before), form_(form), fields_(fields), predecessors_(predecessors(crosswalk, *before.form, form)) {}

Votes EditionAnswers::answer(form::ItemIndex item, std::vector<LeftOut>& left_out) const {
  Votes good, open;
  std::vector<form::ItemIndex> good_items;
  std::size_t parts = 0;
  bool has_whole = false, all_answered = true;
  for (const Predecessor& one : predecessors_[item.value()]) {
    const std::string word = before_.latest(one.item);
    if (one.relation == xref::Relation::intersects) continue;  // told among the changes of the items
    if (one.relation == xref::Relation::subset) {
      ++parts;
    } else {
      has_whole = true;
    }
    if (word.empty()) {
      all_answered = false;
    } else if (is_good(word)) {
      good.add(word, before_.origin(one.item));
      good_items.push_back(one.item);
    } else {
      open.add(word, before_.origin(one.item));
    }
  }
  // What is open in a part is open in the whole, and what is open in a whole may be open in the part.
  const bool is_settled = all_answered && (has_whole || parts > 1);
  if (open.empty() && !is_settled) {
    for (const form::ItemIndex old : good_items) left_out.push_back(left(LeftOut::Reason::unsettled, old, nullptr));
    return {};
  }
  const Votes& votes = open.empty() ? good : open;
  if (votes.empty()) return {};
  const form::ItemIndex first = sources(item).front()->item;  // an answer that counts has its item among them
  if (!votes.agree()) {
    left_out.push_back(left(LeftOut::Reason::differ, first, before_.fields.first));
    return {};
  }
  if (!fields_.first || !takes(form_, *fields_.first, votes.word())) {
    left_out.push_back(left(LeftOut::Reason::unfit, first, before_.fields.first));
    return {};
  }
  return votes;
}

Votes EditionAnswers::beside(form::ItemIndex item, const form::Field& field, bool with_target,
                             std::vector<LeftOut>& left_out) const {
  const form::Field* old = before_.form->find_field(field.id);
  if (!old || old->of_form || old->kind != field.kind || field.total) return {};
  const Sources from = sources(item);
  if (field.kind == form::FieldKind::date) {
    return with_target && &field == fields_.target ? target(from, *old, field, left_out) : Votes();
  }
  if (field.kind == form::FieldKind::text) return words(from, *old, field, left_out);
  Votes votes;
  if (field.kind == form::FieldKind::month) return votes;  // like a date it belongs to its year
  form::OptionalItem first;
  for (const Predecessor* one : from) {
    const Entry* entry = before_.entry(one->item, old);
    if (!entry->answered()) continue;
    const std::string text = form::stored_text(entry->value, *old);
    if (!takes(form_, field, text)) {
      left_out.push_back(left(LeftOut::Reason::unfit, one->item, &field));
      continue;
    }
    if (!first) first = one->item;
    votes.add(text, before_.origin(one->item));
  }
  if (!votes.agree()) left_out.push_back(left(LeftOut::Reason::differ, *first, &field));
  return votes;
}

/// The words of several items stand behind each other, each with where it is from, as many as the field has room for.
Votes EditionAnswers::words(const Sources& from, const form::Field& old, const form::Field& field,
                            std::vector<LeftOut>& left_out) const {
  std::string all;
  std::vector<std::string> origins;
  for (const Predecessor* one : from) {
    const auto* text = std::get_if<std::string>(&before_.entry(one->item, &old)->value);
    if (!text) continue;
    const std::string& label = at(before_.form->items, one->item).label;
    const std::string named = from.size() > 1 ? label + ": " + *text : *text;
    std::string longer = all.empty() ? named : all + " / " + named;
    if (!takes(form_, field, longer)) {
      left_out.push_back(left(LeftOut::Reason::unfit, one->item, &field));
      continue;
    }
    all = std::move(longer);
    origins.push_back(before_.origin(one->item));
  }
  Votes votes;
  if (!all.empty()) votes.add(all, origins);
  return votes;
}

/// The earliest by which something open is to be done.
Votes EditionAnswers::target(const Sources& from, const form::Field& old, const form::Field& field,
                             std::vector<LeftOut>& left_out) const {
  std::optional<base::Date> earliest;
  std::string origin;
  for (const Predecessor* one : from) {
    const auto* date = std::get_if<base::Date>(&before_.entry(one->item, &old)->value);
    const std::string word = before_.latest(one->item);
    if (!date || word.empty() || is_good(word)) continue;
    if (is_held_to_year(form_, field) && !form_.fiscal_year.contains(*date)) {
      left_out.push_back(left(LeftOut::Reason::outside_year, one->item, &field, base::format_iso_date(*date)));
    } else if (!earliest || *date < *earliest) {
      earliest = *date;
      origin = before_.origin(one->item);
    }
  }
  Votes votes;
  if (earliest) votes.add(base::format_iso_date(*earliest), origin);
  return votes;
}

LeftOut EditionAnswers::without_field(form::ItemIndex item, const form::Field& field) const {
  return left(LeftOut::Reason::no_field, sources(item).front()->item, &field);
}

EditionAnswers::Sources EditionAnswers::sources(form::ItemIndex item) const {
  Sources out;
  for (const Predecessor& one : predecessors_[item.value()]) {
    if (one.relation != xref::Relation::intersects && !before_.items[one.item.value()].is_proposal) out.push_back(&one);
  }
  return out;
}

LeftOut EditionAnswers::left(LeftOut::Reason reason, form::ItemIndex item, const form::Field* field,
                             std::string value) const {
  return {reason,
          at(before_.form->items, item).label,
          before_.origin(item),
          field ? field->label : std::string(),
          field ? field->id : std::string(),
          std::move(value)};
}

}  // namespace chohyo::check
