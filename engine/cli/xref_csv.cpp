#include <array>
#include <set>

#include "cli/xref_report.hpp"

namespace chohyo::cli {
namespace {

using form::Edge;

/// A row of RFC 4180: fields with a comma, a quote or a line end stand in quotes, quotes inside them are doubled.
template <class Fields>
void add_row(std::string& out, const Fields& fields) {
  bool first = true;
  for (const std::string_view field : fields) {
    if (!first) out += ',';
    first = false;
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
      out += field;
      continue;
    }
    out += '"';
    for (const char c : field) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    out += '"';
  }
  out += "\r\n";
}

constexpr std::array<std::string_view, 18> kColumns = {
    "relation", "form",    "edition", "item", "label",  "text",      "to_form", "to_edition", "to_item",
    "to_label", "to_text", "place",   "name", "status", "certainty", "printed", "rationale",  "note"};

using Row = std::array<std::string, kColumns.size()>;

void add_edge(std::string& out, const form::Crosswalk& crosswalk, const Edge& edge) {
  Row row = {std::string(relation_id(edge.relation)),
             edge.from.form->id,
             edge.from.form->edition,
             edge.from->id,
             edge.from->label,
             line_of(*edge.from)};
  if (edge.to_item) {
    row[6] = edge.to_item->form->id;
    row[7] = edge.to_item->form->edition;
    row[8] = (*edge.to_item)->id;
    row[9] = (*edge.to_item)->label;
    row[10] = line_of(**edge.to_item);
  } else {
    row[11] = crosswalk.path(*edge.to_clause);
    row[12] = crosswalk.name(*edge.to_clause);
  }
  row[13] = status_id(edge.status);
  row[14] = certainty_text(edge.certainty);
  row[15] = edge.printed;
  row[16] = edge.rationale;
  row[17] = edge.note;
  add_row(out, row);
}

void add_none(std::string& out, const form::Crosswalk& crosswalk, const form::NoCounterpart& none) {
  Row row = {"none", none.item.form->id, none.item.form->edition, none.item->id, none.item->label, line_of(*none.item)};
  if (none.in_form) {
    row[6] = none.in_form->id;
    row[7] = none.in_form->edition;
  } else {
    row[11] = crosswalk.guidelines[*none.in_guideline].id;
    row[12] = crosswalk.guidelines[*none.in_guideline].printed;
  }
  row[13] = status_id(none.status);
  row[16] = none.reason;
  add_row(out, row);
}

}  // namespace

std::string xref_csv(const XrefReport& report) {
  std::set<const void*> wanted;  // looked up only: their order is that of the data
  for (const PlaceReport& place : report.places) wanted.insert(place.edges.begin(), place.edges.end());
  for (const RowReport& row : report.rows) {
    wanted.insert(row.clauses.begin(), row.clauses.end());
    wanted.insert(row.unmatched.begin(), row.unmatched.end());
    for (const Counterpart& counterpart : row.counterparts) wanted.insert(counterpart.edge);
  }
  std::string out;
  add_row(out, kColumns);
  for (const Edge& edge : report.crosswalk->edges) {
    if (wanted.contains(&edge)) add_edge(out, *report.crosswalk, edge);
  }
  for (const form::NoCounterpart& none : report.crosswalk->unmatched) {
    if (wanted.contains(&none)) add_none(out, *report.crosswalk, none);
  }
  return out;
}

}  // namespace chohyo::cli
