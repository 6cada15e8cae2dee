// What a run over a group puts down about each facility: its documents, and what was found, in both languages.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/base_fields.hpp"
#include "batch/renderer.hpp"
#include "diag/diagnostic.hpp"
#include "tree/json.hpp"

namespace chohyo::batch {

/// A finished file as reports tell of it.
struct DocumentEntry {
  std::string name;  ///< "checklist-r6.pdf"
  std::string form, edition, owner, format;
  std::string pack;    ///< hexadecimal SHA-256 of the form's pack
  std::string sha256;  ///< of the file, hexadecimal
  std::size_t bytes = 0;
  std::size_t pages = 0;                    ///< of a PDF
  std::optional<std::size_t> milliseconds;  ///< from the checked answers to the bytes; not known of an earlier run's
};

DocumentEntry document_entry(const Product& product);

/// Diagnostics as findings_json has them, in both languages.
struct Findings {
  tree::JsonValue ja = tree::json_array(), en = tree::json_array();

  const tree::JsonValue& in(diag::Language language) const { return language == diag::Language::ja ? ja : en; }
  /// The gravest severity among them; empty for none.
  std::optional<diag::Severity> worst() const;
};

/// An owner of a facility, as reports call it.
struct OwnerName {
  std::string id, name;
};

struct Account {
  std::string facility_name;
  std::string file;  ///< the answers file as it was named: findings in it say so too
  std::vector<DocumentEntry> documents;
  std::vector<OwnerName> owners;
  Findings findings;
};

Findings findings_of(const diag::Diagnostics& diagnostics);

/// The account in one line of JSON, without times. Here and below `names` say how owners are called there.
std::string to_line(const Account& account, const answers::ListNames& names);
/// Empty when `line` is none of `to_line`. Findings in the answers file are given the name `file`.
std::optional<Account> read_account(std::string_view line, const std::string& file, const answers::ListNames& names);

/// The members of a document in report.json; `folder` is the facility's.
tree::JsonValue document_json(const DocumentEntry& document, const std::string& folder,
                              const answers::ListNames& names);
tree::JsonValue owners_json(const std::vector<OwnerName>& owners);

/// Read back; a document's name is its whole path.
std::vector<DocumentEntry> documents_from(const tree::JsonValue& array, const answers::ListNames& names);
std::vector<OwnerName> owners_from(const tree::JsonValue& array);

}  // namespace chohyo::batch
