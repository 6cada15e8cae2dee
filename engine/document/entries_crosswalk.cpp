#include "document/entries_crosswalk.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "form/term_marks.hpp"
#include "xref/crosswalk.hpp"

namespace chohyo::document {
namespace {

using form::PrintedWord;
using xref::ClauseRef;
using xref::Crosswalk;
using xref::Edge;
using xref::ItemRef;

/// What the item is about: the words it goes under, else its own.
std::string subject_of(const ItemRef& ref) {
  return form::without_term_marks(ref->group.empty() ? ref->text : ref->group);
}

/// "Part1 A-1 当事者からの開示資料の確認": label and the words it goes under.
std::string title_of(const ItemRef& ref) {
  const form::Item& item = *ref;
  return item.group.empty() || item.group == item.label ? item.label
                                                        : item.label + " " + form::without_term_marks(item.group);
}

std::string item_anchor(const ItemRef& ref) { return "item-" + ref.form->id + "-" + ref->id; }

std::string clause_anchor(const ClauseRef& place) {
  const auto number = [](const auto& index) { return index ? std::to_string(index->value()) : "x"; };
  return "clause-" + std::to_string(place.guideline.value()) + "-" + number(place.part) + "-" + number(place.clause);
}

/// The catalogue's order, but that a whole is printed behind what it holds.
struct WholeLast {
  static auto key(const ClauseRef& place) {
    return std::tuple(place.guideline, !place.part, place.part, !place.clause, place.clause);
  }
  bool operator()(const ClauseRef& a, const ClauseRef& b) const { return key(a) < key(b); }
};

/// The item that names the clause, and the same row of other forms. A row that one form prints in two, each with
/// clauses of its own, is one row elsewhere: its halves do not share theirs.
std::vector<ItemRef> rows_citing(const Crosswalk& crosswalk, const Edge& edge) {
  std::vector<ItemRef> out = xref::rows_like(crosswalk, edge.from);
  std::erase_if(out, [&](const ItemRef& ref) { return ref.form == edge.from.form && !(ref == edge.from); });
  return out;
}

std::string page_of(const Sources& sources, const ItemRef& ref) {
  return sources.pages ? sources.pages(*ref.form, *ref) : std::string();
}

/// The words of the form that prints, for what stands in the crosswalk.
class Words {
 public:
  explicit Words(const Sources& sources) : words_(sources.model.form->words) {}

  const std::string& of(xref::Relation relation) const {
    switch (relation) {
      case xref::Relation::cites:
        return words_[PrintedWord::cites];
      case xref::Relation::equivalent:
        return words_[PrintedWord::equivalent];
      case xref::Relation::subset:
        return words_[PrintedWord::subset];
      case xref::Relation::superset:
        return words_[PrintedWord::superset];
      case xref::Relation::intersects:
        break;
    }
    return words_[PrintedWord::intersects];
  }
  const std::string& of(xref::ReviewStatus status) const {
    return words_[status == xref::ReviewStatus::reviewed ? PrintedWord::reviewed : PrintedWord::proposed];
  }
  const std::string& state(const Edge& edge) const {
    return edge.is_uncertain() ? words_[PrintedWord::uncertain] : of(edge.status);
  }
  std::string doubt(bool doubtful) const { return doubtful ? words_[PrintedWord::uncertain] : std::string(); }

 private:
  const form::PrintedWords& words_;
};

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + "%"; }

/// Items in the forms' order, then in their own form's.
struct ItemOrder {
  const Crosswalk* crosswalk;

  bool operator()(const ItemRef& a, const ItemRef& b) const {
    const auto place = [&](const ItemRef& ref) {
      return std::find(crosswalk->forms.begin(), crosswalk->forms.end(), ref.form) - crosswalk->forms.begin();
    };
    return a.form != b.form ? place(a) < place(b) : a.item < b.item;
  }
};

}  // namespace

