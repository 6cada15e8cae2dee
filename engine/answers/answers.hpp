// Answers: what one facility wrote, every value with its place. Untyped on purpose: `check` types it against a form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/base_fields.hpp"
#include "diag/source.hpp"

namespace chohyo::answers {

/// A named value. In XML an attribute, in JSON a member.
struct Field {
  std::string name;
  std::string text;      ///< decoded: entities and escapes resolved; valid UTF-8
  diag::Span name_span;  ///< the name alone
  diag::Span span;       ///< the value without its quotes
};

/// A named group of fields, with groups inside. In XML an element, in JSON an object.
struct Record {
  std::string name;  ///< "item", "person", "checklist" …
  diag::Span span;   ///< XML: from `<` to the end of the start tag; JSON: from the key to the opening brace
  std::vector<Field> fields;
  std::vector<Record> records;

  const Field* find(std::string_view field) const;
  /// The field's text; empty when there is none.
  std::string_view text(std::string_view field) const;
  /// The field's span; the record's own when there is none.
  diag::Span place(std::string_view field) const;
};

/// One answers file. `owners_given` tells an empty list of owners (there is none) from no list at all (unknown).
struct Answers {
  diag::SourcePtr source;
  Record facility;  ///< fields id, name, kind, address, beds; records "person" (role, title, name)
  ListNames owner_names = usual_owner_names();
  bool owners_given = false;
  diag::Span owners_span;
  std::vector<Record> owners;  ///< fields id, name and what is declared
  std::vector<Record>
      forms;  ///< name = form id; fields edition, the owner's id, …; records "item" (id and answer fields)

  /// The id of the owner that a form's record names; empty when it names none.
  std::string_view owner_of(const Record& form) const { return form.text(owner_names.id); }
  std::string_view facility_id() const { return facility.text("id"); }
};

}  // namespace chohyo::answers
