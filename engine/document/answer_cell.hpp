// An answer as a paragraph of its own.
#pragma once

#include "check/model.hpp"
#include "document/document.hpp"

namespace chohyo::document {

Paragraph answer_paragraph(const form::Form& form, const form::Field& field, const check::Entry& entry, Input input,
                           const form::Style* style, form::Align align);

}  // namespace chohyo::document
