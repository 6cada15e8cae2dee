#include <array>
#include <set>
#include <span>
#include <string>

#include "cli/xref_writers.hpp"
#include "tree/csv.hpp"
#include "xref/crosswalk.hpp"

namespace chohyo::cli {
namespace {

using xref::Edge;

constexpr std::array<std::string_view, 18> kColumns = {
    "relation", "form",    "edition", "item", "label",  "text",      "to_form", "to_edition", "to_item",
    "to_label", "to_text", "place",   "name", "status", "certainty", "printed", "rationale",  "note"};

using Row = std::array<std::string, kColumns.size()>;

void add_edge(tree::CsvTable& table, const xref::Crosswalk& crosswalk, const Edge& edge) {
  Row row = {std::string(xref::relation_id(edge.relation)),
             edge.from.form->id,
             edge.from.form->edition,
             edge.from->id,
             edge.from->label,
             xref::line_of(*edge.from)};
  if (edge.to_item) {
    row[6] = edge.to_item->form->id;
    row[7] = edge.to_item->form->edition;
    row[8] = (*edge.to_item)->id;
    row[9] = (*edge.to_item)->label;
    row[10] = xref::line_of(**edge.to_item);
  } else {
    row[11] = crosswalk.path(*edge.to_clause);
    row[12] = crosswalk.name(*edge.to_clause);
  }
  row[13] = xref::status_id(edge.status);
  row[14] = xref::certainty_text(edge.certainty);
  row[15] = edge.printed;
  row[16] = edge.rationale;
  row[17] = edge.note;
  table.add_row(std::span<const std::string>(row));
}

void add_none(tree::CsvTable& table, const xref::Crosswalk& crosswalk, const xref::NoCounterpart& none) {
  Row row = {"none",        none.item.form->id, none.item.form->edition,
             none.item->id, none.item->label,   xref::line_of(*none.item)};
  if (none.in_form) {
    row[6] = none.in_form->id;
    row[7] = none.in_form->edition;
  } else {
    row[11] = at(crosswalk.guidelines, *none.in_guideline).id;
    row[12] = at(crosswalk.guidelines, *none.in_guideline).printed;
  }
  row[13] = xref::status_id(none.status);
  row[16] = none.reason;
  table.add_row(std::span<const std::string>(row));
}

}  // namespace

std::string xref_csv(const xref::Report& report) {
  std::set<const void*> wanted;  // looked up only: their order is that of the data
  for (const xref::PlaceReport& place : report.places) wanted.insert(place.edges.begin(), place.edges.end());
  for (const xref::RowReport& row : report.rows) {
    wanted.insert(row.clauses.begin(), row.clauses.end());
    wanted.insert(row.unmatched.begin(), row.unmatched.end());
    for (const xref::Counterpart& counterpart : row.counterparts) wanted.insert(counterpart.edge);
  }
  tree::CsvTable table;
  table.add_row(std::span<const std::string_view>(kColumns));
  for (const Edge& edge : report.crosswalk->edges) {
    if (wanted.contains(&edge)) add_edge(table, *report.crosswalk, edge);
  }
  for (const xref::NoCounterpart& none : report.crosswalk->unmatched) {
    if (wanted.contains(&none)) add_none(table, *report.crosswalk, none);
  }
  return table.text();
}

}  // namespace chohyo::cli
