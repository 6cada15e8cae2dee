#include "check/proposals.hpp"

#include <algorithm>
#include <optional>

#include "base/answer_path.hpp"
#include "base/date.hpp"
#include "check/editions.hpp"
#include "check/model.hpp"
#include "check/typing.hpp"
#include "library/library.hpp"

namespace chohyo::check {
namespace {

/// How the items of a form are answered: what its rule `answered` says, else a form that compares its tables.
struct AnswerFields {
  const form::Field* first = nullptr;
  form::Words good;                     ///< the first is what work that is done is answered with
  const form::Field* again = nullptr;   ///< null: there is no second answer
  const form::Field* done = nullptr;    ///< null: an answer that is not good stays so
  const form::Field* target = nullptr;  ///< by when it is to become good; null: nobody asks
};

const form::Comparison* comparison_of(const library::Library& library, const form::Form& form) {
  for (const form::FormPtr& one : library.forms()) {
    if (one->comparison && one->comparison->form == form.id && one->edition == form.edition) return &*one->comparison;
  }
  return nullptr;
}

AnswerFields answer_fields(const library::Library& library, const form::Form& form) {
  for (const form::Rule& rule : form.rules) {
    const auto* answered = std::get_if<form::AnsweredRule>(&rule.content);
    if (!answered) continue;
    const auto field = [&](form::OptionalField index) { return index ? &at(form.fields, *index) : nullptr; };
    return {field(answered->field), answered->good, field(answered->again), field(answered->done),
            field(answered->target)};
  }
  const form::Comparison* comparison = comparison_of(library, form);
  if (!comparison) return {};
  return {form.find_field(comparison->answer), {comparison->good}, nullptr, form.find_field(comparison->done)};
}

/// A table that the file holds already.
struct Given {
  form::FormPtr form;
  AnswerFields fields;
  std::string path, owner;
  std::vector<ItemAnswers> items;

  const Entry* entry(form::ItemIndex item, const form::Field* field) const {
    return field ? &items[item.value()].at(base::index_of(form->fields, *field)) : nullptr;
  }

  /// The id of the chosen option; empty when there is none.
  std::string chosen(form::ItemIndex item, const form::Field* field) const {
    const Entry* found = entry(item, field);
    const form::Option* option = found ? form::chosen_option(found->value, *field) : nullptr;
    return option ? option->id : std::string();
  }

  /// The item's latest answer, a good one when the work is done since; empty when there is none that counts.
  std::string latest(form::ItemIndex item) const {
    if (items[item.value()].is_proposal) return {};
    const Entry* done = entry(item, fields.done);
    if (done && done->answered()) return fields.good.front();
    const std::string again = chosen(item, fields.again);
    return again.empty() ? chosen(item, fields.first) : again;
  }

  std::string origin(form::ItemIndex item) const { return base::path_to(path, at(form->items, item).id); }
};

/// Words of several sources on one question.
class Votes {
 public:
  void add(std::string word, std::string origin) {
    agree_ = agree_ && (word_.empty() || word_ == word);
    word_ = std::move(word);
    origins_.push_back(std::move(origin));
  }

  bool empty() const { return origins_.empty(); }
  /// The word that all sources gave; empty when they differ or there is none.
  const std::string& word() const {
    static const std::string kNone;
    return agree_ ? word_ : kNone;
  }
  const std::vector<std::string>& origins() const { return origins_; }

 private:
  std::string word_;
  bool agree_ = true;
  std::vector<std::string> origins_;
};

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
    given_.reserve(answers.forms.size());  // `before_` points into it
    for (const answers::Record& record : answers.forms) {
      read(library, record, owner);
      if (other && !given_.empty() && given_.back().form == other && given_.back().owner == owner) {
        before_ = &given_.back();
        given_.back().path = record_path(*other, owner).replace(0, other->id.size(), other->id + "@" + other->edition);
      }
    }
  }

