#include "check/selection.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>

#include "check/check.hpp"
#include "check/codes.hpp"
#include "check/unprinted.hpp"
#include "form/codes.hpp"
#include "library/library.hpp"

namespace chohyo::check {

std::vector<std::string> form_ids(const library::Library& library) {
  std::vector<std::string> ids;
  for (const auto& form : library.forms()) {
    if (std::find(ids.begin(), ids.end(), form->id) == ids.end()) ids.push_back(form->id);
  }
  return ids;
}

namespace {

/// A form and the owner it is made for; without one for all other forms.
struct Wanted {
  form::FormPtr form;
  std::string owner;
  friend bool operator==(const Wanted&, const Wanted&) = default;
};

class Selection {
 public:
  Selection(const library::Library& library, const answers::Answers& answers,
            const std::vector<std::string>& form_names)
      : library_(library), answers_(answers) {
    for (const std::string& name : form_names) names_.push_back(form::FormName::parse(name));
  }

  std::vector<Wanted> select() {
    for (const auto& record : answers_.forms) {
      if (is_wanted(record.name, record.text("edition"))) add_record(record);
    }
    for (const auto& form : library_.forms()) {
      if (!form->companion_of.empty() && is_wanted(form->id, form->edition) &&
          is_answered(form->companion_of, form->edition)) {
        add({form, {}});
      }
    }
    for (const form::FormName& name : names_) {
      if (std::any_of(out_.begin(), out_.end(), [&](const Wanted& one) { return name.means(*one.form); })) continue;
      const form::FormPtr form = library_.find(name);
      if (form) add({form, {}});
      if (!form) note_broken(name, answers_.facility.span);
    }
    // What says where items stand in the other documents comes after them.
    std::stable_partition(out_.begin(), out_.end(), [](const Wanted& one) { return !one.form->prints_pages; });
    return std::move(out_);
  }

  /// What is wanted but cannot be had.
  diag::Diagnostics take_findings() { return std::move(findings_); }

 private:
  bool is_wanted(std::string_view id, std::string_view edition) const {
    return names_.empty() || std::any_of(names_.begin(), names_.end(), [&](const form::FormName& name) {
             return name.id == id && (name.edition.empty() || name.edition == edition);
           });
  }

  /// Notes, once, that the pack of that name cannot be used.
  void note_broken(const form::FormName& name, const diag::Span& span) {
    const library::BrokenPack* pack = library_.find_broken(name);
    if (!pack || std::find(noted_.begin(), noted_.end(), pack) != noted_.end()) return;
    noted_.push_back(pack);
    findings_.push_back(diag::make(form::kBrokenForm, span, {{"form", pack->name()}, {"place", pack->place()}}));
  }

  bool is_answered(std::string_view id, std::string_view edition) const {
    return std::any_of(answers_.forms.begin(), answers_.forms.end(), [&](const answers::Record& record) {
      return record.name == id && record.text("edition") == edition;
    });
  }

  void add_record(const answers::Record& record) {
    const form::FormName name{record.name, std::string(record.text("edition"))};
    const form::FormPtr form = library_.find(name);
    if (!form) note_broken(name, record.span);
    if (!form || !form->asks()) return;
    if (form->per != form::Per::owner) return add({form, {}});
    const std::string owner(answers_.owner_of(record));
    const bool known = std::any_of(answers_.owners.begin(), answers_.owners.end(),
                                   [&](const answers::Record& one) { return one.text("id") == owner; });
    if (known) add({form, owner});  // else check_file has said so
  }

  void add(Wanted wanted) {
    if (std::find(out_.begin(), out_.end(), wanted) == out_.end()) out_.push_back(std::move(wanted));
  }

  const library::Library& library_;
  const answers::Answers& answers_;
  std::vector<form::FormName> names_;
  std::vector<Wanted> out_;
  diag::Diagnostics findings_;
  std::vector<const library::BrokenPack*> noted_;
};

/// What no form of the facility prints, be it asked for in this call or not; nothing when no form is made at all.
diag::Diagnostics unprinted_values(const library::Library& library, const answers::Answers& answers,
                                   const std::vector<Wanted>& wanted, const std::set<std::string>& switches_on) {
  std::set<form::FormPtr> forms;
  for (const Wanted& one : wanted) forms.insert(one.form);
  const std::vector<std::string> all;
  for (const Wanted& one : Selection(library, answers, all).select()) forms.insert(one.form);
  return forms.empty() ? diag::Diagnostics() : unprinted(answers, {forms.begin(), forms.end()}, switches_on);
}

}  // namespace

Checked check_facility(const library::Library& library, const answers::Answers& answers,
                       const std::vector<std::string>& form_names, base::Date today,
                       const std::set<std::string>& switches_on) {
  Checked checked;
  checked.diagnostics = check_file(library.forms(), answers, library.broken());
  Selection selection(library, answers, form_names);
  const std::vector<Wanted> wanted = selection.select();
  diag::Diagnostics broken = selection.take_findings();
  if (wanted.empty() && answers.forms.empty() && broken.empty()) {
    checked.diagnostics.push_back(diag::make(kNoForm, answers.facility.span));
  } else if (wanted.empty() && broken.empty() && !diag::has_errors(checked.diagnostics)) {
    // All forms of the file are known and none of them can be made: they take no answers.
    const answers::Record& first = answers.forms.front();
    checked.diagnostics.push_back(diag::make(kNothingToPrint, first.span, {{"form", first.name}}, {}, first.name));
  }
  diag::append(checked.diagnostics, unprinted_values(library, answers, wanted, switches_on));
  diag::append(checked.diagnostics, std::move(broken));
  for (const auto& [form, owner] : wanted) {
    Subject subject;
    subject.owner = owner;
    if (form->comparison) {
      const form::FormName compared{form->comparison->form, form->edition};
      subject.compared = library.find(compared);
      if (const library::BrokenPack* pack = library.find_broken(compared)) {
        checked.diagnostics.push_back(
            diag::make(form::kBrokenForm, answers.facility.span, {{"form", pack->name()}, {"place", pack->place()}}));
        continue;
      }
      if (answers.owners.empty()) {
        checked.diagnostics.push_back(diag::make(kNothingToCompare, answers.facility.span,
                                                 {{"form", form->name()},
                                                  {"owner", answers.owner_names.label},
                                                  {"owner_en", answers.owner_names.label_en},
                                                  {"owners", answers.owner_names.all}}));
        continue;
      }
    }
    auto model = check_answers(form, answers, today, subject);
    diag::append(checked.diagnostics, std::move(model.diagnostics));
    if (model) checked.models.push_back(std::move(*model.value));
  }
  return checked;
}

void tell_all(const library::Library& library, diag::Result<answers::Answers>& answers,
              const std::vector<std::string>& form_names, base::Date today) {
  if (!answers || !diag::has_errors(answers.diagnostics)) return;
  diag::Diagnostics out = check_facility(library, *answers.value, form_names, today).diagnostics;
  answers.value.reset();
  std::set<std::pair<std::uint32_t, std::uint32_t>> places;
  for (const auto& diagnostic : answers.diagnostics) {
    if (diagnostic.span && diagnostic.severity >= diag::Severity::error) {
      places.emplace(diagnostic.span.begin, diagnostic.span.end);
    }
  }
  std::erase_if(out, [&](const auto& diagnostic) {
    return diagnostic.span && places.contains({diagnostic.span.begin, diagnostic.span.end});
  });
  diag::append(answers.diagnostics, std::move(out));
}

}  // namespace chohyo::check
