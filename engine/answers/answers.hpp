// Answers: what one facility wrote, every value with its place. Untyped on purpose: `check` types it against a form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

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

/// One answers file. `vendors_given` tells `<vendors/>` (no vendor under contract) from no `vendors` at all (unknown).
struct Answers {
  diag::SourcePtr source;
  Record facility;  ///< fields id, name, kind, address, beds; records "person" (role, title, name)
  bool vendors_given = false;
  diag::Span vendors_span;
  std::vector<Record> vendors;  ///< fields id, name, system, status
  std::vector<Record> forms;    ///< name = form id; fields edition, vendor, …; records "item" (id and answer fields)

  std::string_view facility_id() const { return facility.text("id"); }
};

}  // namespace chohyo::answers
