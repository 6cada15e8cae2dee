// What belongs to no single form: facility, vendors, the forms and editions a file names.
#include <algorithm>

#include "check/check.hpp"
#include "check/codes.hpp"
#include "check/source_order.hpp"
#include "check/wording.hpp"
#include "form/answer_words.hpp"
#include "form/suggestion.hpp"

namespace chohyo::check {
namespace {

template <std::size_t N>
void check_word(const answers::Record& record, std::string_view name, std::string_view label,
                const std::array<std::string_view, N>& words, diag::Diagnostics& out) {
  const std::string given(record.text(name));
  if (given.empty() || std::find(words.begin(), words.end(), given) != words.end()) return;
  const form::Suggestion hint = form::suggest(given, {words.begin(), words.end()});
  out.push_back(
      diag::make(kUnknownWord, record.place(name), {std::string(label), given, std::string(name), hint.ja, hint.en}));
}

void check_facility(const answers::Record& facility, diag::Diagnostics& out) {
  check_word(facility, "kind", "施設の種類", form::kFacilityKinds, out);
  const std::string_view beds = facility.text("beds");
  const bool is_number = std::all_of(beds.begin(), beds.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!is_number || beds.size() > form::kMostBedDigits) {
    out.push_back(diag::make(kBadBeds, facility.place("beds"), {std::string(beds)}, {}, "facility/beds"));
  }
}

/// A record of a form with one output a vendor names one that the file lists.
void check_vendor(const form::Form& form, const answers::Answers& answers, const answers::Record& record,
                  diag::Diagnostics& out) {
  const std::string given(record.text("vendor"));
  if (form.per != form::Per::vendor) return;
  std::vector<std::string> ids;
  for (const answers::Record& vendor : answers.vendors) ids.emplace_back(vendor.text("id"));
  if (given.empty()) {
    out.push_back(
        diag::make(kNoVendorNamed, record.place("vendor"), {record.name, written("vendor", "…", record.span.source)}));
  } else if (std::find(ids.begin(), ids.end(), given) == ids.end()) {
    const form::Suggestion hint = form::suggest(given, ids);
    out.push_back(diag::make(kUnknownVendor, record.place("vendor"), {given, hint.ja, hint.en}));
  }
}

void check_form_record(const std::vector<form::FormPtr>& forms, const answers::Answers& answers,
                       const answers::Record& record, diag::Diagnostics& out) {
  std::vector<std::string> ids, editions;
  for (const form::FormPtr& form : forms) {
    if (std::find(ids.begin(), ids.end(), form->id) == ids.end()) ids.push_back(form->id);
    if (form->id == record.name) editions.push_back(form->edition);
  }
  if (editions.empty()) {
    const form::Suggestion hint = form::suggest(record.name, ids);
    out.push_back(diag::make(kUnknownForm, record.span, {record.name, hint.ja, hint.en}));
    return;
  }
  const std::string edition(record.text("edition"));
  if (edition.empty()) {
    out.push_back(diag::make(kNoEdition, record.place("edition"),
                             {record.name, written("edition", editions.back(), record.span.source)}));
  } else if (std::find(editions.begin(), editions.end(), edition) == editions.end()) {
    const form::Suggestion hint = form::suggest(edition, editions);
    out.push_back(diag::make(kUnknownEdition, record.place("edition"), {record.name, edition, hint.ja, hint.en}));
  }
  for (const form::FormPtr& form : forms) {
    if (form->id != record.name || form->edition != edition) continue;
    check_vendor(*form, answers, record, out);
    if (!form->asks()) out.push_back(diag::make(kAsksNothing, record.span, {form->name()}));
  }
}

}  // namespace

diag::Diagnostics check_file(const std::vector<form::FormPtr>& forms, const answers::Answers& answers) {
  diag::Diagnostics out;
  check_facility(answers.facility, out);
  for (const answers::Record& vendor : answers.vendors) {
    check_word(vendor, "status", "契約の状況", form::kVendorStatuses, out);
  }
  for (const answers::Record& record : answers.forms) check_form_record(forms, answers, record, out);
  sort_by_place(out);
  return out;
}

}  // namespace chohyo::check
