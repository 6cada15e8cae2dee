// Answers that a document prints as words: fields of the form among other words, and references to records. The words
// are all that a page needs; a program whose readers fill in the document needs the answer itself.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/model.hpp"
#include "document/document.hpp"
#include "document/entries.hpp"
#include "document/leaf.hpp"
#include "document/switches.hpp"

namespace chohyo::document {

class WordAnswers {
 public:
  WordAnswers(const check::Model& model, const Switches& switches);
  WordAnswers(const WordAnswers&) = delete;
  WordAnswers& operator=(const WordAnswers&) = delete;

  /// True for a leaf that names a field of the form.
  static bool names_field(const form::TextLeaf& leaf);
  /// Where the fields of the form stand in the file, for LeafValues::placed.
  const LeafGroup& fields() const { return fields_; }
  /// Gives their answers to words that `placed` found to be a field of the form.
  void attach(std::vector<Inline>& words, const EntryScope* around) const;

  /// The answer of a leaf that prints one thing of the record that a record refers to and nothing else, as
  /// "{{system.place.name}}" does; null for any other leaf, and for records that are not the form's to ask for.
  AnswerPtr reference(const form::TextLeaf& leaf, const EntryScope& scope) const;

 private:
  /// Records by the words that one of their leaves gives.
  struct Options {
    RecordOptionsPtr printed;
    std::vector<base::Index<form::Option>> of_record;  ///< where each record stands in `printed`
  };

  bool is_of_form(const form::RecordList& list) const;
  const Options& options(const form::RecordList& list, const std::string& leaf) const;

  const check::Model& model_;
  const Switches& switches_;
  LeafGroup fields_;
  std::map<std::string, form::FieldIndex> by_path_;
  mutable std::map<std::pair<const form::RecordList*, std::string>, Options> options_;
};

}  // namespace chohyo::document
