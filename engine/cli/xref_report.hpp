// What there is to say about what `chohyo xref` was asked, and its three ways to be written.
#pragma once

#include <string>
#include <vector>

#include "cli/xref_query.hpp"
#include "diag/diagnostic.hpp"
#include "form/crosswalk.hpp"

namespace chohyo::cli {

/// A place of a guideline and the edges that lead to it.
struct PlaceReport {
  form::ClauseRef place;
  std::vector<const form::Edge*> edges;
};

/// An edge between items, told from the end that was asked about.
struct Counterpart {
  form::ItemRef own, other;
  form::Relation relation;
  const form::Edge* edge;
};

/// A row, in all companions that have it, and what is known of it.
struct RowReport {
  std::vector<form::ItemRef> rows;  ///< the one asked about first
  std::vector<const form::Edge*> clauses;
  std::vector<Counterpart> counterparts;
  std::vector<const form::NoCounterpart*> unmatched;
};

/// Points into the crosswalk.
struct XrefReport {
  const form::Crosswalk* crosswalk = nullptr;
  std::vector<PlaceReport> places;
  std::vector<RowReport> rows;
};

/// When everything is asked about, rows of which nothing is known are left out.
XrefReport report_on(const form::Crosswalk& crosswalk, const Selection& selection);

std::string xref_text(const XrefReport& report, diag::Language language);

/// An object with the members places and rows.
std::string xref_json(const XrefReport& report);

/// RFC 4180: one row an edge or statement, in the order of the data, under a row of column names.
std::string xref_csv(const XrefReport& report);

/// "contract/part2/A-10".
std::string item_path(const form::ItemRef& item);

/// The words of stored relations and states, the same in JSON and CSV.
std::string_view relation_id(form::Relation relation);
std::string_view status_id(form::ReviewStatus status);

/// "0.6".
std::string certainty_text(double certainty);

/// The item's text in one line.
std::string line_of(const form::Item& item);

}  // namespace chohyo::cli
