// What may stand in a value, whatever it answers.
#pragma once

#include <string>

#include "answers/answers.hpp"
#include "tree/problems.hpp"

namespace chohyo::answers {

/// Reports private-use and unprintable characters, replacement characters and text that is not in NFC, each kind
/// at most once a value. The value itself is never changed. `record`: the path of what holds it.
void check_value(const Field& field, const std::string& record, tree::Problems& problems);

}  // namespace chohyo::answers
