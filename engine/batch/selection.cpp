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

Checked check_facility(const form::Library& library, const answers::Answers& answers,
                       const std::vector<std::string>& form_ids, base::Date today) {
  Checked checked;
  checked.diagnostics = check::check_file(library.forms(), answers);
  std::vector<form::FormPtr> forms;
  const auto add = [&](const form::FormPtr& form) {
    if (form && std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(form);
  };
  const auto wanted = [&](std::string_view id) {
    return form_ids.empty() || std::find(form_ids.begin(), form_ids.end(), id) != form_ids.end();
  };
  for (const auto& record : answers.forms) {
    if (wanted(record.name)) add(library.find(record.name, record.text("edition")));
  }
  for (const auto& id : form_ids) {
    const bool held = std::any_of(answers.forms.begin(), answers.forms.end(),
                                  [&](const answers::Record& record) { return record.name == id; });
    if (!held) add(library.find(id));
  }
  if (forms.empty() && answers.forms.empty()) {
    checked.diagnostics.push_back(diag::make(kNoForm, answers.facility.span));
  }
  for (const auto& form : forms) {
    auto model = check::check_answers(form, answers, today);
    diag::append(checked.diagnostics, std::move(model.diagnostics));
    if (model) checked.models.push_back(std::move(*model.value));
  }
  return checked;
}

}  // namespace chohyo::batch
