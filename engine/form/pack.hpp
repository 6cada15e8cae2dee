// templates/ → Forms. A pack is found by walking the folder; nothing lists the packs there are.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "form/crosswalk.hpp"
#include "form/form.hpp"

namespace chohyo::form {

/// Reads a pack already in memory. All defects at once; no value when one is an error.
diag::Result<FormPtr> read_pack(const diag::SourcePtr& source);

/// Loads one pack folder (templates/<form>/<edition>/form.xml), whose names must be the form's id and edition.
diag::Result<FormPtr> load_pack(const std::filesystem::path& folder);

/// All packs of a templates folder, by form id, then edition.
class Library {
 public:
  /// Loads every templates/*/*/form.xml, then the cross-references, from which the items get their citations.
  static diag::Result<Library> load(const std::filesystem::path& templates);

  const std::vector<FormPtr>& forms() const { return forms_; }
  /// Its references lead to forms() of this library. Empty when the folder has none.
  const Crosswalk& crosswalk() const { return crosswalk_; }
  /// The form with this id and edition; an empty edition means the newest (greatest fiscal year). Null if absent.
  FormPtr find(std::string_view id, std::string_view edition = {}) const;

 private:
  std::vector<FormPtr> forms_;
  Crosswalk crosswalk_;
};

}  // namespace chohyo::form
