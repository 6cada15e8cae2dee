// Form × Answers → Model: typing, the form's rules, readiness.
#pragma once

#include <string_view>
#include <vector>

#include "answers/answers.hpp"
#include "check/model.hpp"
#include "diag/diagnostic.hpp"
#include "library/library.hpp"

namespace chohyo::check {

/// Checks what belongs to no single form: the facility, the owners, and that every form and edition the file answers
/// is among `forms`, or `broken`: whether those are needed is for the caller to say. To be called once a file, beside
/// one `check_answers` a form.
diag::Diagnostics check_file(const std::vector<form::FormPtr>& forms, const answers::Answers& answers,
                             const std::vector<library::BrokenPack>& broken = {});

/// What a form is made for beyond the facility.
struct Subject {
  std::string_view owner;  ///< id of the owner, for a form with one output an owner
  form::FormPtr compared;  ///< the form whose tables are laid side by side, for a form with a comparison
};

/// Checks `answers` against `form`. `today` decides what is past. The value is there unless the answers cannot be
/// put on the form at all; whether it may be printed is the caller's reading of the diagnostics' severities.
/// Diagnostics come in the order of the source. Spans of the model point into `answers.source`, which it shares.
diag::Result<Model> check_answers(form::FormPtr form, const answers::Answers& answers, base::Date today,
                                  const Subject& subject = {});

/// The model of the unfilled form.
Model blank_model(form::FormPtr form);

}  // namespace chohyo::check
