#include "check/record_typing.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/answer_path.hpp"
#include "base/characters.hpp"
#include "base/names.hpp"
#include "base/utf8.hpp"
#include "check/codes.hpp"
#include "check/typing.hpp"
#include "check/wording.hpp"
#include "diag/capped.hpp"
#include "form/suggestion.hpp"

namespace chohyo::check {
namespace {

/// True for a record in which something can be seen, of its own or inside. Recursion ends at tree::kMaxDepth.
bool says_something(const answers::Record& record) {
  return std::any_of(record.fields.begin(), record.fields.end(),
                     [](const answers::Field& field) { return base::has_visible(field.text); }) ||
         std::any_of(record.records.begin(), record.records.end(), says_something);
}

class RecordTyper {
 public:
  /// `of_base`: of these records the reader of the file has said what there is to say of ids, names and unknown fields.
  RecordTyper(const form::Form& form, bool of_base, diag::Diagnostics& out)
      : form_(form), of_base_(of_base), out_(out) {}

  /// The records among `given` that the list, whose path this is, declares, each at its place in the file.
  std::vector<Record> type(const form::RecordList& list, std::string_view path,
                           const std::vector<answers::Record>& given) {
    std::vector<Record> out;
    std::unordered_map<std::string_view, const answers::Record*> seen;
    for (const answers::Record& one : given) {
      if (one.name != list.id || !says_something(one)) continue;
      Record record = type_record(list, path, one, out.size());
      if (!record.id.empty() && !of_base_) {
        const auto [first, is_new] = seen.emplace(one.text(list.key), &one);
        if (!is_new) note_repeated(list, record, one, *first->second);
      }
      out.push_back(std::move(record));
    }
    return out;
  }

  /// The record that is no list's: the facility.
  Record type_facility(const form::RecordList& facility, const answers::Record& given) {
    Record record;
    record.id = given.text(facility.key);
    record.path = facility.id;
    record.span = given.span;
    type_fields_of(facility, given, {}, record);
    return record;
  }

 private:
  Record type_record(const form::RecordList& list, std::string_view path, const answers::Record& given,
                     std::size_t place) {
    Record record;
    record.span = given.span;
    const std::string_view id = given.text(list.key);
    if (base::has_visible(id)) {
      record.id_span = given.place(list.key);
      if (of_base_ || base::is_record_id(id)) {
        record.id = id;
      } else {
        out_.push_back(diag::make(kBadRecordId, record.id_span, {{"id", std::string(id)}, {"list", list.label}}, {},
                                  std::string(path)));
      }
    }
    record.path = record_path_in(path, record.id, place);
    const std::string label = of_base_ ? std::string() : record_label(list, record.id);
    type_fields_of(list, given, label, record);
    if (!of_base_) type_inner(list, given, label, record);
    return record;
  }

  void type_fields_of(const form::RecordList& list, const answers::Record& given, const std::string& label,
                      Record& record) {
    record.entries.resize(list.fields.size());
    for (const answers::Field& field : given.fields) {
      if (field.name == list.key) continue;
      const auto index = list.find(field.name);
      if (!index) {
        if (!of_base_) note_unknown_field(list, field, label, record.path);
      } else if (base::has_visible(field.text)) {
        record.entries[index->value()] = {type_field(at(list.fields, *index), field, label, record.path), field.span};
      }
    }
    for (std::size_t f = 0; f < list.fields.size(); ++f) {
      const form::RecordField& field = list.fields[f];
      if (!field.required || is_given(record.entries[f]) || (of_base_ && field.field.id == "name")) continue;
      out_.push_back(diag::make(kFieldMissing, given.place(field.field.id),
                                {{"field", field.field.label}, {"field_id", field.field.id}}, label,
                                answer_path(record.path, field.field)));
    }
  }

  void type_inner(const form::RecordList& list, const answers::Record& given, const std::string& label,
                  Record& record) {
    record.inner.reserve(list.lists.size());
    for (const form::RecordList& inner : list.lists) {
      record.inner.push_back(type(inner, base::path_to(record.path, inner.id), given.records));
    }
    for (const answers::Record& inner : given.records) {
      if (list.find_list(inner.name)) continue;
      std::vector<std::string> known;
      for (const form::RecordList& one : list.lists) known.push_back(one.id);
      const form::Suggestion hint = hint_for(inner.name, known);
      out_.push_back(diag::make(kUnknownRecord, inner.span,
                                {{"parent", list.id}, {"name", inner.name}, {"hint", hint.ja}, {"hint_en", hint.en}},
                                label));
    }
  }

  Value type_field(const form::RecordField& field, const answers::Field& given, const std::string& label,
                   const std::string& path) {
    if (field.is_reference()) return given.text;  // followed when all records are known
    return type_value(form_, path, label, field.field, given, out_);
  }

