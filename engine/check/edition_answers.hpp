// What the table of another edition says of the items of a new one.
#pragma once

#include <string>
#include <vector>

#include "check/answered_table.hpp"
#include "check/left_out.hpp"
#include "check/succession.hpp"
#include "check/votes.hpp"

namespace chohyo::check {

/// True when the field of that form takes the text as a value.
bool takes(const form::Form& form, const form::Field& field, const std::string& text);

/// True when a rule of the form holds this date of items against its fiscal year.
bool is_held_to_year(const form::Form& form, const form::Field& date);

/// Reads a table of another edition by what its items lead to (check/succession.hpp). What it cannot pass on is noted.
/// docs/crosswalk.md has the table of what each relation leads to.
class EditionAnswers {
 public:
  EditionAnswers(const xref::Crosswalk& crosswalk, const AnsweredTable& before, const form::Form& form,
                 const AnswerFields& fields);

  /// The answer to the item; no vote when nothing follows from the table. Called once an item: it notes what is left
  /// out.
  Votes answer(form::ItemIndex item, std::vector<LeftOut>& left_out) const;

  /// What the table says in another field of the item. The target date is that of an answer that is not good, and only
  /// goes with it: `with_target`.
  Votes beside(form::ItemIndex item, const form::Field& field, bool with_target, std::vector<LeftOut>& left_out) const;

  /// What is said of a value in a field that the item has not.
  LeftOut without_field(form::ItemIndex item, const form::Field& field) const;

  bool is_good(const std::string& word) const { return before_.fields.is_good(word); }

 private:
  using Sources = std::vector<const Predecessor*>;

  /// The items that the item takes up, with answers that somebody has confirmed.
  Sources sources(form::ItemIndex item) const;
  Votes words(const Sources& from, const form::Field& old, const form::Field& field,
              std::vector<LeftOut>& left_out) const;
  Votes target(const Sources& from, const form::Field& old, const form::Field& field,
               std::vector<LeftOut>& left_out) const;
  LeftOut left(LeftOut::Reason reason, form::ItemIndex item, const form::Field* field, std::string value = {}) const;

  const AnsweredTable& before_;
  const form::Form& form_;
  const AnswerFields& fields_;
  const std::vector<std::vector<Predecessor>> predecessors_;
};

}  // namespace chohyo::check
