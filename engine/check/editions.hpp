// From one edition of a form to another: what a file answers of which, and what has become of the items and fields.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/answers.hpp"
#include "diag/diagnostic.hpp"
#include "form/form.hpp"
#include "library/library.hpp"

namespace chohyo::check {

/// The other edition of the form that the file holds a table of, of `owner` where the form is made for each owner:
/// the one of the latest fiscal year. Null if there is none.
form::FormPtr answered_edition(const library::Library& library, const form::Form& form, std::string_view owner,
                               const answers::Answers& answers);

/// The table of that very edition, of `owner` where the form is made for each owner; null if the file has none.
const answers::Record* table_of(const answers::Answers& answers, const form::Form& form, std::string_view owner);

/// "checklist@r6", "contract@r6/b": what the paths of a table's answers begin with where two editions are meant.
std::string edition_path(const form::Form& form, std::string_view owner);

/// What keeps answers from being taken over into the forms: other editions that the file answers and whose packs cannot
/// be used, each once, in the order of the file, and a crosswalk that cannot be.
diag::Diagnostics unusable_sources(const library::Library& library, const std::vector<form::FormPtr>& forms,
                                   const answers::Answers& answers);

/// What has become of items. `moved`: one asks the same under another id. `split`: several take up one. `merged`: one
/// takes up several. `regrouped`: several take up several. `partly`: one is a part of the other. `overlapping`: they
/// have something in common, and neither takes up the other.
enum class Change { moved, split, merged, regrouped, partly, overlapping, gone, added };

struct ItemChange {
  Change change = Change::gone;
  std::vector<form::ItemIndex> from;  ///< of the edition that is left
  std::vector<form::ItemIndex> to;    ///< of the edition that is taken up
  bool is_reviewed = true;            ///< false when an edge or a statement it rests on is a proposal
  std::string reason;                 ///< why nothing corresponds, where the crosswalk says so
};

/// By kind, then by the order of items. Items that stay what they are under the same id are left out.
std::vector<ItemChange> edition_changes(const xref::Crosswalk& crosswalk, const form::Form& from, const form::Form& to);

/// Labels of the fields that only one of the editions has, those of lists behind the list's: "システム・保守会社"; a
/// list that is gone or new by itself.
struct FieldChanges {
  std::vector<std::string> gone, added;
};

FieldChanges field_changes(const form::Form& from, const form::Form& to);

}  // namespace chohyo::check
