#include "xref/report.hpp"

#include <algorithm>
#include <charconv>

#include "base/answer_path.hpp"

namespace chohyo::xref {
namespace {

bool contains(const std::vector<ItemRef>& rows, const ItemRef& row) {
  return std::find(rows.begin(), rows.end(), row) != rows.end();
}

RowReport row_report(const Crosswalk& crosswalk, const ItemRef& item) {
  RowReport report;
  report.rows = rows_like(crosswalk, item);
  for (const Edge& edge : crosswalk.edges) {
    const bool from = contains(report.rows, edge.from);
    const bool to = edge.to_item && contains(report.rows, *edge.to_item);
    if (from && to) continue;  // this is what makes them alike
    if (from && edge.to_clause) report.clauses.push_back(&edge);
    if (from && edge.to_item) report.counterparts.push_back({edge.from, *edge.to_item, edge.relation, &edge});
    if (to) report.counterparts.push_back({*edge.to_item, edge.from, reversed(edge.relation), &edge});
  }
  for (const NoCounterpart& none : crosswalk.unmatched) {
    if (contains(report.rows, none.item)) report.unmatched.push_back(&none);
  }
  return report;
}

bool has_several_editions(const Crosswalk& crosswalk, const form::Form& form) {
  return std::any_of(crosswalk.forms.begin(), crosswalk.forms.end(),
                     [&](const form::Form* one) { return one->id == form.id && one->edition != form.edition; });
}

bool is_empty(const RowReport& row) { return row.clauses.empty() && row.counterparts.empty() && row.unmatched.empty(); }

}  // namespace

Report report_on(const Crosswalk& crosswalk, const Selection& selection) {
  Report report;
  report.crosswalk = &crosswalk;
  // A part or document that was asked about brings its clauses; of itself it may have nothing to say.
  const bool sole = selection.places.size() == 1;
  for (const ClauseRef& place : selection.places) {
    PlaceReport one{place, {}};
    for (const Edge& edge : crosswalk.edges) {
      if (edge.to_clause == place) one.edges.push_back(&edge);
    }
    if (sole || !one.edges.empty()) report.places.push_back(std::move(one));
  }
  std::vector<ItemRef> told;
  for (const ItemRef& item : selection.items) {
    if (contains(told, item)) continue;
    RowReport row = row_report(crosswalk, item);
    told.insert(told.end(), row.rows.begin(), row.rows.end());
    if (!selection.everything || !is_empty(row)) report.rows.push_back(std::move(row));
  }
  return report;
}

std::string item_path(const ItemRef& item) { return base::path_to(item.form->id, item->id); }

std::string item_path(const Crosswalk& crosswalk, const ItemRef& item) {
  if (!has_several_editions(crosswalk, *item.form)) return item_path(item);
  return item.form->id + "@" + item.form->edition + "/" + item->id;
}

std::string form_title(const Crosswalk& crosswalk, const form::Form& form) {
  return has_several_editions(crosswalk, form) ? form.short_title + " " + form.edition : form.short_title;
}

std::string_view relation_id(Relation relation) {
  switch (relation) {
    case Relation::cites:
      return "cites";
    case Relation::equivalent:
      return "equivalent";
    case Relation::subset:
      return "subset";
    case Relation::superset:
      return "superset";
    case Relation::intersects:
      break;
  }
  return "intersects";
}

std::string_view status_id(ReviewStatus status) {
  return status == ReviewStatus::reviewed ? "reviewed" : "proposed";
}

std::string certainty_text(double certainty) {
  char digits[32];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, certainty);
  return error == std::errc() ? std::string(digits, end) : std::string();
}

std::string line_of(const form::Item& item) {
  std::string line = item.text;
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

}  // namespace chohyo::xref
