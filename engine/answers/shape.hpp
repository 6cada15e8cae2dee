// The rules of an answers file that do not depend on its notation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/answers.hpp"
#include "tree/problems.hpp"

namespace chohyo::answers {

/// Fields and records the facility part knows.
extern const std::vector<std::string> kFacilityFields, kPersonFields, kVendorFields;

/// Whether the file has a facility that can be read.
enum class FacilityPart { present, missing, unreadable };

/// Checks required and unknown fields, ids, duplicates and the characters of every value. What a form asks for, and
/// whether it exists, is `check`'s to say. `root`: where a missing facility is reported.
void check_shape(const Answers& answers, FacilityPart part, diag::Span root, tree::Problems& problems);

/// True when both notations can hold `name` as the name of a field, a record or a form; else reported at `place`.
bool check_name(std::string_view name, diag::Span place, tree::Problems& problems);

/// Reports an element that `parent` does not know, with the one that was probably meant.
void report_unknown_element(std::string_view name, diag::Span place, std::string_view parent,
                            const std::vector<std::string>& known, tree::Problems& problems);

/// Reports a field that `parent` does not know, with the one that was probably meant.
void report_unknown_field(std::string_view name, diag::Span place, std::string_view parent,
                          const std::vector<std::string>& known, tree::Problems& problems);

}  // namespace chohyo::answers
