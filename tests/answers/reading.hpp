// Shared by the tests of answers: short ways to read a text and to look at what came out.
#pragma once

#include <gmock/gmock.h>

#include <string>
#include <string_view>

#include "answers/outline.hpp"
#include "answers/reader.hpp"
#include "tree/reading.hpp"

namespace chohyo::answers_test {

using tree_test::findings;
using tree_test::letters;
using tree_test::source;

/// Fields such as templates/records.xml declares.
inline const answers::BaseFields kKnownFields{
    {"id", "name", "kind", "address", "beds"}, {"role", "title", "name"}, {"id", "name", "system", "status"}};

inline std::vector<std::string> problems_of_xml(std::string_view text,
                                                const answers::BaseFields* known = &kKnownFields) {
  return findings(answers::read_xml(source(text), known).diagnostics);
}

inline std::vector<std::string> problems_of_json(std::string_view text,
                                                 const answers::BaseFields* known = &kKnownFields) {
  return findings(answers::read_json(source(text), known).diagnostics);
}

/// An answers file in XML around `body`, whose facility is in order.
inline std::string xml_with(std::string_view body) {
  return "<answers version=\"1\"><facility id=\"f\" name=\"架空\"/>" + std::string(body) + "</answers>";
}

/// An answers file in JSON with further `members`, each with its comma in front.
inline std::string json_with(std::string_view members) {
  return "{\"version\": 1, \"facility\": {\"id\": \"f\", \"name\": \"架空\"}" + std::string(members) + "}";
}

}  // namespace chohyo::answers_test
