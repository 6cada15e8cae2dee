#include "check/check.hpp"

#include <algorithm>

#include "check/codes.hpp"
#include "check/readiness.hpp"
#include "check/rules.hpp"
#include "check/source_order.hpp"
#include "check/typing.hpp"
#include "check/wording.hpp"
#include "form/suggestion.hpp"

namespace chohyo::check {
namespace {

Facility facility_of(const answers::Record& record) {
  Facility facility;
  facility.id = record.text("id");
  facility.name = record.text("name");
  facility.kind = record.text("kind");
  facility.address = record.text("address");
  facility.beds = record.text("beds");
  facility.span = record.span;
  for (const answers::Record& child : record.records) {
    if (child.name != "person") continue;
    facility.persons.push_back({std::string(child.text("role")), std::string(child.text("title")),
                                std::string(child.text("name")), child.span});
  }
  return facility;
}

void note_no_answers(const form::Form& form, const answers::Answers& answers, diag::Diagnostics& out) {
  const answers::Record* other = nullptr;
  for (const answers::Record& record : answers.forms) {
    if (record.name == form.id && !other) other = &record;
  }
  if (other) {
    const std::string edition(other->text("edition"));
    out.push_back(diag::make(
        kNoAnswers, other->place("edition"),
        {form.name(), "版は「" + edition + "」と書かれています", "the file answers edition \"" + edition + "\""}));
  } else {
    out.push_back(diag::make(kNoAnswers, answers.facility.span,
                             {form.name(), form.id + " の回答を加えてください", "add answers to " + form.id}));
  }
}

/// The record that goes on the form: the first of its id and edition. Others of the same are noted.
const answers::Record* find_record(const form::Form& form, const answers::Answers& answers, diag::Diagnostics& out) {
  const answers::Record* first = nullptr;
  for (const answers::Record& record : answers.forms) {
    if (record.name != form.id || record.text("edition") != form.edition) continue;
    if (!first) {
      first = &record;
    } else {
      out.push_back(diag::make(kOtherRecord, record.span, {form.name(), std::string(record.text("vendor"))}));
    }
  }
  if (!first) note_no_answers(form, answers, out);
  return first;
}

void check_record_fields(const answers::Record& record, diag::Diagnostics& out) {
  const std::vector<std::string> known = {"edition", "vendor"};
  for (const answers::Field& field : record.fields) {
    if (std::find(known.begin(), known.end(), field.name) != known.end()) continue;
    const form::Suggestion hint = form::suggest(field.name, known);
    out.push_back(diag::make(kUnknownField, field.name_span, {field.name, hint.ja, hint.en}));
  }
}

}  // namespace

diag::Result<Model> check_answers(form::FormPtr form, const answers::Answers& answers, base::Date today) {
  diag::Result<Model> result;
  if (answers.source) result.sources.push_back(answers.source);
  diag::Diagnostics& findings = result.diagnostics;
  const answers::Record* record = find_record(*form, answers, findings);
  if (!record) return result;
  check_record_fields(*record, findings);

  Model model;
  model.form = form;
  model.source = answers.source;
  model.facility = facility_of(answers.facility);
  model.items = type_items(*form, *record, findings);

  RuleScope scope{*form,
                  model.items,
                  answers.vendors_given && answers.vendors.empty(),
                  today,
                  record->span,
                  record->place("edition"),
                  std::vector<bool>(form->items.size(), true),
                  findings};
  run_rules(scope);
  model.readiness = readiness_of(scope);
  sort_by_place(findings);
  result.value = std::move(model);
  return result;
}

}  // namespace chohyo::check
