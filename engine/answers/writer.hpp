// Answers → bytes. What a writer wrote, the reader of that format reads back to the same tree.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "answers/answers.hpp"

namespace chohyo::answers {

/// Remarks for the person who fills the file in, by form, edition, owner and item: "checklist-r6" stands in front of
/// the form, "checklist-r6/server/2-4" in front of that item, "contract-r6/b/part1/A-1" in that owner's table.
using Comments = std::map<std::string, std::string, std::less<>>;

/// XML with two-space indentation, one record a line, UTF-8, a line feed at the end.
std::string write_xml(const Answers& answers, const Comments& comments = {});

/// JSON of the same tree, two-space indentation, `items` as an object keyed by id, a line feed at the end.
std::string write_json(const Answers& answers);

}  // namespace chohyo::answers
