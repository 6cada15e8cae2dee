#include "check/check.hpp"

#include <algorithm>
#include <utility>

#include "check/calendar.hpp"
#include "check/codes.hpp"
#include "check/comparison.hpp"
#include "check/facts.hpp"
#include "check/readiness.hpp"
#include "check/record_typing.hpp"
#include "check/rules.hpp"
#include "check/shown.hpp"
#include "check/source_order.hpp"
#include "check/totals.hpp"
#include "check/typing.hpp"
#include "check/wording.hpp"

namespace chohyo::check {
namespace {

/// The text of a record's name; empty when it has none that can be seen.
std::string name_of(const form::RecordList& list, const Record& record) {
  const auto field = list.find("name");
  const auto* name = field ? std::get_if<std::string>(&record.entries[field->value()].value) : nullptr;
  return name ? *name : std::string();
}

Facility facility_of(const form::RecordList& list, Record record) {
  Facility facility;
  facility.id = record.id;
  facility.name = name_of(list, record);
  facility.span = record.span;
  facility.entries = std::move(record.entries);
  return facility;
}

std::vector<Owner> owners_of(const form::RecordList& list, const std::vector<Record>& records) {
  std::vector<Owner> out;
  for (const Record& record : records) out.push_back({record.id, name_of(list, record), record.entries, record.span});
  return out;
}

void note_no_answers(const form::Form& form, const answers::Answers& answers, diag::Diagnostics& out) {
  const answers::Record* other = nullptr;
  for (const answers::Record& record : answers.forms) {
    if (record.name == form.id && !other) other = &record;
  }
  if (other) {
    const std::string edition(other->text("edition"));
    out.push_back(diag::make(kNoAnswers, other->place("edition"),
                             {{"form", form.name()},
                              {"hint", "版は「" + edition + "」と書かれています"},
                              {"hint_en", "the file answers edition \"" + edition + "\""}}));
  } else {
    out.push_back(diag::make(kNoAnswers, answers.facility.span,
                             {{"form", form.name()},
                              {"hint", form.id + " の回答を加えてください"},
                              {"hint_en", "add answers to " + form.id}}));
  }
}

/// The record that goes on the form: the first of its id and edition, and of its owner where there is one an owner.
/// Others of the same are noted.
const answers::Record* find_record(const form::Form& form, const answers::Answers& answers, std::string_view owner,
                                   diag::Diagnostics& out) {
  const answers::Record* first = nullptr;
  for (const answers::Record& record : answers.forms) {
    if (record.name != form.id || record.text("edition") != form.edition) continue;
    if (form.per == form::Per::owner && answers.owner_of(record) != owner) continue;
    if (!first) {
      first = &record;
    } else {
      out.push_back(diag::make(kOtherRecord, record.span,
                               {{"form", form.name()},
                                {"id", std::string(answers.owner_of(record))},
                                {"owner", answers.owner_names.label},
                                {"owner_en", answers.owner_names.label_en}}));
    }
  }
  if (!first && form.asks()) note_no_answers(form, answers, out);
  return first;
}

std::optional<std::size_t> find_owner(const std::vector<Owner>& owners, std::string_view id) {
  const auto found = base::find_index(owners, [&](const Owner& one) { return one.id == id; });
  return found ? std::optional(found->value()) : std::nullopt;
}

}  // namespace

diag::Result<Model> check_answers(form::FormPtr form, const answers::Answers& answers, base::Date today,
                                  const Subject& subject) {
  diag::Result<Model> result;
  if (answers.source) result.sources.push_back(answers.source);
  diag::Diagnostics& findings = result.diagnostics;
  const answers::Record* record = find_record(*form, answers, subject.owner, findings);
  if (!record && form->asks()) return result;

  Model model = blank_model(form);
  model.blank = false;
  model.source = answers.source;
  diag::Diagnostics known;  // said once a file, by check_file
  BaseAnswers base = type_base(*form, answers, known);
  model.facility = facility_of(form->base->facility, std::move(base.facility));
  model.base = std::move(base.lists);
  model.owners = owners_of(form->base->owners(), records_of(model, form->base->owners().id));
  model.facts = facts_of(*form->base, answers);
  if (form->per == form::Per::owner) {
    model.owner = find_owner(model.owners, subject.owner);
    if (!model.owner) return result;  // check_file says which owners there are
  }
  if (form->comparison && subject.compared) {
    model.compared = compare_tables(*form->comparison, subject.compared, model.owners, answers);
  }
  if (record) {
    const std::string path = record_path(model);
    model.fields = type_fields(*form, path, *record, findings);
    model.items = type_items(*form, path, *record, findings);
    type_lists(model, path, *record, findings);
    work_out_totals(model, today, findings);
    RuleScope scope{model,
                    *form,
                    path,
                    model.fields,
                    model.items,
                    answers,
                    today,
                    record->span,
                    record->place("edition"),
                    std::vector<bool>(form->items.size(), true),
                    findings};
    leave_out_hidden(scope);
    check_days(scope);
    run_rules(scope);
    model.readiness = readiness_of(scope);
  }
  sort_by_place(findings);
  result.value = std::move(model);
  return result;
}

}  // namespace chohyo::check
