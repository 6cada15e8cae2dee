// Answers for a new table that the same file gives elsewhere already. Nothing is taken over: each is a proposal for a
// person to confirm.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/answers.hpp"
#include "check/left_out.hpp"
#include "form/form.hpp"
#include "library/library.hpp"

namespace chohyo::check {

/// What is proposed for one item.
struct Proposal {
  form::ItemIndex item;
  std::vector<std::pair<std::string, std::string>> answers;  ///< id of the field, its value as the file writes it
  std::string origin;  ///< "contract/a/part1/A-1 checklist/3-1": the items it comes from
};

struct Proposals {
  std::vector<Proposal> items;    ///< by item; items that nothing is proposed for are left out
  std::vector<LeftOut> left_out;  ///< what the table of another edition says beyond them
};

/// Proposals for the table that `owner` is to get of `form`; of a form made once a facility `owner` is
/// empty.
///
/// Sources are the other tables of the same form, and items of other forms that the crosswalk relates to the row. Who
/// is responsible is proposed when all tables that say so agree. An answer is proposed when all sources agree. The
/// other tables are sources where the work is the facility's alone in each of them, and so the same for every owner,
/// as the form's comparison tells. Of related items only a good latest answer is proposed, any other stands against it.
/// An answer that is itself an unconfirmed proposal is no source.
///
/// A table of another edition of the form (check/editions.hpp) is a source for the items that take up those of its
/// (check/succession.hpp): their latest answer, the words beside it, and the target date of an answer that is not good.
/// Other dates belong to their year. Of an item that takes up several, one open answer is enough for an open one.
Proposals propose(const library::Library& library, const form::FormPtr& form, std::string_view owner,
                  const answers::Answers& answers);

}  // namespace chohyo::check
