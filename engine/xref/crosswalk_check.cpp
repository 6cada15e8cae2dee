#include "xref/crosswalk_check.hpp"

#include <map>
#include <set>
#include <utility>

#include "form/codes.hpp"
#include "xref/codes.hpp"

namespace chohyo::xref {
namespace {

/// "contract-r6 part1/A-1": a key that is also readable.
std::string key(const ItemRef& item) { return item.form->name() + " " + item->id; }

/// An edge is the same whichever end it is written from.
std::pair<std::string, std::string> ends(const Crosswalk& crosswalk, const Edge& edge) {
  std::string from = key(edge.from);
  if (edge.to_clause) return {std::move(from), crosswalk.path(*edge.to_clause)};
  std::string to = key(*edge.to_item);
  if (to < from) std::swap(from, to);
  return {std::move(from), std::move(to)};
}

void check_edges(form::ElementReader& reader, const Crosswalk& crosswalk) {
  std::set<std::pair<std::string, std::string>> seen;
  for (const Edge& edge : crosswalk.edges) {
    auto pair = ends(crosswalk, edge);
    if (edge.to_item && is_same_row(edge.from, *edge.to_item)) {
      reader.note(kEdgeToItself, edge.span, {{"from", pair.first}, {"to", pair.second}});
    } else if (!seen.insert(pair).second) {
      reader.note(kDuplicateEdge, edge.span, {{"from", pair.first}, {"to", pair.second}});
    }
  }
}

/// The other end of the edge, if it joins the item with what the statement is about; empty otherwise.
std::string contradiction(const Crosswalk& crosswalk, const NoCounterpart& none, const Edge& edge) {
  if (edge.to_clause) {
    const bool there = edge.from == none.item && none.in_guideline == edge.to_clause->guideline;
    return there ? crosswalk.path(*edge.to_clause) : std::string();
  }
  if (edge.from == none.item && edge.to_item->form == none.in_form) return key(*edge.to_item);
  if (*edge.to_item == none.item && edge.from.form == none.in_form) return key(edge.from);
  return {};
}

void check_unmatched(form::ElementReader& reader, const Crosswalk& crosswalk) {
  std::map<std::pair<const form::Form*, form::ItemIndex>, std::vector<const Edge*>> edges;  // by the items they join
  for (const Edge& edge : crosswalk.edges) {
    edges[{edge.from.form, edge.from.item}].push_back(&edge);
    if (edge.to_item) edges[{edge.to_item->form, edge.to_item->item}].push_back(&edge);
  }
  std::set<std::pair<std::string, std::string>> seen;
  for (const NoCounterpart& none : crosswalk.unmatched) {
    const std::string in = none.in_form ? none.in_form->name() : at(crosswalk.guidelines, *none.in_guideline).id;
    if (!seen.emplace(key(none.item), in).second) {
      reader.note(kDuplicateEdge, none.span, {{"from", key(none.item)}, {"to", in}});
    }
    const auto joined = edges.find({none.item.form, none.item.item});
    if (joined == edges.end()) continue;
    for (const Edge* edge : joined->second) {
      const std::string other = contradiction(crosswalk, none, *edge);
      if (!other.empty()) {
        reader.note(kContradictedGap, none.span, {{"from", key(none.item)}, {"document", in}, {"to", other}});
      }
    }
  }
}

}  // namespace

void check_crosswalk(form::ElementReader& reader, const Crosswalk& crosswalk) {
  check_edges(reader, crosswalk);
  check_unmatched(reader, crosswalk);
}

}  // namespace chohyo::xref
