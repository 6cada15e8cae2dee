#include <string>
#include <utility>

#include "cli/xref_writers.hpp"
#include "tree/json.hpp"
#include "xref/crosswalk.hpp"

namespace chohyo::cli {
namespace {

using xref::Edge;
using xref::ItemRef;
using tree::JsonValue;

void add_text(JsonValue& object, const char* key, std::string_view text) {
  if (!text.empty()) tree::add_member(object, key, tree::json_string(std::string(text)));
}

JsonValue item_json(const ItemRef& item) {
  auto object = tree::json_object();
  add_text(object, "form", item.form->id);
  add_text(object, "edition", item.form->edition);
  add_text(object, "item", item->id);
  add_text(object, "label", item->label);
  add_text(object, "text", item->text);
  return object;
}

JsonValue items_json(const std::vector<ItemRef>& items) {
  auto array = tree::json_array();
  for (const ItemRef& item : items) array.elements.push_back(item_json(item));
  return array;
}

void add_place(JsonValue& object, const xref::Crosswalk& crosswalk, const xref::ClauseRef& place) {
  const xref::Guideline& guideline = at(crosswalk.guidelines, place.guideline);
  add_text(object, "place", crosswalk.path(place));
  add_text(object, "name", crosswalk.name(place));
  add_text(object, "document", guideline.name);
  add_text(object, "version", guideline.version);
  add_text(object, "address", guideline.address);
}

void add_edge(JsonValue& object, xref::Relation relation, const Edge& edge) {
  add_text(object, "relation", xref::relation_id(relation));
  add_text(object, "status", xref::status_id(edge.status));
  add_text(object, "rationale", edge.rationale);
  if (edge.is_uncertain()) {
    auto certainty = tree::json_number(0);
    certainty.text = xref::certainty_text(edge.certainty);
    tree::add_member(object, "certainty", std::move(certainty));
  }
  add_text(object, "note", edge.note);
  add_text(object, "printed", edge.printed);
}

JsonValue place_json(const xref::Crosswalk& crosswalk, const xref::PlaceReport& place) {
  auto object = tree::json_object();
  add_place(object, crosswalk, place.place);
  auto edges = tree::json_array();
  for (const Edge* edge : place.edges) {
    auto one = tree::json_object();
    add_edge(one, edge->relation, *edge);
    tree::add_member(one, "rows", items_json(rows_like(crosswalk, edge->from)));
    edges.elements.push_back(std::move(one));
  }
  tree::add_member(object, "edges", std::move(edges));
  return object;
}

JsonValue row_json(const xref::Crosswalk& crosswalk, const xref::RowReport& row) {
  auto object = tree::json_object();
  tree::add_member(object, "rows", items_json(row.rows));
  auto clauses = tree::json_array();
  for (const Edge* edge : row.clauses) {
    auto one = tree::json_object();
    add_place(one, crosswalk, *edge->to_clause);
    add_text(one, "of", xref::item_path(edge->from));
    add_edge(one, edge->relation, *edge);
    clauses.elements.push_back(std::move(one));
  }
  tree::add_member(object, "clauses", std::move(clauses));
  auto counterparts = tree::json_array();
  for (const xref::Counterpart& counterpart : row.counterparts) {
    auto one = item_json(counterpart.other);
    add_text(one, "of", xref::item_path(counterpart.own));
    add_edge(one, counterpart.relation, *counterpart.edge);
    counterparts.elements.push_back(std::move(one));
  }
  tree::add_member(object, "counterparts", std::move(counterparts));
  auto unmatched = tree::json_array();
  for (const xref::NoCounterpart* none : row.unmatched) {
    auto one = tree::json_object();
    add_text(one, "of", xref::item_path(none->item));
    if (none->in_form) {
      add_text(one, "in_form", none->in_form->id);
      add_text(one, "in_edition", none->in_form->edition);
    } else {
      add_text(one, "in_place", at(crosswalk.guidelines, *none->in_guideline).id);
    }
    add_text(one, "status", xref::status_id(none->status));
    add_text(one, "reason", none->reason);
    unmatched.elements.push_back(std::move(one));
  }
  tree::add_member(object, "no_counterpart", std::move(unmatched));
  return object;
}

}  // namespace

std::string xref_json(const xref::Report& report) {
  auto object = tree::json_object();
  auto places = tree::json_array();
  for (const xref::PlaceReport& place : report.places) places.elements.push_back(place_json(*report.crosswalk, place));
  tree::add_member(object, "places", std::move(places));
  auto rows = tree::json_array();
  for (const xref::RowReport& row : report.rows) rows.elements.push_back(row_json(*report.crosswalk, row));
  tree::add_member(object, "rows", std::move(rows));
  return tree::write_json(object);
}

}  // namespace chohyo::cli