std::vector<Entry> citation_entries(const Sources& sources) {
  std::vector<Entry> out;
  if (!sources.crosswalk) return out;
  const Words words(sources);
  const Crosswalk& crosswalk = *sources.crosswalk;
  std::map<ClauseRef, std::vector<const Edge*>, WholeLast> by_clause;
  for (const Edge& edge : crosswalk.edges) {
    if (edge.to_clause) by_clause[*edge.to_clause].push_back(&edge);
  }
  for (const auto& [place, edges] : by_clause) {
    const xref::Guideline& guideline = at(crosswalk.guidelines, place.guideline);
    bool first = true;
    std::vector<std::pair<ItemRef, bool>> named;  // and whether it is uncertain
    for (const Edge* edge : edges) {
      for (const ItemRef& ref : rows_citing(crosswalk, *edge)) {
        const std::pair entry(ref, edge->is_uncertain());
        if (std::find(named.begin(), named.end(), entry) != named.end()) continue;
        named.push_back(entry);
        out.push_back({{"edge",
                        {{"document", guideline.name},
                         {"version", guideline.version},
                         {"clause", crosswalk.short_name(place)},
                         {"clause-anchor", first ? clause_anchor(place) : std::string()},
                         {"form", ref.form->short_title},
                         {"item", ref->label},
                         {"text", subject_of(ref)},
                         {"item-anchor", item_anchor(ref)},
                         {"page", page_of(sources, ref)},
                         {"relation", words.of(edge->relation)},
                         {"state", words.state(*edge)},
                         {"uri", guideline.address}}}});
        first = false;
      }
    }
  }
  return out;
}

std::vector<Entry> source_entries(const Sources& sources) {
  std::vector<Entry> out;
  if (!sources.crosswalk) return out;
  const Words words(sources);
  const Crosswalk& crosswalk = *sources.crosswalk;
  std::map<ItemRef, std::vector<const Edge*>, ItemOrder> by_item{ItemOrder{&crosswalk}};
  for (const Edge& edge : crosswalk.edges) {
    if (!edge.to_clause) continue;
    for (const ItemRef& ref : rows_citing(crosswalk, edge)) by_item[ref].push_back(&edge);
  }
  for (const auto& [ref, edges] : by_item) {
    std::string clauses, anchors;  // a line each
    bool doubtful = false;
    std::set<ClauseRef> named;  // both halves of a row that is whole here may name a place
    for (const Edge* edge : edges) {
      doubtful = doubtful || edge->is_uncertain();
      if (!named.insert(*edge->to_clause).second) continue;
      clauses += (clauses.empty() ? "" : "\n") + crosswalk.name(*edge->to_clause);
      anchors += (anchors.empty() ? "" : "\n") + clause_anchor(*edge->to_clause);
    }
    out.push_back({{"item",
                    {{"form", ref.form->short_title},
                     {"label", ref->label},
                     {"text", subject_of(ref)},
                     {"page", page_of(sources, ref)},
                     {"clauses", std::move(clauses)},
                     {"state", words.doubt(doubtful)},
                     {"anchor", item_anchor(ref)},
                     {"clause-anchor", std::move(anchors)}}}});
  }
  return out;
}

std::vector<Entry> counterpart_entries(const Sources& sources) {
  std::vector<Entry> out;
  if (!sources.crosswalk) return out;
  const Words words(sources);
  for (const Edge& edge : sources.crosswalk->edges) {
    if (!edge.to_item) continue;
    out.push_back({{"edge",
                    {{"form", edge.from.form->short_title},
                     {"item", edge.from->label},
                     {"text", title_of(edge.from)},
                     {"to-form", edge.to_item->form->short_title},
                     {"to-item", (*edge.to_item)->label},
                     {"to-text", title_of(*edge.to_item)},
                     {"relation", words.of(edge.relation)},
                     {"rationale", edge.rationale},
                     {"state", words.state(edge)},
                     {"item-anchor", item_anchor(edge.from)}}}});
  }
  return out;
}

std::vector<Entry> doubt_entries(const Sources& sources) {
  std::vector<Entry> out;
  if (!sources.crosswalk) return out;
  for (const Edge& edge : sources.crosswalk->edges) {
    if (!edge.is_uncertain() || !edge.to_clause) continue;
    out.push_back({{"doubt",
                    {{"form", edge.from.form->short_title},
                     {"item", edge.from->label},
                     {"printed", edge.printed.empty() ? sources.crosswalk->short_name(*edge.to_clause) : edge.printed},
                     {"reading", sources.crosswalk->name(*edge.to_clause)},
                     {"reason", edge.note},
                     {"certainty", percent(edge.certainty)},
                     {"item-anchor", item_anchor(edge.from)}}}});
  }
  return out;
}

std::vector<Entry> unmatched_entries(const Sources& sources) {
  std::vector<Entry> out;
  if (!sources.crosswalk) return out;
  const Words words(sources);
  for (const xref::NoCounterpart& none : sources.crosswalk->unmatched) {
    out.push_back({{"none",
                    {{"form", none.item.form->short_title},
                     {"item", none.item->label},
                     {"text", title_of(none.item)},
                     {"in", none.in_form ? none.in_form->short_title
                                         : at(sources.crosswalk->guidelines, *none.in_guideline).name},
                     {"reason", none.reason},
                     {"state", words.of(none.status)}}}});
  }
  return out;
}

}  // namespace chohyo::document
