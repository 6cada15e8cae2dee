// Records get their types: the lists of a form, and people and owners.
#pragma once

#include <string_view>
#include <vector>

#include "answers/answers.hpp"
#include "answers/base_fields.hpp"
#include "check/model.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::check {

/// Types the records of the form's lists and follows their references into `model`, whose base records are there.
/// `path` is the form record's (check/model.hpp). What cannot be typed is noted, and left as an entry without a value
/// but with a span.
void type_lists(Model& model, std::string_view path, const answers::Record& record, diag::Diagnostics& out);

/// What a file says outside its forms.
struct BaseAnswers {
  Record facility;                         ///< its entries are parallel to the fields of BaseRecords::facility
  std::vector<std::vector<Record>> lists;  ///< parallel to BaseRecords::lists
};

/// Types it as the form's base records declare it. What a reader of answers files says of ids, names and unknown fields
/// is not said again. Dates without a year lie in the form's fiscal year.
BaseAnswers type_base(const form::Form& form, const answers::Answers& answers, diag::Diagnostics& out);

/// The fields that a reader of answers files may know.
answers::BaseFields base_fields(const form::BaseRecords& base);

}  // namespace chohyo::check
