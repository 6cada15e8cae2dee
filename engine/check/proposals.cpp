#include "check/proposals.hpp"

#include <algorithm>
#include <optional>

#include "check/answered_table.hpp"
#include "check/edition_answers.hpp"
#include "check/editions.hpp"
#include "check/model.hpp"
#include "check/typing.hpp"
#include "check/votes.hpp"
#include "library/library.hpp"

namespace chohyo::check {
namespace {

class Proposer {
 public:
  Proposer(const library::Library& library, const form::FormPtr& form, std::string_view owner,
           const answers::Answers& answers)
      : crosswalk_(library.crosswalk()),
        form_(*form),
        fields_(answer_fields(library, *form)),
        comparison_(comparison_of(library, *form)),
        party_(comparison_ ? form->find_field(comparison_->party) : nullptr) {
    const form::FormPtr other = answered_edition(library, *form, owner, answers);
    given_.reserve(answers.forms.size());  // `before_` looks into it
    for (const answers::Record& record : answers.forms) {
      read(library, record, owner);
      if (other && !before_ && !given_.empty() && given_.back().form == other && given_.back().owner == owner) {
        given_.back().path = edition_path(*other, owner);
        before_.emplace(crosswalk_, given_.back(), form_, fields_);
      }
    }
  }

  Proposals propose() const {
    Proposals out;
    for (const form::ItemIndex item : base::indexes(form_.items)) {
      Proposal proposal{item, {}, {}};
      std::vector<std::string> origins;
      const Votes earlier = before_ ? before_->answer(item, out.left_out) : Votes();
      take(fields_.first, answer_of(item, earlier), proposal, origins);
      take(party_, party_of(item, out.left_out), proposal, origins);
      carry(earlier, proposal, origins, out.left_out);
      if (proposal.answers.empty()) continue;
      for (const std::string& origin : origins) proposal.origin += (proposal.origin.empty() ? "" : " ") + origin;
      out.items.push_back(std::move(proposal));
    }
    return out;
  }

 private:
  void read(const library::Library& library, const answers::Record& record, std::string_view owner) {
    const form::FormPtr form = library.find(record.name, record.text("edition"));
    if (!form || !form->asks() || record.text("edition").empty()) return;
    const bool per_owner = form->per == form::Per::owner;
    const std::string of = per_owner ? std::string(record.text(form->base->owners().id)) : std::string();
    const bool is_same_form = form.get() == &form_;
    if (is_same_form && of == owner) return;
    // What another owner's table of some other form says is that owner's business.
    if (!is_same_form && per_owner && !owner.empty() && of != owner) return;
    diag::Diagnostics known;  // reported where the table itself is checked
    const std::string path = record_path(*form, of);
    given_.push_back({form, answer_fields(library, *form), path, of, type_items(*form, path, record, known)});
  }

  /// Notes the word that the sources agree on, unless the item has no such field.
  void take(const form::Field* field, const Votes& votes, Proposal& proposal, std::vector<std::string>& origins) const {
    if (!field || votes.word().empty()) return;
    if (!carries(proposal.item, *field)) return;
    proposal.answers.emplace_back(field->id, votes.word());
    for (const std::string& origin : votes.origins()) {
      if (std::find(origins.begin(), origins.end(), origin) == origins.end()) origins.push_back(origin);
    }
  }

  bool carries(form::ItemIndex item, const form::Field& field) const {
    return form_.carries(at(form_.items, item), base::index_of(form_.fields, field));
  }

  /// What the other edition's table says beside the answer: words, other choices, and of an open answer its target.
  void carry(const Votes& earlier, Proposal& proposal, std::vector<std::string>& origins,
             std::vector<LeftOut>& left_out) const {
    if (!before_) return;
    const auto answer = std::find_if(proposal.answers.begin(), proposal.answers.end(),
                                     [&](const auto& one) { return fields_.first && one.first == fields_.first->id; });
    const bool is_open = answer != proposal.answers.end() && answer->second == earlier.word() &&
                         !before_->is_good(answer->second) && !fields_.is_good(answer->second);
    for (const form::Field& field : form_.fields) {
      if (field.of_form || &field == fields_.first || &field == fields_.again || &field == party_) continue;
      std::vector<LeftOut> left;
      const Votes votes = before_->beside(proposal.item, field, is_open, left);
      if (!votes.empty() && !carries(proposal.item, field)) {
        left = {before_->without_field(proposal.item, field)};
      }
      left_out.insert(left_out.end(), left.begin(), left.end());
      take(&field, votes, proposal, origins);
    }
  }

