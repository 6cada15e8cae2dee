#include "check/editions.hpp"

#include <algorithm>
#include <set>

#include "base/answer_path.hpp"
#include "check/codes.hpp"
#include "check/model.hpp"
#include "check/succession.hpp"
#include "library/library.hpp"

namespace chohyo::check {
namespace {

/// Items that edges join, all that can be reached from each other.
class Groups {
 public:
  Groups(const xref::Crosswalk& crosswalk, const form::Form& from, const form::Form& to)
      : crosswalk_(crosswalk),
        from_(from),
        to_(to),
        before_(predecessors(crosswalk, from, to)),
        after_(from.items.size()),
        told_(from.items.size(), false) {
    for (const form::ItemIndex item : base::indexes(to.items)) {
      for (const Predecessor& one : before_[item.value()]) {
        if (one.relation == xref::Relation::intersects) {
          changes_.push_back({Change::overlapping, {one.item}, {item}, one.is_reviewed, {}});
        } else {
          after_[one.item.value()].push_back(item);
        }
      }
    }
  }

  std::vector<ItemChange> changes() {
    for (const form::ItemIndex item : base::indexes(from_.items)) {
      if (told_[item.value()]) continue;
      if (after_[item.value()].empty()) {
        add_without(Change::gone, {&from_, item}, to_);
      } else {
        add_group(item);
      }
    }
    for (const form::ItemIndex item : base::indexes(to_.items)) {
      if (before_[item.value()].empty()) add_without(Change::added, {&to_, item}, from_);
    }
    std::stable_sort(changes_.begin(), changes_.end(),
                     [](const ItemChange& one, const ItemChange& other) { return one.change < other.change; });
    return std::move(changes_);
  }

 private:
  /// An item that overlaps with another is told there, and is neither gone nor new.
  void add_without(Change change, const xref::ItemRef& item, const form::Form& other) {
    const bool is_gone = change == Change::gone;
    for (const ItemChange& one : changes_) {
      const auto& items = is_gone ? one.from : one.to;
      if (one.change == Change::overlapping && items.front() == item.item) return;
    }
    ItemChange made{change, {}, {}, true, {}};
    (is_gone ? made.from : made.to).push_back(item.item);
    if (const xref::NoCounterpart* gap = stated_gap(crosswalk_, item, other)) {
      made.reason = gap->reason;
      made.is_reviewed = gap->status == xref::ReviewStatus::reviewed;
    }
    changes_.push_back(std::move(made));
  }

  void add_group(form::ItemIndex first) {
    ItemChange group{Change::moved, {first}, {}, true, {}};
    told_[first.value()] = true;
    bool is_same = true;  // by what edges say
    for (std::size_t next = 0; next < group.from.size(); ++next) {
      for (const form::ItemIndex to : after_[group.from[next].value()]) {
        if (std::find(group.to.begin(), group.to.end(), to) != group.to.end()) continue;
        group.to.push_back(to);
        for (const Predecessor& one : before_[to.value()]) {
          if (one.relation == xref::Relation::intersects) continue;
          is_same = is_same && one.relation == xref::Relation::equivalent;
          group.is_reviewed = group.is_reviewed && one.is_reviewed;
          if (told_[one.item.value()]) continue;
          told_[one.item.value()] = true;
          group.from.push_back(one.item);
        }
      }
    }
    std::sort(group.from.begin(), group.from.end());
    std::sort(group.to.begin(), group.to.end());
    if (group.from.size() > 1) {
      group.change = group.to.size() > 1 ? Change::regrouped : Change::merged;
    } else if (group.to.size() > 1) {
      group.change = Change::split;
    } else if (!is_same) {
      group.change = Change::partly;
    } else if (at(from_.items, first).id == at(to_.items, group.to.front()).id) {
      return;
    }
    changes_.push_back(std::move(group));
  }

