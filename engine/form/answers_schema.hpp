// Schemas of the answers file, made from the packs so that they cannot drift from what the forms ask. They hold what
// their languages can say: names, words, shapes of dates, lengths. Rules between answers stay with `check`.
#pragma once

#include <string>
#include <vector>

#include "form/pack.hpp"

namespace chohyo::form {

/// XML Schema 1.0 (W3C, 2004) of an answers file that may answer any of `forms`. XSD 1.0 cannot tie an element's
/// content to an attribute, so several editions of a form share one type that accepts the items and fields of each.
std::string answers_xsd(const std::vector<FormPtr>& forms);

/// JSON Schema (draft 2020-12) of the same; each edition has its own items, each item its own fields.
std::string answers_json_schema(const std::vector<FormPtr>& forms);

}  // namespace chohyo::form