  std::vector<Proposal> propose() const {
    std::vector<Proposal> out;
    for (const form::ItemIndex item : base::indexes(form_.items)) {
      Proposal proposal{item, {}, {}};
      std::vector<std::string> origins;
      take(fields_.first, answer_of(item), proposal, origins);
      take(party_, party_of(item), proposal, origins);
      carry(item, proposal, origins);
      if (proposal.answers.empty()) continue;
      for (const std::string& origin : origins) proposal.origin += (proposal.origin.empty() ? "" : " ") + origin;
      out.push_back(std::move(proposal));
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
    if (!form_.carries(at(form_.items, proposal.item), base::index_of(form_.fields, *field))) return;
    proposal.answers.emplace_back(field->id, votes.word());
    for (const std::string& origin : votes.origins()) {
      if (std::find(origins.begin(), origins.end(), origin) == origins.end()) origins.push_back(origin);
    }
  }

  /// The item of the other edition that has the same id and a confirmed answer.
  form::OptionalItem item_before(form::ItemIndex item) const {
    if (!before_) return std::nullopt;
    const form::Item* same = before_->form->find_item(at(form_.items, item).id);
    if (!same) return std::nullopt;
    const form::ItemIndex index = base::index_of(before_->form->items, *same);
    return before_->items[index.value()].is_proposal ? std::nullopt : form::OptionalItem(index);
  }

  void vote_before(const form::Field* field, const std::string& word, form::ItemIndex item_of_before,
                   Votes& votes) const {
    if (field && field->find_option(word)) votes.add(word, before_->origin(item_of_before));
  }

  /// What the other edition's table says beside the answer: words, other choices, and of an open answer its target.
  void carry(form::ItemIndex item, Proposal& proposal, std::vector<std::string>& origins) const {
    const auto same = item_before(item);
    if (!same) return;
    const auto proposed = [&](const form::Field& field) -> const std::string* {
      for (const auto& [id, word] : proposal.answers) {
        if (id == field.id) return &word;
      }
      return nullptr;
    };
    const std::string* answer = fields_.first ? proposed(*fields_.first) : nullptr;
    const bool is_open = answer && std::find(fields_.good.begin(), fields_.good.end(), *answer) == fields_.good.end() &&
                         *answer == before_->latest(*same);
    for (const form::Field& field : form_.fields) {
      if (field.of_form || &field == fields_.first || &field == fields_.again || &field == party_) continue;
      const form::Field* old = before_->form->find_field(field.id);
      if (!old || old->of_form || old->kind != field.kind) continue;
      const Entry* entry = before_->entry(*same, old);
      Votes votes;
      if (const auto* text = std::get_if<std::string>(&entry->value)) {
        votes.add(*text, before_->origin(*same));
      } else if (std::holds_alternative<Choice>(entry->value)) {
        vote_before(&field, before_->chosen(*same, old), *same, votes);
      } else if (const auto* date = std::get_if<base::Date>(&entry->value);
                 date && is_open && &field == fields_.target) {
        votes.add(base::format_iso_date(*date), before_->origin(*same));
      }
      take(&field, votes, proposal, origins);
    }
  }

  Votes party_of(form::ItemIndex item) const {
    Votes votes;
    if (const auto same = item_before(item); same && party_) {
      vote_before(party_, before_->chosen(*same, before_->form->find_field(party_->id)), *same, votes);
    }
    for (const Given& table : given_) {
      if (table.form.get() != &form_ || table.items[item.value()].is_proposal) continue;
      std::string party = table.chosen(item, party_);
      if (!party.empty()) votes.add(std::move(party), table.origin(item));
    }
    return votes;
  }

  Votes answer_of(form::ItemIndex item) const {
    Votes votes;
    bool is_facilitys = true;
    for (const Given& table : given_) {
      if (table.form.get() != &form_ || table.items[item.value()].is_proposal) continue;
      is_facilitys = is_facilitys && !has_part(table, item);
      std::string answer = table.latest(item);
      if (!answer.empty()) votes.add(std::move(answer), table.origin(item));
    }
    if (!is_facilitys) votes = {};
    if (const auto same = item_before(item)) vote_before(fields_.first, before_->latest(*same), *same, votes);
    add_related(item, votes);
    return votes;
  }

  /// True when the owner of that table has a part in the row, or may have one, so that another owner's answer may
  /// differ.
  bool has_part(const Given& table, form::ItemIndex item) const {
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

  /// A good answer of an item that the crosswalk relates to the row speaks for a good one; any other speaks against it,
  /// and nothing is proposed.
  void add_related(form::ItemIndex item, Votes& votes) const {
    bool is_against = false;
    Votes good;
    for (const xref::ItemRef& row : related(item)) {
      for (const Given& table : given_) {
        if (table.form.get() != row.form || row.form == &form_) continue;
        const std::string answer = table.latest(row.item);
        if (answer.empty()) continue;
        const form::Words& settled = table.fields.good;
        if (answer == settled.front()) {
          good.add(fields_.good.front(), table.origin(row.item));
        } else if (std::find(settled.begin(), settled.end(), answer) == settled.end()) {
          is_against = true;
        }
      }
    }
    if (is_against) {
      if (!fields_.good.empty() && votes.word() == fields_.good.front()) votes = {};
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
  std::vector<Given> given_;
  const Given* before_ = nullptr;  ///< the table of another edition for the same owner; null if there is none
};

}  // namespace

std::vector<Proposal> propose(const library::Library& library, const form::FormPtr& form, std::string_view owner,
                              const answers::Answers& answers) {
  return Proposer(library, form, owner, answers).propose();
}

}  // namespace chohyo::check
