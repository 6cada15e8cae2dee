// From one edition of a form to another: what a file answers of which, and which items are gone or new.
#pragma once

#include <string_view>
#include <vector>

#include "answers/answers.hpp"
#include "form/form.hpp"
#include "library/library.hpp"

namespace chohyo::check {

/// The other edition of the form that the file holds a table of, of `owner` where the form is made for each owner:
/// the one of the latest fiscal year. Null if there is none.
form::FormPtr answered_edition(const library::Library& library, const form::Form& form, std::string_view owner,
                               const answers::Answers& answers);

/// Items by their ids, which stay the same while they ask the same question.
struct EditionChanges {
  std::vector<form::ItemIndex> gone;   ///< of the edition that is left
  std::vector<form::ItemIndex> added;  ///< of the edition that is taken up
};

EditionChanges edition_changes(const form::Form& from, const form::Form& to);

}  // namespace chohyo::check
