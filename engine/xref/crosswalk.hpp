// Cross-references between items of forms and clauses of guidelines, and between items. Read from
// templates/guidelines.xml and templates/crosswalk.xml, resolved against all packs of the library.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "form/form.hpp"
#include "xref/guidelines.hpp"

namespace chohyo::xref {

/// How what is named first stands to what is named second (after NIST IR 8477's set relations). `cites`: the official
/// form names the clause.
enum class Relation { cites, equivalent, subset, superset, intersects };

/// The same relation told from the other end: subset and superset change places.
Relation reversed(Relation relation);

enum class ReviewStatus { reviewed, proposed };

/// An item of a form.
struct ItemRef {
  const form::Form* form = nullptr;  ///< belongs to the library
  form::ItemIndex item{0};
  friend bool operator==(const ItemRef&, const ItemRef&) = default;

  const form::Item& operator*() const { return at(form->items, item); }
  const form::Item* operator->() const { return &at(form->items, item); }
};

struct Edge {
  ItemRef from;
  std::optional<ItemRef> to_item;  ///< exactly one of these two
  std::optional<ClauseRef> to_clause;
  Relation relation = Relation::cites;
  ReviewStatus status = ReviewStatus::reviewed;
  std::string rationale;
  double certainty = 1.0;  ///< 0 to 1: that this is what the official document means
  std::string note;        ///< why it is doubtful; empty when it is not
  // How the clause is printed in the form's column of references:
  std::string printed;    ///< in place of the clause's id; empty = the id
  std::string separator;  ///< in place of 、 before it; only when has_separator
  bool has_separator = false;
  diag::Span span;

  bool is_uncertain() const { return certainty < 1.0; }
};

/// "Nothing corresponds" as a statement, so that a gap is seen and not guessed.
struct NoCounterpart {
  ItemRef item;
  const form::Form* in_form = nullptr;            ///< exactly one of these two: the form …
  std::optional<base::Index<Guideline>> in_guideline;  ///< … or the guideline in which nothing corresponds
  std::string reason;
  ReviewStatus status = ReviewStatus::reviewed;
  diag::Span span;
};

struct Crosswalk {
  std::vector<diag::SourcePtr> sources;
  std::vector<const form::Form*> forms;  ///< all forms of the library, by id, then edition
  std::vector<Guideline> guidelines;
  std::vector<Edge> edges;  ///< in file order, which is the printed order within an item
  std::vector<NoCounterpart> unmatched;
  std::string digest;  ///< hexadecimal SHA-256 of both files' bytes; empty without them

  /// "医療情報システムの安全管理に関するガイドライン第6.0版 経営管理編3.4.1": the place by itself.
  std::string name(const ClauseRef& place) const;
  /// "経営管理編3.4.1": without the document; a document as a whole keeps its name.
  std::string short_name(const ClauseRef& place) const;
  /// "anzen-6.0/keiei/3.4.1": the stable key.
  std::string path(const ClauseRef& place) const;
  /// Every place of the catalogue by its path.
  std::map<std::string, ClauseRef> places() const;
};

/// Reads both files of the templates folder and resolves them against `forms`. Without crosswalk.xml the value is an
/// empty crosswalk. Dangling references are errors at their place, with a near match. What is said of a form of
/// `absent`, whose pack cannot be used, is passed over.
diag::Result<Crosswalk> load_crosswalk(const std::filesystem::path& templates, const std::vector<form::FormPtr>& forms,
                                       const std::vector<form::FormName>& absent = {});

/// The bullets of an item's column of references, from its edges with Relation::cites.
std::vector<form::PrintedCitation> printed_citations(const Crosswalk& crosswalk, const ItemRef& item);
/// The same from the edges that begin at the item.
std::vector<form::PrintedCitation> printed_citations(const Crosswalk& crosswalk, const std::vector<const Edge*>& edges);

/// True when both are the same row of one document: companions of an edition (Form::companion_of) share their ids.
bool is_same_row(const ItemRef& one, const ItemRef& other);

/// The item, then every other that is the same row, in the order of the forms: the same id in a companion of its form,
/// and what an edge between companions calls equivalent. What is known of one of them holds for all.
std::vector<ItemRef> rows_like(const Crosswalk& crosswalk, const ItemRef& item);

}  // namespace chohyo::xref
