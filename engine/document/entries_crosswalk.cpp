#include "document/entries_crosswalk.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

namespace chohyo::document {
namespace {

using form::ClauseRef;
using form::Crosswalk;
using form::Edge;
using form::ItemRef;

const form::Item& item_of(const ItemRef& ref) { return ref.form->items[ref.item]; }

/// "Part1 A-1 事業者からの開示資料の確認": label and the words it goes under.
std::string title_of(const ItemRef& ref) {
  const form::Item& item = item_of(ref);
  return item.group.empty() || item.group == item.label ? item.label : item.label + " " + item.group;
}

std::string item_anchor(const ItemRef& ref) { return "item-" + ref.form->id + "-" + item_of(ref).id; }

std::string clause_anchor(const ClauseRef& place) {
  const auto number = [](std::size_t index) { return index == ClauseRef::kWhole ? "x" : std::to_string(index); };
  return "clause-" + number(place.guideline) + "-" + number(place.part) + "-" + number(place.clause);
}

std::string page_of(const Sources& sources, const ItemRef& ref) {
  return sources.pages ? sources.pages(*ref.form, item_of(ref)) : std::string();
}

std::string relation_word(form::Relation relation) {
  switch (relation) {
    case form::Relation::cites:
      return "引用";
    case form::Relation::equivalent:
      return "同じ";
    case form::Relation::subset:
      return "含まれる";
    case form::Relation::superset:
      return "含む";
    case form::Relation::intersects:
      return "重なる";
  }
  return {};
}

std::string status_word(form::ReviewStatus status) {
  return status == form::ReviewStatus::reviewed ? "確認済み" : "△ 提案";
}

bool is_doubtful(const Edge& edge) { return edge.certainty < 1; }

std::string state_word(const Edge& edge) { return is_doubtful(edge) ? "？ 読み不確か" : status_word(edge.status); }

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + "%"; }

/// Where an item stands among all forms: in the forms' order, then in its own form's.
struct ItemOrder {
  std::map<const form::Form*, std::size_t> forms;

  explicit ItemOrder(const Crosswalk& crosswalk) {
    for (const Edge& edge : crosswalk.edges) {
      forms.emplace(edge.from.form, 0);
      if (edge.to_item) forms.emplace(edge.to_item->form, 0);
    }
    // By name: addresses differ from run to run.
    std::map<std::string, const form::Form*> by_name;
    for (const auto& [form, position] : forms) by_name.emplace(form->name(), form);
    std::size_t position = 0;
    for (const auto& [name, form] : by_name) forms[form] = position++;
  }

  bool operator()(const ItemRef& a, const ItemRef& b) const {
    const std::size_t left = forms.contains(a.form) ? forms.at(a.form) : forms.size();
    const std::size_t right = forms.contains(b.form) ? forms.at(b.form) : forms.size();
    return left != right ? left < right : a.item < b.item;
  }
};

}  // namespace

std::vector<Entry> citation_entries(const Sources& sources) {
  std::vector<Entry> out;
  if (!sources.crosswalk) return out;
  const Crosswalk& crosswalk = *sources.crosswalk;
  std::map<ClauseRef, std::vector<const Edge*>> by_clause;
  for (const Edge& edge : crosswalk.edges) {
    if (edge.to_clause) by_clause[*edge.to_clause].push_back(&edge);
  }
  for (const auto& [place, edges] : by_clause) {
    const form::Guideline& guideline = crosswalk.guidelines[place.guideline];
    bool first = true;
    for (const Edge* edge : edges) {
      for (const ItemRef& ref : form::rows_like(crosswalk, edge->from)) {
        out.push_back({{"edge",
                        {{"document", guideline.name},
                         {"version", guideline.version},
                         {"clause", crosswalk.short_name(place)},
                         {"clause-anchor", first ? clause_anchor(place) : std::string()},
                         {"form", ref.form->short_title},
                         {"item", item_of(ref).label},
                         {"text", item_of(ref).group.empty() ? item_of(ref).text : item_of(ref).group},
                         {"item-anchor", item_anchor(ref)},
                         {"page", page_of(sources, ref)},
                         {"relation", relation_word(edge->relation)},
                         {"state", state_word(*edge)},
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
  const Crosswalk& crosswalk = *sources.crosswalk;
  struct Cited {
    std::vector<const Edge*> edges;
  };
  std::map<ItemRef, Cited, ItemOrder> by_item{ItemOrder(crosswalk)};
  for (const Edge& edge : crosswalk.edges) {
    if (!edge.to_clause) continue;
    for (const ItemRef& ref : form::rows_like(crosswalk, edge.from)) by_item[ref].edges.push_back(&edge);
  }
  for (const auto& [ref, cited] : by_item) {
    std::string clauses;
    bool doubtful = false;
    for (const Edge* edge : cited.edges) {
      const form::Guideline& guideline = crosswalk.guidelines[edge->to_clause->guideline];
      const std::string place = crosswalk.short_name(*edge->to_clause);
      clauses += (clauses.empty() ? "" : "\n") + guideline.printed + (place.empty() ? "" : " " + place);
      doubtful = doubtful || is_doubtful(*edge);
    }
    out.push_back({{"item",
                    {{"form", ref.form->short_title},
                     {"label", item_of(ref).label},
                     {"text", item_of(ref).group.empty() ? item_of(ref).text : item_of(ref).group},
                     {"page", page_of(sources, ref)},
                     {"clauses", std::move(clauses)},
                     {"state", doubtful ? "？ 読み不確か" : ""},
                     {"anchor", item_anchor(ref)},
                     {"clause-anchor", clause_anchor(*cited.edges.front()->to_clause)}}}});
  }
  return out;
}

std::vector<Entry> counterpart_entries(const Sources& sources) {
  std::vector<Entry> out;
  if (!sources.crosswalk) return out;
  for (const Edge& edge : sources.crosswalk->edges) {
    if (!edge.to_item) continue;
    out.push_back({{"edge",
                    {{"form", edge.from.form->short_title},
                     {"item", item_of(edge.from).label},
                     {"text", title_of(edge.from)},
                     {"to-form", edge.to_item->form->short_title},
                     {"to-item", item_of(*edge.to_item).label},
                     {"to-text", title_of(*edge.to_item)},
                     {"relation", relation_word(edge.relation)},
                     {"rationale", edge.rationale},
                     {"state", state_word(edge)},
                     {"item-anchor", item_anchor(edge.from)}}}});
  }
  return out;
}

std::vector<Entry> doubt_entries(const Sources& sources) {
  std::vector<Entry> out;
  if (!sources.crosswalk) return out;
  for (const Edge& edge : sources.crosswalk->edges) {
    if (!is_doubtful(edge) || !edge.to_clause) continue;
    out.push_back({{"doubt",
                    {{"form", edge.from.form->short_title},
                     {"item", item_of(edge.from).label},
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
  for (const form::NoCounterpart& none : sources.crosswalk->unmatched) {
    out.push_back({{"none",
                    {{"form", none.item.form->short_title},
                     {"item", item_of(none.item).label},
                     {"text", title_of(none.item)},
                     {"in", none.in},
                     {"reason", none.reason},
                     {"state", status_word(none.status)}}}});
  }
  return out;
}

}  // namespace chohyo::document
