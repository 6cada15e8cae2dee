#include "xref/crosswalk.hpp"

#include <algorithm>

namespace chohyo::xref {
namespace {

/// The form whose rows those of `form` are, by id.
const std::string& family(const form::Form& form) { return form.companion_of.empty() ? form.id : form.companion_of; }

bool are_companions(const form::Form& one, const form::Form& other) {
  return one.edition == other.edition && family(one) == family(other);
}

}  // namespace

Relation reversed(Relation relation) {
  if (relation == Relation::subset) return Relation::superset;
  if (relation == Relation::superset) return Relation::subset;
  return relation;
}

std::string Crosswalk::short_name(const ClauseRef& place) const {
  const Guideline& guideline = at(guidelines, place.guideline);
  if (!place.part) return guideline.printed;
  const Part& part = at(guideline.parts, *place.part);
  return place.clause ? part.printed + at(part.clauses, *place.clause).id : part.printed;
}

std::string Crosswalk::name(const ClauseRef& place) const {
  const Guideline& guideline = at(guidelines, place.guideline);
  if (!place.part) return guideline.printed;
  const bool named = !at(guideline.parts, *place.part).name.empty();
  return guideline.printed + (named ? " " : "") + short_name(place);
}

std::string Crosswalk::path(const ClauseRef& place) const {
  const Guideline& guideline = at(guidelines, place.guideline);
  std::string out = guideline.id;
  if (!place.part) return out;
  const Part& part = at(guideline.parts, *place.part);
  if (!part.id.empty()) out += "/" + part.id;
  if (place.clause) out += "/" + at(part.clauses, *place.clause).id;
  return out;
}

std::map<std::string, ClauseRef> Crosswalk::places() const {
  std::map<std::string, ClauseRef> out;
  const auto add = [&](const ClauseRef& place) { out.emplace(path(place), place); };
  for (const auto g : base::indexes(guidelines)) {
    // A document's one part without a name is no place of its own: the document's comes first and stays.
    add({g});
    const Guideline& guideline = at(guidelines, g);
    for (const auto p : base::indexes(guideline.parts)) {
      add({g, p});
      for (const auto c : base::indexes(at(guideline.parts, p).clauses)) add({g, p, c});
    }
  }
  return out;
}

std::vector<form::PrintedCitation> printed_citations(const Crosswalk& crosswalk, const ItemRef& item) {
  std::vector<const Edge*> edges;
  for (const Edge& edge : crosswalk.edges) {
    if (edge.from == item) edges.push_back(&edge);
  }
  return printed_citations(crosswalk, edges);
}

std::vector<form::PrintedCitation> printed_citations(const Crosswalk& crosswalk,
                                                     const std::vector<const Edge*>& edges) {
  std::vector<form::PrintedCitation> out;
  std::optional<ClauseRef> last;
  for (const Edge* one : edges) {
    const Edge& edge = *one;
    if (edge.relation != Relation::cites || !edge.to_clause) continue;
    const ClauseRef& place = *edge.to_clause;
    const Guideline& guideline = at(crosswalk.guidelines, place.guideline);
    if (!last || last->guideline != place.guideline) {
      out.push_back({"・" + guideline.printed, guideline.address, false});
      last.reset();
    }
    form::PrintedCitation& bullet = out.back();
    bullet.is_uncertain = bullet.is_uncertain || edge.is_uncertain();
    if (place.part) {
      const Part& part = at(guideline.parts, *place.part);
      const bool names_part = (!last || last->part != place.part) && !part.printed.empty();
      // A blank stands between the document and its first part and before an annex, nothing between a document and
      // its clauses, 、 between all others.
      std::string_view separator = names_part && (!last || part.is_annex) ? " " : last ? "、" : "";
      if (edge.has_separator) separator = edge.separator;
      bullet.text += separator;
      if (names_part) bullet.text += part.printed;
      if (!edge.printed.empty()) {
        bullet.text += edge.printed;
      } else if (place.clause) {
        bullet.text += at(part.clauses, *place.clause).id;
      }
    }
    last = place;
  }
  return out;
}

bool is_same_row(const ItemRef& one, const ItemRef& other) {
  return one == other || (are_companions(*one.form, *other.form) && one->id == other->id);
}

std::vector<ItemRef> rows_like(const Crosswalk& crosswalk, const ItemRef& item) {
  std::vector<ItemRef> found = {item};
  const auto add = [&](const ItemRef& row) {
    if (std::find(found.begin(), found.end(), row) == found.end()) found.push_back(row);
  };
  for (std::size_t next = 0; next < found.size(); ++next) {
    const ItemRef row = found[next];
    for (const form::Form* form : crosswalk.forms) {
      if (!are_companions(*form, *row.form)) continue;
      if (const form::Item* twin = form->find_item(row->id)) add({form, base::index_of(form->items, *twin)});
    }
    for (const Edge& edge : crosswalk.edges) {
      if (edge.relation != Relation::equivalent || !edge.to_item) continue;
      if (!are_companions(*edge.from.form, *edge.to_item->form)) continue;
      if (edge.from == row) add(*edge.to_item);
      if (*edge.to_item == row) add(edge.from);
    }
  }
  const auto place_of = [&](const ItemRef& row) {
    return std::pair(std::find(crosswalk.forms.begin(), crosswalk.forms.end(), row.form), row.item);
  };
  std::sort(found.begin() + 1, found.end(),
            [&](const ItemRef& one, const ItemRef& other) { return place_of(one) < place_of(other); });
  return found;
}

}  // namespace chohyo::xref
