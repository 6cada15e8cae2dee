#include "check/comparison.hpp"

#include <algorithm>

#include "check/typing.hpp"

namespace chohyo::check {
namespace {

class Comparer {
 public:
  Comparer(const form::Comparison& comparison, const form::FormPtr& form, const std::vector<Owner>& owners,
           const answers::Answers& answers)
      : comparison_(comparison),
        answer_(form->find_field(comparison.answer)),
        done_(form->find_field(comparison.done)),
        party_(form->find_field(comparison.party)) {
    out_.form = form;
    for (std::size_t v = 0; v < owners.size(); ++v) add_table(v, owners[v].id, answers);
  }

  ComparedTables compare() {
    std::vector<std::size_t> without;
    for (const OwnerTable& table : out_.tables) {
      if (!table.given) without.push_back(table.owner);
    }
    if (!without.empty()) out_.gaps.push_back({Gap::no_table, std::nullopt, std::move(without)});
    if (!out_.tables.empty()) {
      for (const form::ItemIndex item : base::indexes(out_.form->items)) find_gaps(item);
    }
    std::stable_sort(out_.gaps.begin(), out_.gaps.end(),
                     [](const GapEntry& a, const GapEntry& b) { return a.gap < b.gap; });
    return std::move(out_);
  }

 private:
  void add_table(std::size_t owner, const std::string& id, const answers::Answers& answers) {
    const form::Form& form = *out_.form;
    OwnerTable table{owner, false, std::vector<ItemAnswers>(form.items.size())};
    for (ItemAnswers& item : table.items) item.entries.resize(form.fields.size());
    const auto record = std::find_if(answers.forms.begin(), answers.forms.end(), [&](const answers::Record& one) {
      return one.name == form.id && one.text("edition") == form.edition && answers.owner_of(one) == id;
    });
    if (record != answers.forms.end()) {
      diag::Diagnostics known;  // reported where the table itself is checked
      table.given = true;
      table.items = type_items(form, record_path(form, id), *record, known);
    }
    out_.tables.push_back(std::move(table));
  }

  void find_gaps(form::ItemIndex item) {
    std::vector<std::size_t> holding, open, unanswered;
    bool held = is_presumed(item);
    for (const OwnerTable& table : out_.tables) {
      const std::string_view party = option_of(table, item, party_);
      held = held || !party.empty();
      const auto& holders = comparison_.holders;
      if (std::find(holders.begin(), holders.end(), party) != holders.end()) holding.push_back(table.owner);
      const std::string_view answer = option_of(table, item, answer_);
      if (answer.empty()) {
        if (table.given) unanswered.push_back(table.owner);  // else all rows are
      } else if (answer != comparison_.good && !is_done(table, item)) {
        open.push_back(table.owner);
      }
    }
    if (!held) out_.gaps.push_back({Gap::unheld, item, {}});
    if (holding.size() > 1) out_.gaps.push_back({Gap::doubled, item, std::move(holding)});
    if (!open.empty()) out_.gaps.push_back({Gap::open, item, std::move(open)});
    if (!unanswered.empty()) out_.gaps.push_back({Gap::unanswered, item, std::move(unanswered)});
  }

  bool is_presumed(form::ItemIndex item) const {
    return std::any_of(comparison_.presumptions.begin(), comparison_.presumptions.end(), [&](const auto& presumption) {
      return at(out_.form->items, item).id.starts_with(presumption.items);
    });
  }

  const Entry* entry_of(const OwnerTable& table, form::ItemIndex item, const form::Field* field) const {
    return field ? &table.items[item.value()].at(base::index_of(out_.form->fields, *field)) : nullptr;
  }

  /// The id of the chosen option; empty when there is none.
  std::string_view option_of(const OwnerTable& table, form::ItemIndex item, const form::Field* field) const {
    const Entry* entry = entry_of(table, item, field);
    const form::Option* chosen = entry ? form::chosen_option(entry->value, *field) : nullptr;
    return chosen ? std::string_view(chosen->id) : std::string_view();
  }

  bool is_done(const OwnerTable& table, form::ItemIndex item) const {
    const Entry* entry = entry_of(table, item, done_);
    return entry && entry->answered();
  }

  const form::Comparison& comparison_;
  const form::Field* answer_;
  const form::Field* done_;
  const form::Field* party_;
  ComparedTables out_;
};

}  // namespace

ComparedTables compare_tables(const form::Comparison& comparison, const form::FormPtr& form,
                              const std::vector<Owner>& owners, const answers::Answers& answers) {
  return Comparer(comparison, form, owners, answers).compare();
}

}  // namespace chohyo::check
