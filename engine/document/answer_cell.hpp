// An answer as a paragraph of its own.
#pragma once

#include <string>

#include "check/model.hpp"
#include "document/document.hpp"

namespace chohyo::document {

/// An answer among other words: the chosen words, a date as its field has it or as 令和6年12月20日, a number with its
/// unit, a text as it is; empty without an answer, but for a checkbox, whose box stands there ticked or not.
std::string answer_words(const form::Field& field, const check::Entry& entry);

struct AnswerLook {
  const form::Style* style = nullptr;
  form::Align align = form::Align::start;
};

/// `input` names the field; `total`: what its value is worked out from.
Paragraph answer_paragraph(const form::Form& form, const check::Entry& entry, Input input, const AnswerLook& look,
                           CalculationPtr total = nullptr);

}  // namespace chohyo::document
