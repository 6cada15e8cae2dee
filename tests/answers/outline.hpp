// Answers as one line of text, to compare what two readers made of the same tree.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "answers/answers.hpp"

namespace chohyo::answers_test {

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
  vendors.records = answers.owners;
  return outline(answers.facility) + (answers.owners_given ? "vendors" + outline(vendors) : "no vendors") +
         outline(forms);
}

}  // namespace chohyo::answers_test
