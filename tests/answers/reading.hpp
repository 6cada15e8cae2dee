// Shared by the tests of answers: short ways to read a text and to look at what came out.
#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "answers/reader.hpp"
#include "tree/reading.hpp"

namespace chohyo::answers_test {

using tree_test::findings;
using tree_test::letters;
using tree_test::source;

inline std::vector<std::string> problems_of_xml(std::string_view text) {
  return findings(answers::read_xml(source(text)).diagnostics);
}

inline std::vector<std::string> problems_of_json(std::string_view text) {
  return findings(answers::read_json(source(text)).diagnostics);
}

/// An answers file in XML around `body`, whose facility is in order.
inline std::string xml_with(std::string_view body) {
  return "<answers version=\"1\"><facility id=\"f\" name=\"架空\"/>" + std::string(body) + "</answers>";
}

/// An answers file in JSON with further `members`, each with its comma in front.
inline std::string json_with(std::string_view members) {
  return "{\"version\": 1, \"facility\": {\"id\": \"f\", \"name\": \"架空\"}" + std::string(members) + "}";
}

/// A record as one line: name(field=text …)[records …]; `id` first, records gathered by name, as both notations may
/// order them differently.
inline std::string outline(const answers::Record& record) {
  std::string out = record.name + "(";
  if (record.find("id")) out += "id=" + std::string(record.text("id")) + ";";
  for (const answers::Field& field : record.fields) {
    if (field.name != "id") out += field.name + "=" + field.text + ";";
  }
  out += ")[";
  std::vector<std::string> names;
  for (const answers::Record& child : record.records) {
    if (std::find(names.begin(), names.end(), child.name) == names.end()) names.push_back(child.name);
  }
  for (const std::string& name : names) {
    for (const answers::Record& child : record.records) {
      if (child.name == name) out += outline(child);
    }
  }
  return out + "]";
}

inline std::string outline(const answers::Answers& answers) {
  answers::Record forms;
  forms.records = answers.forms;
  answers::Record vendors;
  vendors.records = answers.vendors;
  return outline(answers.facility) + (answers.vendors_given ? "vendors" + outline(vendors) : "no vendors") +
         outline(forms);
}

}  // namespace chohyo::answers_test