  Votes party_of(form::ItemIndex item, std::vector<LeftOut>& left_out) const {
    Votes votes = before_ && party_ ? before_->beside(item, *party_, false, left_out) : Votes();
    for (const AnsweredTable& table : given_) {
      if (table.form.get() != &form_ || table.items[item.value()].is_proposal) continue;
      std::string party = table.chosen(item, party_);
      if (!party.empty()) votes.add(std::move(party), table.origin(item));
    }
    return votes;
  }

  /// `earlier`: what the table of another edition says.
  Votes answer_of(form::ItemIndex item, const Votes& earlier) const {
    Votes votes;
    bool is_facilitys = true;
    for (const AnsweredTable& table : given_) {
      if (table.form.get() != &form_ || table.items[item.value()].is_proposal) continue;
      is_facilitys = is_facilitys && !has_part(table, item);
      std::string answer = table.latest(item);
      if (!answer.empty()) votes.add(std::move(answer), table.origin(item));
    }
    if (!is_facilitys) votes = {};
    if (!earlier.word().empty()) votes.add(earlier.word(), earlier.origins());
    add_related(item, votes);
    return votes;
  }

  /// True when the owner of that table has a part in the row, or may have one, so that another owner's answer may
  /// differ.
  bool has_part(const AnsweredTable& table, form::ItemIndex item) const {
    if (!comparison_) return true;
    std::string party = table.chosen(item, party_);
    if (party.empty()) {
      for (const form::Comparison::Presumption& presumption : comparison_->presumptions) {
        if (at(form_.items, item).id.starts_with(presumption.items)) party = presumption.party;
      }
    }
    const auto& holders = comparison_->holders;
    return party.empty() || std::find(holders.begin(), holders.end(), party) != holders.end();
  }

  /// An edition of the form speaks through `before_`, and the latest one alone.
  bool is_edition(const form::Form& other) const { return other.id == form_.id; }

  /// A good answer of an item that the crosswalk relates to the row speaks for a good one; any other speaks against it,
  /// and nothing is proposed. Nothing speaks for a form that does not say which of its answers are good.
  void add_related(form::ItemIndex item, Votes& votes) const {
    if (fields_.good.empty()) return;
    bool is_against = false;
    Votes good;
    for (const xref::ItemRef& row : related(item)) {
      for (const AnsweredTable& table : given_) {
        if (table.form.get() != row.form || is_edition(*row.form)) continue;
        const std::string answer = table.latest(row.item);
        if (answer.empty()) continue;
        const form::Words& settled = table.fields.good;
        if (answer == settled.front()) {
          good.add(fields_.good.front(), table.origin(row.item));
        } else if (!table.fields.is_good(answer)) {
          is_against = true;
        }
      }
    }
    if (is_against) {
      if (votes.word() == fields_.good.front()) votes = {};
      return;
    }
    for (const std::string& origin : good.origins()) votes.add(fields_.good.front(), origin);
  }

  /// The items of other forms at the other ends of the row's edges, in their order, each once. Companions of a form
  /// have the same rows.
  std::vector<xref::ItemRef> related(form::ItemIndex item) const {
    const auto rows = xref::rows_like(crosswalk_, {&form_, item});
    std::vector<xref::ItemRef> out;
    const auto add = [&](const xref::ItemRef& near, const xref::ItemRef& far) {
      if (std::find(rows.begin(), rows.end(), near) == rows.end()) return;
      for (const xref::ItemRef& row : xref::rows_like(crosswalk_, far)) {
        if (std::find(out.begin(), out.end(), row) == out.end()) out.push_back(row);
      }
    };
    for (const xref::Edge& edge : crosswalk_.edges) {
      if (!edge.to_item) continue;
      add(edge.from, *edge.to_item);
      add(*edge.to_item, edge.from);
    }
    return out;
  }

  const xref::Crosswalk& crosswalk_;
  const form::Form& form_;
  const AnswerFields fields_;
  const form::Comparison* comparison_;
  const form::Field* party_;
  std::vector<AnsweredTable> given_;
  std::optional<EditionAnswers> before_;  ///< the table of another edition for the same owner
};

}  // namespace

Proposals propose(const library::Library& library, const form::FormPtr& form, std::string_view owner,
                  const answers::Answers& answers) {
  return Proposer(library, form, owner, answers).propose();
}

}  // namespace chohyo::check
