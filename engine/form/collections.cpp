#include "form/collections.hpp"

#include <algorithm>
#include <array>

#include "form/owner_words.hpp"

namespace chohyo::form {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kTerms = {"term.number"sv, "term.name"sv, "term.text"sv};
/// Beside what the records say of them.
constexpr std::array kOwners = {"{one}.table"sv};
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
    Collection{kAllOwners, kOwners},
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

const Collection* find_collection(std::string_view name, const BaseRecords& base) {
  const auto found = std::find_if(kCollections.begin(), kCollections.end(),
                                  [&](const Collection& one) { return in_words_of(base.owners(), one.name) == name; });
  return found == kCollections.end() ? nullptr : &*found;
}

std::vector<std::string> collection_leaves(const Collection& collection, const BaseRecords& base) {
  std::vector<std::string> out;
  if (collection.name == kAllOwners) out = base.owner_leaves();
  for (const std::string_view leaf : collection.leaves) out.push_back(in_words_of(base.owners(), leaf));
  return out;
}

}  // namespace chohyo::form
