// Answers that the engine itself gives to a form: what a run over a group has to say on its own sheets.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "answers/answers.hpp"
#include "form/form.hpp"
#include "tree/json.hpp"

namespace chohyo::batch {

/// A record under construction. What the form has no field or list for is left out: which of the values on offer are
/// printed is for the pack to say.
class ComposedRecord {
 public:
  ComposedRecord(const std::vector<form::RecordList>& lists, std::vector<std::string> fields);

  /// An empty value is none.
  ComposedRecord& set(const std::string& field, const std::string& value);
  ComposedRecord& set(const std::string& field, std::size_t value) { return set(field, std::to_string(value)); }
  /// An empty record of that list, for `append`, which numbers it.
  ComposedRecord record_of(const std::string& list) const;
  void append(const std::string& list, ComposedRecord record);

  tree::JsonValue take() { return std::move(json_); }

 private:
  const std::vector<form::RecordList>& lists_;
  std::vector<std::string> fields_;
  tree::JsonValue json_ = tree::json_object();
};

/// The whole file for one form.
class ComposedAnswers {
 public:
  /// `form` outlives it. `id` and `name`: those of the facility, or of the group.
  ComposedAnswers(const form::Form& form, const std::string& id, const std::string& name);

  ComposedRecord& answers() { return answers_; }
  /// As an answers file in JSON.
  std::string text();

 private:
  const form::Form& form_;
  tree::JsonValue facility_ = tree::json_object();
  ComposedRecord answers_;
};

}  // namespace chohyo::batch
