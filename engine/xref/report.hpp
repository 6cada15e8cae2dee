// What there is to say about what was asked of the crosswalk.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xref/crosswalk.hpp"
#include "xref/query.hpp"

namespace chohyo::xref {

/// A place of a guideline and the edges that lead to it.
struct PlaceReport {
  ClauseRef place;
  std::vector<const Edge*> edges;
};

/// An edge between items, told from the end that was asked about.
struct Counterpart {
  ItemRef own, other;
  Relation relation;
  const Edge* edge;
};

/// A row, in all companions that have it, and what is known of it.
struct RowReport {
  std::vector<ItemRef> rows;  ///< the one asked about first
  std::vector<const Edge*> clauses;
  std::vector<Counterpart> counterparts;
  std::vector<const NoCounterpart*> unmatched;
};

/// Points into the crosswalk.
struct Report {
  const Crosswalk* crosswalk = nullptr;
  std::vector<PlaceReport> places;
  std::vector<RowReport> rows;
};

/// When everything is asked about, rows of which nothing is known are left out.
Report report_on(const Crosswalk& crosswalk, const Selection& selection);

/// "contract/part2/A-10".
std::string item_path(const ItemRef& item);

/// The same with the edition where the library has several of the form: "checklist@r6/3-2".
std::string item_path(const Crosswalk& crosswalk, const ItemRef& item);

/// How running words call the form: "確認表", where the library has several editions "確認表 r6".
std::string form_title(const Crosswalk& crosswalk, const form::Form& form);

/// The words of stored relations and states.
std::string_view relation_id(Relation relation);
std::string_view status_id(ReviewStatus status);

/// "0.6".
std::string certainty_text(double certainty);

/// The item's text in one line.
std::string line_of(const form::Item& item);

}  // namespace chohyo::xref
