// What a new table takes over from another edition's beside the answers to its items: records and the fields of the
// form as a whole. They are facts of the facility and go over as they stand.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/answers.hpp"
#include "check/left_out.hpp"
#include "form/form.hpp"
#include "library/library.hpp"

namespace chohyo::check {

struct CarriedOver {
  std::vector<std::pair<std::string, std::string>> fields;  ///< of the form as a whole: id, value as a file writes it
  /// Records of the form's lists, in the order of the file. Fields that the new list has beyond the old one are there
  /// and empty.
  std::vector<answers::Record> records;
  std::vector<LeftOut> left_out;
};

/// What goes over from the table that `answered_edition` finds; nothing if there is none. A record goes over with the
/// fields and inner lists of the same id, a field of the form as a whole if its kind is the same and a date lies in the
/// new fiscal year. Dates are written with their year, which they may have had from the old edition.
CarriedOver carry_over(const library::Library& library, const form::Form& form, std::string_view owner,
                       const answers::Answers& answers);

}  // namespace chohyo::check
