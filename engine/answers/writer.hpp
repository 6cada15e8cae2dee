// Answers → bytes. What a writer wrote, the reader of that format reads back to the same tree.
#pragma once

#include <string>

#include "answers/answers.hpp"

namespace chohyo::answers {

/// XML with two-space indentation, one record a line, UTF-8, a line feed at the end. Comments: see `Comments`.
std::string write_xml(const Answers& answers);

/// JSON of the same tree, two-space indentation, `items` as an object keyed by id, a line feed at the end.
std::string write_json(const Answers& answers);

}  // namespace chohyo::answers
