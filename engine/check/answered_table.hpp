// A table that an answers file holds already, as a source of answers for another one.
#pragma once

#include <string>
#include <vector>

#include "base/answer_path.hpp"
#include "check/model.hpp"
#include "form/form.hpp"
#include "library/library.hpp"

namespace chohyo::check {

/// How the items of a form are answered: what its rule `answered` says, else a form that compares its tables.
struct AnswerFields {
  const form::Field* first = nullptr;
  form::Words good;                     ///< the first is what work that is done is answered with
  const form::Field* again = nullptr;   ///< null: there is no second answer
  const form::Field* done = nullptr;    ///< null: an answer that is not good stays so
  const form::Field* target = nullptr;  ///< by when it is to become good; null: nobody asks

  bool is_good(const std::string& word) const;
};

AnswerFields answer_fields(const library::Library& library, const form::Form& form);

/// The form's own comparison of its owners' tables; null if nothing compares them.
const form::Comparison* comparison_of(const library::Library& library, const form::Form& form);

struct AnsweredTable {
  form::FormPtr form;
  AnswerFields fields;
  std::string path, owner;
  std::vector<ItemAnswers> items;

  /// Null for a field that there is not.
  const Entry* entry(form::ItemIndex item, const form::Field* field) const;
  /// The id of the chosen option; empty when there is none.
  std::string chosen(form::ItemIndex item, const form::Field* field) const;
  /// The item's latest answer, a good one when the work is done since; empty when there is none that counts.
  std::string latest(form::ItemIndex item) const;
  /// "contract/a/part1/A-1".
  std::string origin(form::ItemIndex item) const { return base::path_to(path, at(form->items, item).id); }
};

}  // namespace chohyo::check
