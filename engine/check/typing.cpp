#include "check/typing.hpp"

#include <algorithm>

#include "base/answer_path.hpp"
#include "base/characters.hpp"
#include "check/codes.hpp"
#include "check/value_reader.hpp"
#include "check/wording.hpp"
#include "diag/capped.hpp"
#include "form/answer_words.hpp"
#include "form/suggestion.hpp"

namespace chohyo::check {
namespace {

void note_unknown_field(const answers::Field& given, const std::vector<std::string>& known, std::string label,
                        diag::Diagnostics& out) {
  const form::Suggestion hint = form::suggest(given.name, known);
  out.push_back(diag::make(kUnknownField, given.name_span,
                           {{"field", given.name}, {"hint", hint.ja}, {"hint_en", hint.en}}, std::move(label)));
}

ItemAnswers type_item(const form::Form& form, std::string_view path, const form::Item& item,
                      const answers::Record& record, diag::Diagnostics& out) {
  ItemAnswers answers;
  answers.span = record.span;
  answers.entries.resize(form.fields.size());
  ValueReader reader(form, path, &item, out);
  for (const answers::Field& given : record.fields) {
    if (given.name == "id") continue;
    if (given.name == form::kProposal) {
      answers.is_proposal = base::has_visible(given.text);
      if (answers.is_proposal) {
        out.push_back(diag::make(kUnconfirmed, given.name_span, {{"given", given.text}, {"field_id", given.name}},
                                 item_label(item), base::path_to(path, item.id)));
      }
      continue;
    }
    const form::Field* field = form.find_field(given.name);
    if (!field || field->of_form) {
      std::vector<std::string> known;
      for (const form::FieldIndex index : item.fields) known.push_back(at(form.fields, index).id);
      note_unknown_field(given, known, item_label(item), out);
      continue;
    }
    const form::FieldIndex index = base::index_of(form.fields, *field);
    if (!form.carries(item, index)) {
      out.push_back(diag::make(kFieldElsewhere, given.name_span, {{"field", field->label}, {"field_id", field->id}},
                               item_label(item), answer_path(path, item, *field)));
      continue;
    }
    if (!base::has_visible(given.text)) continue;  // as in a file that is still to be filled in
    answers.entries[index.value()] = {reader.value(*field, given), given.span};
  }
  for (const answers::Record& inner : record.records) {
    out.push_back(diag::make(kUnknownRecord, inner.span,
                             {{"parent", "item"}, {"name", inner.name}, {"hint", ""}, {"hint_en", ""}},
                             item_label(item)));
  }
  return answers;
}

/// Items that a person may have meant by a printed number, "2-(4)", or by the last part of an id, "2-4".
std::vector<std::string> items_called(const form::Form& form, std::string_view name) {
  std::vector<std::string> out;
  for (const form::Item& item : form.items) {
    if (!name.empty() && (item.number == name || base::last_step(item.id) == name)) out.push_back(item.id);
  }
  return out;
}

/// `is_shown`: false for one of so many that its words are never printed.
void note_unknown_item(const form::Form& form, const answers::Record& record, bool is_shown, diag::Diagnostics& out) {
  const std::string id(record.text("id"));
  if (!is_shown) {
    out.push_back(diag::make(kUnknownItem, record.place("id"),
                             {{"item", id}, {"form", form.name()}, {"hint", {}}, {"hint_en", {}}}));
    return;
  }
  // A row named with the wrong group or part is proposed where it is; a like name in the named group is another row.
  std::vector<std::string> candidates = items_called(form, base::last_step(id));
  const bool bare = base::last_step(id) == id;
  const bool none = candidates.empty();
  if (none) {
    for (const form::Item& item : form.items) candidates.push_back(item.id);
  }
  const form::Suggestion hint = bare && !none ? form::list_of(candidates) : form::suggest(id, candidates);
  out.push_back(diag::make(kUnknownItem, record.place("id"),
                           {{"item", id}, {"form", form.name()}, {"hint", hint.ja}, {"hint_en", hint.en}}));
}

}  // namespace

Value type_value(const form::Form& form, std::string_view record, std::string_view label, const form::Field& field,
                 const answers::Field& given, diag::Diagnostics& out) {
  return ValueReader(form, record, nullptr, out, label).value(field, given);
}

std::vector<Entry> type_fields(const form::Form& form, std::string_view path, const answers::Record& record,
                               diag::Diagnostics& out) {
  std::vector<Entry> entries(form.fields.size());
  std::vector<std::string> known = {"edition", form.base->owners().id};
  for (const form::Field& field : form.fields) {
    if (field.of_form) known.push_back(field.id);
  }
  ValueReader reader(form, path, nullptr, out);
  for (const answers::Field& given : record.fields) {
    if (given.name == known[0] || given.name == known[1]) continue;
    const form::Field* field = form.find_field(given.name);
    if (!field || !field->of_form) {
      note_unknown_field(given, known, {}, out);
    } else if (base::has_visible(given.text)) {
      entries[base::index_of(form.fields, *field).value()] = {reader.value(*field, given), given.span};
    }
  }
  return entries;
}

std::vector<ItemAnswers> type_items(const form::Form& form, std::string_view path, const answers::Record& record,
                                    diag::Diagnostics& out) {
  std::vector<ItemAnswers> items(form.items.size());
  for (ItemAnswers& item : items) item.entries.resize(form.fields.size());
  std::vector<bool> seen(form.items.size(), false);
  std::size_t unknown = 0;
  for (const answers::Record& child : record.records) {
    if (child.name != "item") {
      const auto is_list = [&](const form::RecordList& list) { return list.id == child.name; };
      if (std::any_of(form.lists.begin(), form.lists.end(), is_list)) continue;  // record_typing.hpp reads them
      std::vector<std::string> known;
      if (!form.items.empty() || form.lists.empty()) known.emplace_back("item");
      for (const form::RecordList& list : form.lists) known.push_back(list.id);
      const form::Suggestion hint = form::suggest(child.name, known);
      out.push_back(diag::make(kUnknownRecord, child.span,
                               {{"parent", form.id}, {"name", child.name}, {"hint", hint.ja}, {"hint_en", hint.en}}));
      continue;
    }
    const form::Item* item = form.find_item(child.text("id"));
    if (!item) {
      note_unknown_item(form, child, ++unknown <= diag::kMostOfACode, out);
      continue;
    }
    const std::size_t index = base::index_of(form.items, *item).value();
    if (seen[index]) {
      out.push_back(diag::make(kRepeatedItem, child.place("id"), {{"item", item->id}}, item_label(*item)));
      continue;
    }
    seen[index] = true;
    items[index] = type_item(form, path, *item, child, out);
  }
  return items;
}

}  // namespace chohyo::check
