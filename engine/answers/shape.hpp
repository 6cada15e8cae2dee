// The rules of an answers file that do not depend on its notation.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/answers.hpp"
#include "answers/base_fields.hpp"
#include "tree/problems.hpp"

namespace chohyo::answers {

/// Whether the file has a facility that can be read.
enum class FacilityPart { present, missing, unreadable };

/// Checks required and unknown fields (null `known` = any are known), ids, duplicates and the characters of every
/// value. What a form asks for, and whether it exists, is `check`'s to say. `root`: where a missing facility is reported.
/// False when what was found keeps anybody from telling what the rest of the file means: a part is missing or misspelt.
bool check_shape(const Answers& answers, FacilityPart part, diag::Span root, const BaseFields* known,
                 tree::Problems& problems);

/// True when both notations can hold `name` as the name of a field, a record or a form; else reported at `place`.
bool check_name(std::string_view name, diag::Span place, tree::Problems& problems);

/// How messages call what a record may hold many of.
inline constexpr diag::Text kItems{"項目", "items"}, kRecords{"一覧の記録", "records of a list"};

/// True while a list of `count` may grow; reported at `place`, what would be one too many, and false from then on.
/// `things`: how the list is called, in Japanese and English.
bool has_room(std::size_t count, std::size_t most, const diag::Text& things, diag::Span place,
              tree::Problems& problems);

/// Reports an element that `parent` does not know, with the one that was probably meant.
void report_unknown_element(std::string_view name, diag::Span place, std::string_view parent,
                            const std::vector<std::string>& known, tree::Problems& problems);

/// Reports a field that `parent` does not know, with the one that was probably meant.
void report_unknown_field(std::string_view name, diag::Span place, std::string_view parent,
                          const std::vector<std::string>& known, tree::Problems& problems);

}  // namespace chohyo::answers
