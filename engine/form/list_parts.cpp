#include "form/list_parts.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "form/answer_words.hpp"
#include "form/codes.hpp"
#include "form/collections.hpp"
#include "form/grammar_elements.hpp"
#include "form/loops.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

/// More fields than this no record has that anybody fills in; each is a column of somebody's table.
constexpr std::size_t kMostRecordFields = 100;
/// Lists of a form, and lists inside one list.
constexpr std::size_t kMostLists = 50;

/// What leaves begin with already, and what stands beside lists in answers files.
Names taken_list_names(const RecordList& owners) {
  return {"id",      "item",     "items",  "edition", "facility", "form",  "document", "output",
          owners.id, owners.all, "person", "page",    "pages",    "index", "count",    "field",
          "answer",  "term",     "row",    "gap",     "edge",     "doubt", "none",     kProposal};
}

bool is_field(const tree::Element& element) {
  return std::find(kFieldElements.begin(), kFieldElements.end(), element.name) != kFieldElements.end();
}

/// The field with what fields of records say beyond those of items.
RecordField read_record_field(ElementReader& reader, const tree::Element& element, const Names& taken) {
  RecordField out;
  out.required = reader.flag(element, "required", false);
  if (element.name != "reference") {
    out.field = read_field(reader, element, taken, true);
    return out;
  }
  reader.shape(element, grammar::kReference);
  out.to = reader.required(element, "to");
  out.field.span = element.span;
  out.field.id = reader.name(element, "id", taken);
  out.field.label = reader.required(element, "label");
  return out;
}

void add_field(ElementReader& reader, const tree::Element& element, RecordField field, RecordList& list) {
  if (!field.field.id.empty() && list.find(field.field.id)) {
    reader.note(kDuplicate, element.span, {{"attribute", attribute_name(element, "id")}, {"given", field.field.id}});
  }
  list.fields.push_back(std::move(field));
}

class ListReader {
 public:
  ListReader(ElementReader& reader, Form& form) : reader_(reader), form_(form) {}

  void read(const tree::Element& lists) {
    reader_.shape(lists, grammar::kLists);
    if (!reader_.has_at_most(lists, kMostLists)) return;
    for (const tree::Element& child : lists.children) {
      if (child.name != "list") continue;
      RecordList list = read_list(child, true);
      const auto asked = std::find_if(form_.fields.begin(), form_.fields.end(), [&](const Field& field) {
        return field.of_form && field.id == list.id && !list.id.empty();
      });
      if (asked != form_.fields.end()) {
        reader_.note(kDuplicate, child.span, {{"attribute", "<list> id"}, {"given", list.id}});
      }
      form_.lists.push_back(std::move(list));
    }
    for (const tree::Element& child : lists.children) check_references(child);
  }

 private:
  RecordList read_list(const tree::Element& element, bool outermost) {
    reader_.shape(element, outermost ? grammar::kList : grammar::kInnerList);
    RecordList list;
    list.span = element.span;
    list.id = reader_.name(element, "id", taken_list_names(form_.base->owners()));
    list.label = reader_.required(element, "label");
    if (!list.id.empty() && !lists_.insert(list.id).second) {
      reader_.note(kDuplicate, element.span, {{"attribute", "<list> id"}, {"given", list.id}});
    } else if (find_collection(list.id, *form_.base)) {
      reader_.note(kDuplicate, element.span, {{"attribute", "<list> id"}, {"given", list.id}});
    }
    if (!reader_.has_at_most(element, kMostRecordFields)) return list;
    for (const tree::Element& child : element.children) {
      if (is_field(child) || child.name == "reference") {
        add_field(reader_, child, read_record_field(reader_, child, {"id", "item", "items", kProposal}), list);
      }
    }
    if (list.fields.empty()) reader_.note(kMissingElement, element.span, {{"parent", "list"}, {"element", "text"}});
    for (const tree::Element& child : element.children) {
      if (child.name != "list" || !outermost) continue;
      RecordList inner = read_list(child, false);
      if (list.find(inner.id)) {
        reader_.note(kDuplicate, child.span, {{"attribute", "<list> id"}, {"given", inner.id}});
      }
      if (list.lists.size() == kMostLists) {
        reader_.note(kTooMany, child.span,
                     {{"things", "<list> の中の <list>"},
                      {"limit", std::to_string(kMostLists)},
                      {"things_en", "lists in a <list>"}});
        break;
      }
      list.lists.push_back(std::move(inner));
    }
    return list;
  }

  /// What references lead to is known only when all lists are.
  void check_references(const tree::Element& list) {
    for (const tree::Element& child : list.children) {
      if (child.name == "list") check_references(child);
      const tree::Attribute* to = child.name == "reference" ? child.find("to") : nullptr;
      if (!to || to->value.empty() || find_target(form_, to->value)) continue;
      reader_.note(kUnknownReference, to->span, {{"what", "参照先の一覧"}, {"given", to->value}, {"what_en", "list"}},
                   [&] {
                     std::vector<std::string> known;
                     for (const RecordList& one : form_.lists) known.push_back(one.id);
                     for (const RecordList& one : form_.base->lists) known.push_back(one.id);
                     return allowed(to->value, known);
                   });
    }
  }

  ElementReader& reader_;
  Form& form_;
  std::set<std::string> lists_;  ///< ids: leaves tell records of all lists apart by them
};

}  // namespace

void read_lists(ElementReader& reader, const tree::Element& lists, Form& form) { ListReader(reader, form).read(lists); }

RecordList read_record_fields(ElementReader& reader, const tree::Element& element, const Names& attributes,
                              const Names& taken) {
  Names parts(kFieldElements.begin(), kFieldElements.end());
  if (element.value("id") == kPersonList) parts.emplace_back("role");
  reader.shape(element, attributes, parts);
  RecordList list;
  list.span = element.span;
  list.id = reader.name(element);
  list.label = reader.required(element, "label");
  if (element.find("key")) list.key = reader.name(element, "key");
  list.short_name = element.value("short");
  if (const tree::Attribute* name = element.find("short")) {
    check_placeholders(reader, "short", name->value, 1, name->span);
  }
  if (!reader.has_at_most(element, kMostRecordFields)) return list;
  Names names = taken;
  names.emplace_back(list.key);
  for (const tree::Element& child : element.children) {
    if (!is_field(child)) continue;
    if (const tree::Attribute* total = child.find("total")) {
      reader.note(kUnknownAttribute, total->name_span, {{"element", child.name}, {"attribute", "total"}}, [] {
        return Suggestion{"計算する欄は様式の <lists> に書いてください",
                          "fields that are worked out stand in a form's <lists>"};
      });
    }
    add_field(reader, child, read_record_field(reader, child, names), list);
  }
  return list;
}

void note_base_name(ElementReader& reader, const tree::Element& element, const std::vector<std::string>& known) {
  const tree::Attribute* id = element.find("id");
  if (!id || id->value.empty()) return;
  reader.note(kBadWord, id->span, {{"attribute", attribute_name(element, "id")}, {"given", id->value}},
              [&] { return allowed(id->value, known); });
}

}  // namespace chohyo::form
