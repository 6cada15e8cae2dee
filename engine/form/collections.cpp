#include "form/collections.hpp"

#include <algorithm>
#include <array>

namespace chohyo::form {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kTerms = {"term.number"sv, "term.name"sv, "term.text"sv};
constexpr std::array kOwners = {"vendor.short"sv, "vendor.name"sv, "vendor.system"sv, "vendor.status"sv,
                                "vendor.table"sv};
constexpr std::array kRows = {"row.number"sv, "row.section"sv, "row.group"sv, "row.text"sv,
                              "row.label"sv,  "row.state"sv,   "row.anchor"sv};
constexpr std::array kGaps = {"gap.kind"sv, "gap.label"sv, "gap.group"sv, "gap.detail"sv, "gap.anchor"sv};
constexpr std::array kCitations = {"edge.document"sv, "edge.version"sv,  "edge.clause"sv, "edge.clause-anchor"sv,
                                   "edge.form"sv,     "edge.item"sv,     "edge.text"sv,   "edge.item-anchor"sv,
                                   "edge.page"sv,     "edge.relation"sv, "edge.state"sv,  "edge.uri"sv};
constexpr std::array kSources = {"item.form"sv,    "item.label"sv, "item.text"sv,   "item.page"sv,
                                 "item.clauses"sv, "item.state"sv, "item.anchor"sv, "item.clause-anchor"sv};
constexpr std::array kCounterparts = {"edge.form"sv,    "edge.item"sv,       "edge.text"sv,     "edge.to-form"sv,
                                      "edge.to-item"sv, "edge.to-text"sv,    "edge.relation"sv, "edge.rationale"sv,
                                      "edge.state"sv,   "edge.item-anchor"sv};
constexpr std::array kDoubts = {"doubt.form"sv,   "doubt.item"sv,      "doubt.printed"sv,    "doubt.reading"sv,
                                "doubt.reason"sv, "doubt.certainty"sv, "doubt.item-anchor"sv};
constexpr std::array kUnmatched = {"none.form"sv, "none.item"sv,   "none.text"sv,
                                   "none.in"sv,   "none.reason"sv, "none.state"sv};

constexpr std::array kCollections = {
    Collection{"terms", kTerms, "terms"},
    Collection{"vendors", kOwners},
    Collection{"rows", kRows, "comparison", true},
    Collection{"gaps", kGaps, "comparison", true},
    Collection{"citations", kCitations, "crosswalk"},
    Collection{"sources", kSources, "crosswalk"},
    Collection{"counterparts", kCounterparts, "crosswalk"},
    Collection{"doubts", kDoubts, "crosswalk"},
    Collection{"unmatched", kUnmatched, "crosswalk"},
};

}  // namespace

std::span<const Collection> collections() { return kCollections; }

const Collection* find_collection(std::string_view name) {
  const auto found =
      std::find_if(kCollections.begin(), kCollections.end(), [&](const Collection& one) { return one.name == name; });
  return found == kCollections.end() ? nullptr : &*found;
}

}  // namespace chohyo::form
