// templates/ → Library. A pack is found by walking the folder; nothing lists the packs there are.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "form/base_records.hpp"
#include "form/draft.hpp"
#include "form/form.hpp"
#include "xref/crosswalk.hpp"

namespace chohyo::library {

/// A pack that cannot be used, and why. Its id and edition are those of its folders, whatever the file says.
struct BrokenPack {
  std::string id, edition;
  diag::Diagnostics defects;
  std::vector<diag::SourcePtr> sources;  ///< what the defects point into
  bool waits_for_crosswalk = false;      ///< the pack is sound; its defects are those of the cross-references

  /// "checklist@r6".
  std::string name() const { return id + "@" + edition; }
  /// Where its first defect is: "templates/checklist/r6/form.xml:12:5".
  std::string place() const;
};

/// All packs of a templates folder, by form id, then edition.
class Library {
 public:
  /// Loads every templates/*/*/form.xml, then the cross-references, from which the items get their citations. A pack
  /// with a defect is left out and reported by one warning, and so are all that print the cross-references when those
  /// have one. No value when no pack can be used, or the base records (form/base_records.hpp) cannot be read; then every
  /// defect is reported.
  static diag::Result<Library> load(const std::filesystem::path& templates);

  const std::vector<form::FormPtr>& forms() const { return forms_; }
  /// What files say outside their forms.
  const form::BaseRecordsPtr& base() const { return base_; }
  /// The packs that cannot be used.
  const std::vector<BrokenPack>& broken() const { return broken_; }
  /// Its references lead to forms() of this library. Empty when the folder has none, or they cannot be used.
  const xref::Crosswalk& crosswalk() const { return crosswalk_; }
  /// What is wrong with the cross-references; empty when nothing is.
  const diag::Diagnostics& crosswalk_defects() const { return crosswalk_defects_; }
  /// Where the first of those is; empty without any.
  std::string crosswalk_place() const;
  /// All that is wrong with packs and cross-references that cannot be used, each defect once.
  diag::Diagnostics defects() const;
  /// The form with this id and edition; an empty edition means the newest (greatest fiscal year). Null if absent.
  form::FormPtr find(std::string_view id, std::string_view edition = {}) const;
  form::FormPtr find(const form::FormName& name) const { return find(name.id, name.edition); }
  /// The broken pack that is meant, when no form that works is. Null if there is none.
  const BrokenPack* find_broken(const form::FormName& name) const;

 private:
  void add_crosswalk(const std::filesystem::path& templates, std::vector<std::shared_ptr<form::Form>>& drafts,
                     diag::Diagnostics& out, std::vector<diag::SourcePtr>& sources);

  std::vector<form::FormPtr> forms_;
  form::BaseRecordsPtr base_;
  std::vector<BrokenPack> broken_;
  xref::Crosswalk crosswalk_;
  diag::Diagnostics crosswalk_defects_;
};

}  // namespace chohyo::library