  void note_unknown_field(const form::RecordList& list, const answers::Field& field, const std::string& label,
                          const std::string& path) {
    std::vector<std::string> known = {list.key};
    for (const form::RecordField& one : list.fields) known.push_back(one.field.id);
    const form::Suggestion hint = hint_for(field.name, known);
    out_.push_back(diag::make(kUnknownField, field.name_span,
                              {{"field", field.name}, {"hint", hint.ja}, {"hint_en", hint.en}}, label, path));
  }

  void note_repeated(const form::RecordList& list, const Record& record, const answers::Record& given,
                     const answers::Record& first) {
    const diag::Span at = first.place(list.key);
    // The line costs a walk through the source.
    const std::string line =
        ++repeated_ > diag::kMostOfACode ? std::string() : std::to_string(at.source->position(at.begin).line);
    out_.push_back(diag::make(kRepeatedRecord, given.place(list.key),
                              {{"list", list.label}, {"id", record.id}, {"line", line}}, {}, record.path));
  }

  /// Of so many findings only the first are told, so that no more hints are worked out.
  form::Suggestion hint_for(std::string_view name, const std::vector<std::string>& known) {
    return ++hints_ > 2 * diag::kMostOfACode ? form::Suggestion{} : form::allowed(name, known);
  }

  const form::Form& form_;
  bool of_base_;
  diag::Diagnostics& out_;
  std::size_t repeated_ = 0, hints_ = 0;
};

/// Puts what references lead to in the place of the ids that the file writes.
class Linker {
 public:
  Linker(Model& model, diag::Diagnostics& out) : model_(model), out_(out) {}

  void link(const form::RecordList& list, std::vector<Record>& records) {
    for (std::size_t f = 0; f < list.fields.size(); ++f) {
      if (!list.fields[f].is_reference()) continue;
      for (Record& record : records) follow(list, list.fields[f], record, record.entries[f]);
    }
    for (Record& record : records) {
      for (std::size_t l = 0; l < list.lists.size(); ++l) link(list.lists[l], record.inner[l]);
    }
  }

 private:
  using Places = std::unordered_map<std::string_view, std::size_t>;

  void follow(const form::RecordList& list, const form::RecordField& field, const Record& record, Entry& entry) {
    const auto* id = std::get_if<std::string>(&entry.value);
    if (!id) return;
    const Places& places = places_of(field.to);
    if (const auto found = places.find(*id); found != places.end()) {
      entry.value = Link{found->second};
      return;
    }
    form::Suggestion hint;
    if (++dangling_ <= diag::kMostOfACode) {
      std::vector<std::string> known;
      for (const Record& one : records_of(model_, field.to)) {
        if (!one.id.empty()) known.push_back(one.id);
      }
      hint = form::suggest(*id, known);
    }
    out_.push_back(diag::make(
        kDangling, entry.span,
        {{"field", field.field.label}, {"id", *id}, {"list", field.to}, {"hint", hint.ja}, {"hint_en", hint.en}},
        record_label(list, record.id), answer_path(record.path, field.field)));
    entry.value = std::monostate();
  }

  const Places& places_of(const std::string& list) {
    const auto [found, is_new] = places_.try_emplace(list);
    if (!is_new) return found->second;
    const std::vector<Record>& records = records_of(model_, list);
    for (std::size_t r = 0; r < records.size(); ++r) {
      if (!records[r].id.empty()) found->second.emplace(records[r].id, r);
    }
    return found->second;
  }

  Model& model_;
  diag::Diagnostics& out_;
  std::unordered_map<std::string, Places> places_;
  std::size_t dangling_ = 0;
};

}  // namespace

void type_lists(Model& model, std::string_view path, const answers::Record& record, diag::Diagnostics& out) {
  const form::Form& form = *model.form;
  RecordTyper typer(form, false, out);
  for (std::size_t l = 0; l < form.lists.size(); ++l) {
    model.lists[l] = typer.type(form.lists[l], base::path_to(path, form.lists[l].id), record.records);
  }
  Linker linker(model, out);
  for (std::size_t l = 0; l < form.lists.size(); ++l) linker.link(form.lists[l], model.lists[l]);
}

BaseAnswers type_base(const form::Form& form, const answers::Answers& answers, diag::Diagnostics& out) {
  BaseAnswers base;
  if (!form.base) return base;
  RecordTyper typer(form, true, out);
  base.facility = typer.type_facility(form.base->facility, answers.facility);
  for (const form::RecordList& list : form.base->lists) {
    const bool people = list.id == form::kPersonList;
    base.lists.push_back(
        typer.type(list, people ? base::kPeoplePath : list.all, people ? answers.facility.records : answers.owners));
  }
  return base;
}

answers::BaseFields base_fields(const form::BaseRecords& base) {
  const auto names = [](const form::RecordList& list) {
    std::vector<std::string> out = {list.key};
    for (const form::RecordField& one : list.fields) out.push_back(one.field.id);
    return out;
  };
  const form::RecordList& owners = base.owners();
  return {names(base.facility),
          names(base.list(form::kPersonList)),
          names(owners),
          {owners.id, owners.all, owners.label, owners.label_en}};
}

}  // namespace chohyo::check