  const xref::Crosswalk& crosswalk_;
  const form::Form& from_;
  const form::Form& to_;
  const std::vector<std::vector<Predecessor>> before_;
  std::vector<std::vector<form::ItemIndex>> after_;  ///< by item of `from_`: what takes it up
  std::vector<bool> told_;                           ///< by item of `from_`
  std::vector<ItemChange> changes_;
};

std::string in_list(const std::string& list, const std::string& label) {
  return list.empty() ? label : list + "・" + label;
}

/// What `lists` have and `others` have not; `outer` is the label of the list around them.
void add_missing(const std::vector<form::RecordList>& lists, const std::vector<form::RecordList>& others,
                 const std::string& outer, std::vector<std::string>& out) {
  for (const form::RecordList& list : lists) {
    const form::RecordList* other = form::find_list(others, list.id);
    const std::string label = in_list(outer, list.label);
    if (!other) {
      out.push_back(label);
      continue;
    }
    for (const form::RecordField& field : list.fields) {
      if (!other->find(field.field.id)) out.push_back(in_list(label, field.field.label));
    }
    add_missing(list.lists, other->lists, label, out);
  }
}

std::vector<std::string> missing_fields(const form::Form& form, const form::Form& other) {
  std::vector<std::string> out;
  for (const form::Field& field : form.fields) {
    const form::Field* same = other.find_field(field.id);
    if (!same || same->of_form != field.of_form) out.push_back(field.label);
  }
  add_missing(form.lists, other.lists, {}, out);
  return out;
}

}  // namespace

form::FormPtr answered_edition(const library::Library& library, const form::Form& form, std::string_view owner,
                               const answers::Answers& answers) {
  form::FormPtr latest;
  for (const answers::Record& record : answers.forms) {
    const std::string_view edition = record.text("edition");
    if (record.name != form.id || edition.empty() || edition == form.edition) continue;
    const form::FormPtr other = library.find(record.name, edition);
    if (!other || (other->per == form::Per::owner ? answers.owner_of(record) : std::string_view()) != owner) continue;
    if (!latest || other->fiscal_year > latest->fiscal_year) latest = other;
  }
  return latest;
}

const answers::Record* table_of(const answers::Answers& answers, const form::Form& form, std::string_view owner) {
  for (const answers::Record& record : answers.forms) {
    if (record.name == form.id && record.text("edition") == form.edition &&
        (form.per == form::Per::facility || answers.owner_of(record) == owner)) {
      return &record;
    }
  }
  return nullptr;
}

std::string edition_path(const form::Form& form, std::string_view owner) {
  const std::string name = form.id + "@" + form.edition;
  return owner.empty() ? name : base::path_to(name, owner);
}

diag::Diagnostics unusable_sources(const library::Library& library, const std::vector<form::FormPtr>& forms,
                                   const answers::Answers& answers) {
  diag::Diagnostics out;
  std::set<std::string> told;
  for (const answers::Record& record : answers.forms) {
    const std::string edition(record.text("edition"));
    const bool is_asked = std::any_of(forms.begin(), forms.end(), [&](const form::FormPtr& form) {
      return form->id == record.name && form->edition != edition;
    });
    if (!is_asked || edition.empty() || library.find(record.name, edition)) continue;
    const std::string name = record.name + "@" + edition;
    if (!told.insert(name).second) continue;
    if (const library::BrokenPack* broken = library.find_broken({record.name, edition})) {
      out.push_back(diag::make(kBrokenSource, record.place("edition"), {{"form", name}, {"place", broken->place()}}));
    } else {
      out.push_back(diag::make(kUnknownSource, record.place("edition"), {{"form", name}}));
    }
  }
  if (!library.crosswalk_defects().empty()) {
    out.push_back(diag::make(kBrokenEdges, {}, {{"place", library.crosswalk_place()}}));
  }
  return out;
}

std::vector<ItemChange> edition_changes(const xref::Crosswalk& crosswalk, const form::Form& from,
                                        const form::Form& to) {
  return Groups(crosswalk, from, to).changes();
}

FieldChanges field_changes(const form::Form& from, const form::Form& to) {
  return {missing_fields(from, to), missing_fields(to, from)};
}

}  // namespace chohyo::check
