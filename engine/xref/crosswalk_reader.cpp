#include "xref/crosswalk_reader.hpp"

#include <algorithm>
#include <utility>

#include "form/codes.hpp"
#include "xref/codes.hpp"
#include "xref/crosswalk_check.hpp"

namespace chohyo::xref {
namespace {

/// What a group says once for all its edges. An edge may say otherwise.
struct Group {
  const tree::Element* element = nullptr;
  const form::Form* from = nullptr;
  const form::Form* to = nullptr;  ///< null: the edges lead to clauses
};

class Reader {
 public:
  Reader(form::ElementReader& reader, const std::vector<form::FormName>& absent, Crosswalk& crosswalk)
      : reader_(reader), absent_(absent), crosswalk_(crosswalk), places_(crosswalk.places()) {
    for (const form::Form* form : crosswalk.forms) {
      auto& items = items_[form];
      for (const form::ItemIndex i : base::indexes(form->items)) items.emplace(at(form->items, i).id, i);
    }
  }

  void read(const tree::Element& root) {
    reader_.shape(root, {}, {"edges", "gaps"});
    for (const tree::Element& child : root.children) {
      if (child.name == "edges") read_edges(child);
      if (child.name == "gaps") read_gaps(child);
    }
  }

 private:
  void read_edges(const tree::Element& element) {
    reader_.shape(element, {"relation", "form", "edition", "to-form", "to-edition", "status", "rationale"}, {"from"});
    const bool to_items = element.find("to-form") || element.find("to-edition");
    const Group group{&element, form(element, "form", "edition"),
                      to_items ? form(element, "to-form", "to-edition") : nullptr};
    const bool known = group.from && (group.to || !to_items);
    for (const tree::Element& child : element.children) {
      if (child.name != "from") continue;
      reader_.shape(child, {"item"}, {"edge"});
      const auto from = known ? item(child, "item", *group.from) : std::nullopt;
      for (const tree::Element& edge : child.children) {
        if (edge.name == "edge") read_edge(edge, group, from);
      }
    }
  }

  void read_edge(const tree::Element& element, const Group& group, const std::optional<ItemRef>& from) {
    Edge edge;
    edge.span = element.span;
    edge.relation = relation(element, *group.element);
    if (edge.relation == Relation::cites) {
      reader_.shape(element, {"to", "relation", "status", "rationale", "certainty", "note", "printed", "separator"},
                    {});
    } else {
      reader_.shape(element, {"to", "relation", "status", "rationale", "certainty", "note"}, {});
    }
    edge.status = status(element, *group.element);
    edge.rationale = either(element, *group.element, "rationale");
    edge.certainty = reader_.share(element, "certainty", 1.0);
    edge.note = edge.is_uncertain() ? reader_.required(element, "note") : std::string(element.value("note"));
    edge.printed = element.value("printed");
    if (const tree::Attribute* separator = element.find("separator")) {
      edge.separator = separator->value;
      edge.has_separator = true;
    }
    if (!from) return;  // noted already, and without it `to` may mean anything
    edge.from = *from;
    if (group.to) {
      edge.to_item = item(element, "to", *group.to);
    } else {
      edge.to_clause = place(element);
    }
    if (edge.relation == Relation::cites && group.to) {
      reader_.note(kCitedItem, element.span, {{"citing", edge.from->label}});
    } else if (edge.to_item || edge.to_clause) {
      crosswalk_.edges.push_back(std::move(edge));
    }
  }

  void read_gaps(const tree::Element& element) {
    reader_.shape(element, {"form", "edition", "in-form", "in-edition", "in-guideline", "status"}, {"none"});
    const form::Form* from = form(element, "form", "edition");
    NoCounterpart all;
    all.status = status(element, element);
    bool known = false;
    if (element.find("in-guideline")) {
      all.in_guideline = guideline(element);
      known = all.in_guideline.has_value();
    } else {
      all.in_form = form(element, "in-form", "in-edition");
      known = all.in_form != nullptr;
    }
    for (const tree::Element& child : element.children) {
      if (child.name != "none") continue;
      reader_.shape(child, {"item", "reason", "status"}, {});
      NoCounterpart none = all;
      none.span = child.span;
      none.reason = reader_.required(child, "reason");
      none.status = status(child, element);
      const auto found = from ? item(child, "item", *from) : std::nullopt;
      if (!found || !known) continue;
      none.item = *found;
      crosswalk_.unmatched.push_back(std::move(none));
    }
  }

