#include "check/succession.hpp"

#include <algorithm>

namespace chohyo::check {
namespace {

/// The item of the form that is this row: companions have the rows of the form that they accompany.
form::OptionalItem row_in(const xref::Crosswalk& crosswalk, const form::Form& form, const xref::ItemRef& row) {
  if (row.form == &form) return row.item;
  if (row.form->edition != form.edition) return std::nullopt;
  for (const xref::ItemRef& like : xref::rows_like(crosswalk, row)) {
    if (like.form == &form) return like.item;
  }
  return std::nullopt;
}

class Succession {
 public:
  Succession(const xref::Crosswalk& crosswalk, const form::Form& from, const form::Form& to)
      : crosswalk_(crosswalk), from_(from), to_(to), out_(to.items.size()), renamed_(from.items.size(), false) {}

  std::vector<std::vector<Predecessor>> find() {
    for (const xref::Edge& edge : crosswalk_.edges) {
      if (!edge.to_item || edge.from.form->edition == edge.to_item->form->edition) continue;
      const bool is_reviewed = edge.status == xref::ReviewStatus::reviewed;
      add(edge.from, *edge.to_item, edge.relation, is_reviewed);
      add(*edge.to_item, edge.from, reversed(edge.relation), is_reviewed);
    }
    add_same_ids();
    for (auto& of_item : out_) {
      std::sort(of_item.begin(), of_item.end(),
                [](const Predecessor& one, const Predecessor& other) { return one.item < other.item; });
    }
    return std::move(out_);
  }

 private:
  void add(const xref::ItemRef& old, const xref::ItemRef& now, xref::Relation relation, bool is_reviewed) {
    const auto from = row_in(crosswalk_, from_, old), to = row_in(crosswalk_, to_, now);
    if (!from || !to || joins(*from, *to)) return;
    out_[to->value()].push_back({*from, relation, is_reviewed});
    if (relation == xref::Relation::equivalent) renamed_[from->value()] = true;
  }

  bool joins(form::ItemIndex from, form::ItemIndex to) const {
    return std::any_of(out_[to.value()].begin(), out_[to.value()].end(),
                       [&](const Predecessor& one) { return one.item == from; });
  }

  void add_same_ids() {
    for (const form::ItemIndex to : base::indexes(to_.items)) {
      const form::Item* same = from_.find_item(at(to_.items, to).id);
      if (!same) continue;
      const form::ItemIndex from = base::index_of(from_.items, *same);
      const bool has_moved = std::any_of(out_[to.value()].begin(), out_[to.value()].end(), [](const Predecessor& one) {
        return one.relation == xref::Relation::equivalent;
      });
      if (has_moved || renamed_[from.value()] || joins(from, to)) continue;
      if (stated_gap(crosswalk_, {&from_, from}, to_) || stated_gap(crosswalk_, {&to_, to}, from_)) continue;
      out_[to.value()].push_back({from, xref::Relation::equivalent, true});
    }
  }

  const xref::Crosswalk& crosswalk_;
  const form::Form& from_;
  const form::Form& to_;
  std::vector<std::vector<Predecessor>> out_;
  std::vector<bool> renamed_;  ///< by item of `from_`: an edge calls another item its equivalent
};

}  // namespace

std::vector<std::vector<Predecessor>> predecessors(const xref::Crosswalk& crosswalk, const form::Form& from,
                                                   const form::Form& to) {
  return Succession(crosswalk, from, to).find();
}

const xref::NoCounterpart* stated_gap(const xref::Crosswalk& crosswalk, const xref::ItemRef& item,
                                      const form::Form& other) {
  for (const xref::NoCounterpart& none : crosswalk.unmatched) {
    if (none.in_form == &other && row_in(crosswalk, *item.form, none.item) == item.item) return &none;
  }
  return nullptr;
}

}  // namespace chohyo::check
