#include "batch/selection.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "batch/codes.hpp"
#include "check/check.hpp"

namespace chohyo::batch {

std::vector<std::string> form_ids(const form::Library& library) {
  std::vector<std::string> ids;
  for (const auto& form : library.forms()) {
    if (std::find(ids.begin(), ids.end(), form->id) == ids.end()) ids.push_back(form->id);
  }
  return ids;
}

namespace {

/// A form and the vendor it is made for; without one for all other forms.
struct Wanted {
  form::FormPtr form;
  std::string vendor;
  friend bool operator==(const Wanted&, const Wanted&) = default;
};

class Selection {
 public:
  Selection(const form::Library& library, const answers::Answers& answers, const std::vector<std::string>& form_ids)
      : library_(library), answers_(answers), form_ids_(form_ids) {}

  std::vector<Wanted> select() {
    for (const auto& record : answers_.forms) {
      if (is_wanted(record.name)) add_record(record);
    }
    for (const auto& form : library_.forms()) {
      if (!form->companion_of.empty() && is_wanted(form->id) && is_answered(form->companion_of, form->edition)) {
        add({form, {}});
      }
    }
    for (const auto& id : form_ids_) {
      if (std::none_of(out_.begin(), out_.end(), [&](const Wanted& one) { return one.form->id == id; })) {
        add({library_.find(id), {}});
      }
    }
    // What says where items stand in the other documents comes after them.
    std::stable_partition(out_.begin(), out_.end(), [](const Wanted& one) { return !one.form->prints_pages; });
    return std::move(out_);
  }

 private:
  bool is_wanted(std::string_view id) const {
    return form_ids_.empty() || std::find(form_ids_.begin(), form_ids_.end(), id) != form_ids_.end();
  }

  bool is_answered(std::string_view id, std::string_view edition) const {
    return std::any_of(answers_.forms.begin(), answers_.forms.end(), [&](const answers::Record& record) {
      return record.name == id && record.text("edition") == edition;
    });
  }

  void add_record(const answers::Record& record) {
    const form::FormPtr form = library_.find(record.name, record.text("edition"));
    if (!form || !form->asks()) return;
    if (form->per != form::Per::vendor) return add({form, {}});
    const std::string vendor(record.text("vendor"));
    const bool known = std::any_of(answers_.vendors.begin(), answers_.vendors.end(),
                                   [&](const answers::Record& one) { return one.text("id") == vendor; });
    if (known) add({form, vendor});  // else check_file has said so
  }

  void add(Wanted wanted) {
    if (wanted.form && std::find(out_.begin(), out_.end(), wanted) == out_.end()) out_.push_back(std::move(wanted));
  }

  const form::Library& library_;
  const answers::Answers& answers_;
  const std::vector<std::string>& form_ids_;
  std::vector<Wanted> out_;
};

}  // namespace

Checked check_facility(const form::Library& library, const answers::Answers& answers,
                       const std::vector<std::string>& form_ids, base::Date today) {
  Checked checked;
  checked.diagnostics = check::check_file(library.forms(), answers);
  const std::vector<Wanted> wanted = Selection(library, answers, form_ids).select();
  if (wanted.empty() && answers.forms.empty()) {
    checked.diagnostics.push_back(diag::make(kNoForm, answers.facility.span));
  }
  for (const auto& [form, vendor] : wanted) {
    check::Subject subject;
    subject.vendor = vendor;
    if (form->comparison) {
      subject.compared = library.find(form->comparison->form, form->edition);
      if (answers.vendors.empty()) {
        checked.diagnostics.push_back(diag::make(kNothingToCompare, answers.facility.span, {form->name()}));
        continue;
      }
    }
    auto model = check::check_answers(form, answers, today, subject);
    diag::append(checked.diagnostics, std::move(model.diagnostics));
    if (model) checked.models.push_back(std::move(*model.value));
  }
  return checked;
}

}  // namespace chohyo::batch
