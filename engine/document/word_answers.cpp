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

/// Makes the words of records differ for a program that knows no capitals: a name that several have is followed by the
/// id, and whatever is still the same by a number.
void make_distinct(RecordOptions& records) {
  std::map<std::string, std::size_t> counts;
  for (form::Option& record : records) {
    if (record.text.empty()) record.text = record.id;
    ++counts[base::lower_case(record.text)];
  }
  std::set<std::string> taken;
  for (const auto& [name, count] : counts) {
    if (count == 1) taken.insert(name);
  }
  for (form::Option& record : records) {
    if (counts[base::lower_case(record.text)] == 1) continue;
    if (record.text != record.id) record.text += "（" + record.id + "）";
    const std::string front = record.text;
    for (std::size_t n = 2; !taken.insert(base::lower_case(record.text)).second; ++n) {
      record.text = front + "（" + std::to_string(n) + "）";
    }
  }
}

}  // namespace

WordAnswers::WordAnswers(const check::Model& model, const Switches& switches) : model_(model), switches_(switches) {
  fields_.prefix = form::kFieldLeaf;
  const form::Form& form = *model.form;
  const auto front = std::make_shared<const std::string>(check::record_path(model));
  for (const form::FieldIndex index : base::indexes(form.fields)) {
    const form::Field& field = at(form.fields, index);
    if (!field.of_form) continue;
    Input input(front, field);
    by_path_.emplace(input.path(), index);
    fields_.origins[field.id] = {std::move(input), model.fields[index.value()].span};
  }
}

bool WordAnswers::names_field(const form::TextLeaf& leaf) {
  return std::any_of(leaf.parts.begin(), leaf.parts.end(),
                     [](const form::LeafPart& part) { return part.group == form::kFieldLeaf; });
}

void WordAnswers::attach(std::vector<Inline>& words, const EntryScope* around) const {
  const form::Form& form = *model_.form;
  for (Inline& part : words) {
    auto* text = std::get_if<Text>(&part);
    const auto found = text && text->origin ? by_path_.find(text->origin->path()) : by_path_.end();
    if (found == by_path_.end()) continue;
    const form::Field& field = at(form.fields, found->second);
    CalculationPtr total = field.total ? switches_.calculation(*field.total, around, std::nullopt) : nullptr;
    Paragraph made =
        answer_paragraph(form, model_.fields[found->second.value()], *text->origin, {}, std::move(total));
    // Brackets say month and day under a heading that says the year; words say it themselves (answer_words).
    auto* date = std::get_if<DateSlot>(&made.inlines.front());
    if (date && date->format == form::DateFormat::brackets) date->format = form::DateFormat::era;
    text->answer = std::make_shared<const Answer>(Answer{std::move(made.inlines.front())});
  }
}

AnswerPtr WordAnswers::reference(const form::TextLeaf& leaf, const EntryScope& scope) const {
  const form::LeafPart* name = form::lone_name(leaf);
  if (!name || !scope.list || !scope.entry->record || name->group != scope.list->id) return nullptr;
  const std::size_t dot = name->member.find('.');
  if (dot == std::string::npos) return nullptr;
  const auto index = scope.list->find(std::string_view(name->member).substr(0, dot));
  if (!index || !is_of_form(*scope.list)) return nullptr;
  const form::RecordField& field = at(scope.list->fields, *index);
  if (!field.is_reference()) return nullptr;
  const check::Record& record = *scope.entry->record;
  const check::Entry& entry = record.entries[index->value()];
  const Options& found = options(*form::find_target(*model_.form, field.to), name->member.substr(dot + 1));
  ValueSlot slot;
  slot.field = &field.field;
  slot.input = Input(std::make_shared<const std::string>(record.path), field.field);
  slot.span = entry.span;
  slot.records = found.printed;
  if (const auto* link = std::get_if<check::Link>(&entry.value)) {
    slot.record = found.of_record[link->record];
    slot.words = at(*found.printed, *slot.record).text;
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
  RecordOptions records;
  for (const check::Record& record : check::records_of(model_, list.id)) {
    out.of_record.emplace_back(records.size());
    if (record.id.empty()) continue;  // nothing can refer to it
    records.push_back({record.id, record_leaves(model_, list, record).values[leaf]});
  }
  make_distinct(records);
  out.printed = std::make_shared<const RecordOptions>(std::move(records));
  return out;
}

}  // namespace chohyo::document
