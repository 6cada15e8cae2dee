// What belongs to no single form: facility, owners, the forms and editions a file names.
#include <algorithm>

#include "base/answer_path.hpp"
#include "base/characters.hpp"
#include "check/check.hpp"
#include "check/codes.hpp"
#include "check/record_typing.hpp"
#include "check/source_order.hpp"
#include "check/wording.hpp"
#include "form/answer_words.hpp"
#include "form/suggestion.hpp"
#include "library/library.hpp"

namespace chohyo::check {
namespace {

void check_beds(const answers::Record& facility, diag::Diagnostics& out) {
  std::string_view beds = facility.text("beds");
  if (!base::has_visible(beds)) beds = {};
  const bool is_number = std::all_of(beds.begin(), beds.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!is_number || beds.size() > form::kMostBedDigits) {
    out.push_back(diag::make(kBadBeds, facility.place("beds"), {{"given", std::string(beds)}}, {}, "facility/beds"));
  }
}

/// A form prints one person a role: a second one would be lost.
void check_people(const std::vector<std::string>& roles, const answers::Record& facility, diag::Diagnostics& out) {
  for (const std::string& role : roles) {
    const answers::Record* first = nullptr;
    for (const answers::Record& person : facility.records) {
      if (person.text("role") != role) continue;
      if (!first) {
        first = &person;
        continue;
      }
      const diag::Span place = first->place("role");
      out.push_back(diag::make(kRepeatedRole, person.place("role"),
                               {{"role", role}, {"line", std::to_string(place.source->position(place.begin).line)}}, {},
                               base::path_to(base::kPeoplePath, role)));
    }
  }
}

/// A record of a form with one output an owner names one that the file lists.
void check_owner(const form::Form& form, const answers::Answers& answers, const answers::Record& record,
                 diag::Diagnostics& out) {
  const answers::ListNames& names = answers.owner_names;
  const std::string given(answers.owner_of(record));
  if (form.per != form::Per::owner) {
    if (form.asks() && !given.empty()) {
      out.push_back(diag::make(kOwnerUnused, record.place(names.id),
                               {{"form", form.name()},
                                {"id", given},
                                {"owner", names.label},
                                {"owner_en", names.label_en},
                                {"owner_id", names.id}}));
    }
    return;
  }
  const bool is_known = std::any_of(answers.owners.begin(), answers.owners.end(),
                                    [&](const answers::Record& owner) { return owner.text("id") == given; });
  if (!base::has_visible(given)) {
    out.push_back(diag::make(kNoOwnerNamed, record.place(names.id),
                             {{"form", record.name},
                              {"example", written(names.id, "…", record.span.source)},
                              {"owner", names.label},
                              {"owner_en", names.label_en},
                              {"owners", names.all}}));
  } else if (!is_known) {
    std::vector<std::string> ids;
    for (const answers::Record& owner : answers.owners) ids.emplace_back(owner.text("id"));
    const form::Suggestion hint = form::suggest(given, ids);
    out.push_back(diag::make(kUnknownOwner, record.place(names.id),
                             {{"id", given},
                              {"hint", hint.ja},
                              {"hint_en", hint.en},
                              {"owner", names.label},
                              {"owner_en", names.label_en},
                              {"owners", names.all}}));
  }
}

void check_form_record(const std::vector<form::FormPtr>& forms, const std::vector<library::BrokenPack>& broken,
                       const answers::Answers& answers, const answers::Record& record, diag::Diagnostics& out) {
  const bool cannot_tell = std::any_of(broken.begin(), broken.end(), [&](const library::BrokenPack& pack) {
    return pack.id == record.name && pack.edition == record.text("edition");
  });
  if (cannot_tell) return;
  std::vector<std::string> ids, editions;
  for (const form::FormPtr& form : forms) {
    if (std::find(ids.begin(), ids.end(), form->id) == ids.end()) ids.push_back(form->id);
    if (form->id == record.name) editions.push_back(form->edition);
  }
  for (const library::BrokenPack& pack : broken) {
    if (pack.id == record.name) editions.push_back(pack.edition);
  }
  if (editions.empty()) {
    const form::Suggestion hint = form::suggest(record.name, ids);
    out.push_back(
        diag::make(kUnknownForm, record.span, {{"name", record.name}, {"hint", hint.ja}, {"hint_en", hint.en}}));
    return;
  }
  const std::string edition(record.text("edition"));
  if (!base::has_visible(edition)) {
    out.push_back(
        diag::make(kNoEdition, record.place("edition"),
                   {{"form", record.name}, {"example", written("edition", editions.back(), record.span.source)}}));
  } else if (std::find(editions.begin(), editions.end(), edition) == editions.end()) {
    const form::Suggestion hint = form::suggest(edition, editions);
    out.push_back(diag::make(kUnknownEdition, record.place("edition"),
                             {{"form", record.name}, {"edition", edition}, {"hint", hint.ja}, {"hint_en", hint.en}}));
  }
  for (const form::FormPtr& form : forms) {
    if (form->id != record.name || form->edition != edition) continue;
    check_owner(*form, answers, record, out);
    if (!form->asks()) out.push_back(diag::make(kAsksNothing, record.span, {{"form", form->name()}}));
  }
}

}  // namespace

diag::Diagnostics check_file(const std::vector<form::FormPtr>& forms, const answers::Answers& answers,
                             const std::vector<library::BrokenPack>& broken) {
  diag::Diagnostics out;
  if (!forms.empty()) {
    type_base(*forms.front(), answers, out);
    check_people(forms.front()->base->roles, answers.facility, out);
  }
  check_beds(answers.facility, out);
  for (const answers::Record& record : answers.forms) check_form_record(forms, broken, answers, record, out);
  sort_by_place(out);
  return out;
}

}  // namespace chohyo::check