  /// The attribute of the edge, else of its group; a defect if neither has it.
  std::string either(const tree::Element& edge, const tree::Element& group, std::string_view attribute) {
    return edge.find(attribute) || group.value(attribute).empty() ? reader_.required(edge, attribute)
                                                                  : std::string(group.value(attribute));
  }

  Relation relation(const tree::Element& edge, const tree::Element& group) {
    either(edge, group, "relation");
    const tree::Element& element = edge.find("relation") ? edge : group;
    return reader_.word<Relation>(element, "relation",
                                  {{"cites", Relation::cites},
                                   {"equivalent", Relation::equivalent},
                                   {"subset", Relation::subset},
                                   {"superset", Relation::superset},
                                   {"intersects", Relation::intersects}},
                                  Relation::intersects);
  }

  ReviewStatus status(const tree::Element& edge, const tree::Element& group) {
    either(edge, group, "status");
    const tree::Element& element = edge.find("status") ? edge : group;
    return reader_.word<ReviewStatus>(element, "status",
                                      {{"reviewed", ReviewStatus::reviewed}, {"proposed", ReviewStatus::proposed}},
                                      ReviewStatus::proposed);
  }

  const form::Form* form(const tree::Element& element, std::string_view id_name, std::string_view edition_name) {
    const std::string id = reader_.required(element, id_name);
    const std::string edition = reader_.required(element, edition_name);
    if (id.empty() || edition.empty()) return nullptr;
    std::vector<std::string> ids, editions;
    for (const form::Form* one : crosswalk_.forms) {
      if (one->id == id && one->edition == edition) return one;
      ids.push_back(one->id);
      if (one->id == id) editions.push_back(one->edition);
    }
    // What is said of a form that is there but cannot be used waits until it can.
    for (const form::FormName& one : absent_) {
      if (one.id == id && one.edition == edition) return nullptr;
    }
    reader_.note(kDanglingForm, element.find(editions.empty() ? id_name : edition_name)->span,
                 {{"form", id}, {"edition", edition}},
                 [&] { return editions.empty() ? form::suggest(id, ids) : form::allowed(edition, editions); });
    return nullptr;
  }

  std::optional<ItemRef> item(const tree::Element& element, std::string_view attribute, const form::Form& form) {
    const std::string id = reader_.required(element, attribute);
    if (id.empty()) return std::nullopt;
    const auto& items = items_.at(&form);
    if (const auto found = items.find(id); found != items.end()) return ItemRef{&form, found->second};
    reader_.note(kDanglingItem, element.find(attribute)->span, {{"form", form.name()}, {"item", id}}, [&] {
      std::vector<std::string> ids;
      for (const form::Item& one : form.items) ids.push_back(one.id);
      return form::suggest(id, ids);
    });
    return std::nullopt;
  }

  std::optional<ClauseRef> place(const tree::Element& element) {
    const std::string path = reader_.required(element, "to");
    if (path.empty()) return std::nullopt;
    if (const auto found = places_.find(path); found != places_.end()) return found->second;
    reader_.note(kDanglingClause, element.find("to")->span, {{"given", path}}, [&] {
      std::vector<std::string> paths;
      for (const auto& [known, place] : places_) paths.push_back(known);
      return form::suggest(path, paths);
    });
    return std::nullopt;
  }

  std::optional<base::Index<Guideline>> guideline(const tree::Element& element) {
    const std::string id = reader_.required(element, "in-guideline");
    if (id.empty()) return std::nullopt;
    const auto found = places_.find(id);
    if (found != places_.end() && !found->second.part) return found->second.guideline;
    reader_.note(kDanglingClause, element.find("in-guideline")->span, {{"given", id}}, [&] {
      std::vector<std::string> ids;
      for (const Guideline& one : crosswalk_.guidelines) ids.push_back(one.id);
      return form::suggest(id, ids);
    });
    return std::nullopt;
  }

  form::ElementReader& reader_;
  const std::vector<form::FormName>& absent_;
  Crosswalk& crosswalk_;
  const std::map<std::string, ClauseRef> places_;
  std::map<const form::Form*, std::map<std::string_view, form::ItemIndex>> items_;  ///< by id
};

}  // namespace

void read_crosswalk(form::ElementReader& reader, const tree::Element& root, const std::vector<form::FormName>& absent,
                    Crosswalk& crosswalk) {
  if (root.name != "crosswalk") {
    reader.note(form::kUnknownElement, root.name_span, {{"parent", "crosswalk.xml"}, {"element", root.name}},
                [&] { return form::allowed(root.name, {"crosswalk"}); });
    return;
  }
  Reader(reader, absent, crosswalk).read(root);
  check_crosswalk(reader, crosswalk);
}

}  // namespace chohyo::xref
