// An answers file to fill in: every item with its official text beside it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/answers.hpp"
#include "answers/writer.hpp"
#include "check/carry_over.hpp"
#include "check/proposals.hpp"
#include "diag/diagnostic.hpp"
#include "form/form.hpp"
#include "library/library.hpp"

namespace chohyo::cli {

/// A file with a facility and nothing else; `id` must be safe as a file name (answers/file_name.hpp).
answers::Answers new_answers(const std::string& id, const std::string& name);

/// Lists an owner of that name under the first free id: a, b, … z, then v27 and so on. Gives the id.
std::string add_owner(answers::Answers& answers, const form::RecordList& owners, const std::string& name);

/// Adds the form, every item of it unanswered but for what is proposed, and a blank record of each list but of those
/// whose records are carried over; `owner` is the id of the owner whose table it is, or empty. It stands behind the
/// last one of the same form, else at the end.
void add_form(answers::Answers& answers, const form::Form& form, std::string_view owner,
              const std::vector<check::Proposal>& proposals, const check::CarriedOver& carried);

/// What to write in front of every form that the library knows, and of its items: which fields there are, and what the
/// item asks.
answers::Comments comments_for(const answers::Answers& answers, const library::Library& library,
                               diag::Language language);

}  // namespace chohyo::cli
