// What may stand in a value, whatever it answers.
#pragma once

#include <cstddef>
#include <string>

#include "answers/answers.hpp"
#include "tree/problems.hpp"

namespace chohyo::answers {

/// Reports private-use and unprintable characters, those that change the direction of text or cannot be seen,
/// replacement characters and text that is not in NFC, each kind at most once a value; and a value of more than
/// `longest` characters, of which nothing else is said. The value itself is never changed. `record`: the path of what
/// holds it.
void check_value(const Field& field, const std::string& record, std::size_t longest, tree::Problems& problems);

}  // namespace chohyo::answers
