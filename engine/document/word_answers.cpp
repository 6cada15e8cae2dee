#include "document/word_answers.hpp"

#include <algorithm>
#include <memory>
#include <set>

#include "base/ascii.hpp"
#include "document/answer_cell.hpp"
#include "document/record_entries.hpp"
#include "form/leaf_names.hpp"
#include "form/loops.hpp"

namespace chohyo::document {
namespace {

constexpr std::string_view kOpen = "{{", kClose = "}}";

/// The words of records, no two the same to a program that knows no capitals: a name that several have is followed by
/// the id, and whatever is still the same by a number.
std::vector<std::string> distinct(std::vector<std::string> names, const std::vector<std::string>& ids) {
  std::map<std::string, std::size_t> counts;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].empty()) names[i] = ids[i];
    ++counts[base::lower_case(names[i])];
  }
  std::set<std::string> taken;
  for (const auto& [name, count] : counts) {
    if (count == 1) taken.insert(name);
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (counts[base::lower_case(names[i])] == 1) continue;
    std::string name = names[i] == ids[i] ? names[i] : names[i] + "（" + ids[i] + "）";
    const std::string front = name;
    for (std::size_t n = 2; !taken.insert(base::lower_case(name)).second; ++n) {
      name = front + "（" + std::to_string(n) + "）";
    }
    names[i] = std::move(name);
  }
  return names;
}

}  // namespace

WordAnswers::WordAnswers(const check::Model& model, const Switches& switches) : model_(model), switches_(switches) {
  fields_.prefix = form::kFieldLeaf;
  const form::Form& form = *model.form;
  const std::string front = check::record_path(model);
  for (std::size_t f = 0; f < model.fields.size(); ++f) {
    if (!form.fields[f].of_form) continue;
    Input input{check::answer_path(front, form.fields[f]), form.fields[f].label};
    by_path_.emplace(input.path, f);
    fields_.origins[form.fields[f].id] = {std::move(input), model.fields[f].span};
  }
}

bool WordAnswers::names_field(const form::TextLeaf& leaf) {
  static const std::string begin = std::string(kOpen) + std::string(form::kFieldLeaf) + ".";
  return leaf.has_tags && leaf.text.find(begin) != std::string::npos;
}

void WordAnswers::attach(std::vector<Inline>& words, const EntryScope* around) const {
  const form::Form& form = *model_.form;
  for (Inline& part : words) {
    auto* text = std::get_if<Text>(&part);
    const auto found = text && text->origin ? by_path_.find(text->origin->path) : by_path_.end();
    if (found == by_path_.end()) continue;
    const form::Field& field = form.fields[found->second];
    CalculationPtr total =
        field.total ? switches_.calculation(*field.total, around, form::Reference::kAtHand) : nullptr;
    Paragraph made = answer_paragraph(form, field, model_.fields[found->second], *text->origin, nullptr,
                                      form::Align::start, std::move(total));
    text->answer = std::make_shared<const Answer>(Answer{std::move(made.inlines.front())});
  }
}

AnswerPtr WordAnswers::reference(const form::TextLeaf& leaf, const EntryScope& scope) const {
  const std::string_view text = leaf.text;
  if (!scope.list || !scope.entry->record || !text.starts_with(kOpen) || !text.ends_with(kClose)) return nullptr;
  const std::string_view name = text.substr(kOpen.size(), text.size() - kOpen.size() - kClose.size());
  const std::size_t first = name.find('.'), last = name.rfind('.');
  if (first == last || name.find(kOpen) != name.npos || name.substr(0, first) != scope.list->id) return nullptr;
  const std::size_t at = scope.list->find(name.substr(first + 1, last - first - 1));
  if (at >= scope.list->fields.size() || !scope.list->fields[at].is_reference() || !is_of_form(*scope.list)) {
    return nullptr;
  }
  const form::RecordField& field = scope.list->fields[at];
  const check::Record& record = *scope.entry->record;
  const Options& found = options(*form::find_target(*model_.form, field.to), std::string(name.substr(last + 1)));
  ValueSlot slot;
  slot.field = &field.field;
  slot.input = {record.path + "/" + field.field.id, field.field.label};
  slot.span = record.entries[at].span;
  slot.records = found.printed;
  if (const auto* link = std::get_if<check::Link>(&record.entries[at].value)) {
    slot.record = found.of_record[link->record];
    slot.words = found.printed->words[*slot.record];
  }
  return std::make_shared<const Answer>(Answer{std::move(slot)});
}

/// Base lists say what is known already.
bool WordAnswers::is_of_form(const form::RecordList& list) const {
  return std::any_of(model_.form->lists.begin(), model_.form->lists.end(), [&](const form::RecordList& one) {
    return &one == &list || std::any_of(one.lists.begin(), one.lists.end(),
                                        [&](const form::RecordList& inner) { return &inner == &list; });
  });
}

const WordAnswers::Options& WordAnswers::options(const form::RecordList& list, const std::string& leaf) const {
  const auto [place, is_new] = options_.try_emplace({&list, leaf});
  Options& out = place->second;
  if (!is_new) return out;
  std::vector<std::string> names, ids;
  for (const check::Record& record : check::records_of(model_, list.id)) {
    out.of_record.push_back(ids.size());
    if (record.id.empty()) continue;  // nothing can refer to it
    names.push_back(record_leaves(model_, list, record).values[leaf]);
    ids.push_back(record.id);
  }
  std::vector<std::string> words = distinct(std::move(names), ids);
  out.printed = std::make_shared<const RecordOptions>(RecordOptions{std::move(words), std::move(ids)});
  return out;
}

}  // namespace chohyo::document
