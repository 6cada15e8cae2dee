// Form × Answers → Model: typing, the form's rules, readiness.
#pragma once

#include "answers/answers.hpp"
#include "check/model.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::check {

/// Checks `answers` against `form`. `today` decides what is past. The value is there unless the answers cannot be
/// put on the form at all; whether it may be printed is the caller's reading of the diagnostics' severities.
/// Spans of the model point into `answers.source`, which it shares.
diag::Result<Model> check_answers(form::FormPtr form, const answers::Answers& answers, base::Date today);

/// The model of the unfilled form.
Model blank_model(form::FormPtr form);

}  // namespace chohyo::check
