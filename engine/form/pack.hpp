// templates/ → Forms. A pack is found by walking the folder; nothing lists the packs there are.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "form/form.hpp"

namespace chohyo::form {

using FormPtr = std::shared_ptr<const Form>;

/// Reads a pack already in memory. All defects at once; no value when one is an error.
diag::Result<FormPtr> read_pack(const diag::SourcePtr& source);

/// Loads one pack folder (templates/<form>/<edition>/form.xml), whose names must be the form's id and edition.
diag::Result<FormPtr> load_pack(const std::filesystem::path& folder);

/// All packs of a templates folder, by form id, then edition.
class Library {
 public:
  /// Loads every templates/*/*/form.xml.
  static diag::Result<Library> load(const std::filesystem::path& templates);

  const std::vector<FormPtr>& forms() const { return forms_; }
  /// The form with this id and edition; an empty edition means the newest (greatest fiscal year). Null if absent.
  FormPtr find(std::string_view id, std::string_view edition = {}) const;

 private:
  std::vector<FormPtr> forms_;
};

}  // namespace chohyo::form
