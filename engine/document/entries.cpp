#include "document/entries.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "document/entries_crosswalk.hpp"
#include "document/record_entries.hpp"
#include "form/collections.hpp"
#include "form/loops.hpp"
#include "form/owner_words.hpp"
#include "form/term_marks.hpp"

namespace chohyo::document {
namespace {

using form::PrintedWord;

std::vector<Entry> terms_of(const Sources& sources) {
  std::vector<Entry> out;
  for (const form::Term& term : sources.model.form->terms) {
    out.push_back(
        {{"term", {{"number", std::to_string(term.number)}, {"name", term.name}, {"text", term.explanation}}}});
  }
  return out;
}

std::string row_anchor(const form::Item& item) { return "row-" + item.id; }

const std::string& gap_words(const form::Form& form, check::Gap gap) {
  return form.comparison->gap_words.at(std::string(form::kGapKinds[static_cast<std::size_t>(gap)]));
}

std::vector<Entry> rows_of(const Sources& sources) {
  std::vector<Entry> out;
  const auto& compared = sources.model.compared;
  if (!compared) return out;
  for (const form::ItemIndex i : base::indexes(compared->form->items)) {
    const form::Item& item = at(compared->form->items, i);
    std::string state;
    for (const check::GapEntry& gap : compared->gaps) {
      if (gap.item == i) state += (state.empty() ? "" : "\n") + gap_words(*sources.model.form, gap.gap);
    }
    out.push_back({{"row",
                    {{"number", item.number},
                     {"section", item.section},
                     {"group", form::without_term_marks(item.group)},
                     {"text", form::without_term_marks(item.text)},
                     {"label", item.label},
                     {"state", std::move(state)},
                     {"anchor", row_anchor(item)}}},
                   i});
  }
  return out;
}

std::vector<Entry> gaps_of(const Sources& sources) {
  std::vector<Entry> out;
  const auto& compared = sources.model.compared;
  if (!compared) return out;
  const std::string& nothing = sources.model.form->words[PrintedWord::nothing];
  for (const check::GapEntry& gap : compared->gaps) {
    std::string owners;
    for (const std::size_t v : gap.owners) {
      owners += (owners.empty() ? "" : "、") + short_owner_name(sources.model, v);
    }
    Entry entry{{"gap",
                 {{"kind", gap_words(*sources.model.form, gap.gap)},
                  {"label", nothing},
                  {"group", nothing},
                  {"detail", owners.empty() ? nothing : std::move(owners)},
                  {"anchor", ""}}},
                gap.item};
    if (gap.item) {
      const form::Item& item = at(compared->form->items, *gap.item);
      entry.leaves.values["label"] = item.label;
      entry.leaves.values["group"] = form::without_term_marks(item.group);
      entry.leaves.values["anchor"] = row_anchor(item);
    }
    out.push_back(std::move(entry));
  }
  return out;
}

std::vector<Entry> owners_of(const Sources& sources) {
  std::vector<Entry> out;
  const check::Model& model = sources.model;
  for (std::size_t v = 0; v < model.owners.size(); ++v) {
    Entry entry{owner_leaves(model, v)};
    const bool given = model.compared && v < model.compared->tables.size() && model.compared->tables[v].given;
    entry.leaves.values["table"] = model.form->words[given ? PrintedWord::table_given : PrintedWord::table_absent];
    out.push_back(std::move(entry));
  }
  return out;
}

struct Maker {
  std::string_view collection;
  bool same_for_all;
  std::vector<Entry> (*make)(const Sources&);
};

constexpr std::array kMakers = {
    Maker{"terms", true, terms_of},
    Maker{form::kAllOwners, false, owners_of},
    Maker{"rows", false, rows_of},
    Maker{"gaps", false, gaps_of},
    Maker{"citations", true, citation_entries},
    Maker{"sources", true, source_entries},
    Maker{"counterparts", true, counterpart_entries},
    Maker{"doubts", true, doubt_entries},
    Maker{"unmatched", true, unmatched_entries},
};

const Maker* find_maker(const form::Loop& loop) {
  const auto found = std::find_if(kMakers.begin(), kMakers.end(),
                                  [&](const Maker& one) { return loop.made && one.collection == loop.made->name; });
  return found == kMakers.end() ? nullptr : &*found;
}

/// The printed word of the option the table has chosen; empty when there is none.
std::string chosen_word(const check::OwnerTable& table, form::ItemIndex item, const form::Form& form,
                        const std::string& field_id) {
  const form::Field* field = form.find_field(field_id);
  if (!field) return {};
  const check::Entry& entry = table.items[item.value()].at(base::index_of(form.fields, *field));
  const form::Option* chosen = form::chosen_option(entry.value, *field);
  return chosen ? chosen->text : std::string();
}

std::string written_date(const check::OwnerTable& table, form::ItemIndex item, const form::Form& form,
                         const std::string& field_id) {
  const form::Field* field = form.find_field(field_id);
  if (!field) return {};
  const check::Entry& entry = table.items[item.value()].at(base::index_of(form.fields, *field));
  const auto* date = std::get_if<base::Date>(&entry.value);
  return date ? "(" + base::format_month_day(*date) + ")" : std::string();
}

/// Who is taken to hold the row as long as nobody says so.
std::string presumed_party(const form::Form& comparing, const form::Form& form, const form::Item& item) {
  const form::Comparison& comparison = *comparing.comparison;
  const form::Field* field = form.find_field(comparison.party);
  for (const auto& presumption : comparison.presumptions) {
    if (!field || !item.id.starts_with(presumption.items)) continue;
    if (const auto party = field->find_option(presumption.party)) {
      return comparing.words.filled(PrintedWord::presumed, {at(field->options, *party).text});
    }
  }
  return comparing.words[PrintedWord::nothing];
}

}  // namespace

std::vector<Entry> entries_of(const form::Loop& loop, const Sources& sources, const Entry* around, std::size_t blank) {
  if (const Maker* maker = find_maker(loop)) return maker->make(sources);
  const form::RecordLoop records = form::find_record_loop(*sources.model.form, loop.collection);
  return records ? record_entries(loop, records, sources, around, blank) : std::vector<Entry>();
}

const Entry* find_around(const form::Loop& loop, const form::Form& form, const EntryScope* scope) {
  const form::RecordLoop records = form::find_record_loop(form, loop.collection);
  if (!records.outer) return nullptr;
  while (scope && scope->list != records.outer) scope = scope->outer;
  return scope ? scope->entry : nullptr;
}

std::vector<LeafGroup> leaf_groups(const std::vector<Entry>& entries, std::size_t index) {
  const auto written = static_cast<std::size_t>(
      std::count_if(entries.begin(), entries.end(), [](const Entry& entry) { return !entry.blank; }));
  std::vector<LeafGroup> out = entries[index].around;
  out.push_back(entries[index].leaves);
  out.push_back({{},
                 {{std::string(form::kIndexLeaf), std::to_string(index + 1)},
                  {std::string(form::kCountLeaf), std::to_string(written)}}});
  return out;
}

bool is_same_for_all(const form::Loop& loop) {
  const Maker* maker = find_maker(loop);
  return maker && maker->same_for_all;
}

LeafGroup answer_leaves(const check::Model& model, std::size_t owner, form::OptionalItem item) {
  LeafGroup out{"answer", {{"party", ""}, {"answer", ""}, {"done", ""}}};
  if (!model.compared || owner >= model.compared->tables.size() || !item) return out;
  const form::Form& form = *model.compared->form;
  const form::Comparison& comparison = *model.form->comparison;
  const form::PrintedWords& words = model.form->words;
  const check::OwnerTable& table = model.compared->tables[owner];
  if (!table.given) {
    out.values = {{"party", words[PrintedWord::nothing]}, {"answer", words[PrintedWord::no_table]}, {"done", ""}};
    return out;
  }
  const std::string party = chosen_word(table, *item, form, comparison.party);
  const std::string answer = chosen_word(table, *item, form, comparison.answer);
  out.values["party"] = party.empty() ? presumed_party(*model.form, form, at(form.items, *item)) : party;
  out.values["answer"] = answer.empty() ? words[PrintedWord::unanswered] : answer;
  out.values["done"] = written_date(table, *item, form, comparison.done);
  return out;
}

}  // namespace chohyo::document
