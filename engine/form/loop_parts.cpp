// What a loop element of a pack says of its entries.
#include <algorithm>

#include "form/codes.hpp"
#include "form/collections.hpp"
#include "form/loops.hpp"
#include "form/owner_words.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

/// A loop over what the form does not have would never print anything.
void check_source(ElementReader& reader, const tree::Element& element, const Collection& collection, const Form& form) {
  if (collection.needs == "terms" && form.terms.empty()) {
    reader.note(kMissingElement, element.span, {{"parent", "form"}, {"element", "terms"}});
  } else if (collection.needs == "comparison" && !form.comparison) {
    reader.note(kMissingElement, element.span, {{"parent", "form"}, {"element", "comparison"}});
  }
}

std::vector<std::string> known_names(const Form& form, const LoopElement* around) {
  std::vector<std::string> known;
  if (around) {
    for (const RecordList& inner : around->records.list->lists) {
      known.push_back(RecordLoop{&inner, around->records.list}.name());
    }
    return known;
  }
  known = record_loop_names(form.lists);
  for (const Collection& one : collections()) known.push_back(in_words_of(form.base->owners(), one.name));
  const std::vector<std::string> base = record_loop_names(form.base->lists);
  known.insert(known.end(), base.begin(), base.end());
  return known;
}

void read_order(ElementReader& reader, const tree::Element& element, LoopElement& out) {
  out.loop.descending = reader.flag(element, "sort-descending", false);
  const tree::Attribute* sort = element.find("sort");
  if (!sort) {
    if (element.find("sort-descending")) {
      reader.note(kMissingAttribute, element.span, {{"element", element.name}, {"attribute", "sort"}});
    }
    return;
  }
  const RecordList& list = *out.records.list;
  if (sort->value == list.key || list.find(sort->value)) {
    out.loop.sort = sort->value;
    return;
  }
  reader.note(kUnknownReference, sort->span, {{"what", "並べ替えの欄"}, {"given", sort->value}, {"what_en", "field"}},
              [&] {
                std::vector<std::string> known = {list.key};
                for (const RecordField& one : list.fields) known.push_back(one.field.id);
                return allowed(sort->value, known);
              });
}

}  // namespace

LoopElement read_loop(ElementReader& reader, const tree::Element& element, const Form& form,
                      const LoopElement* around) {
  LoopElement out;
  out.loop.collection = reader.required(element, "of");
  const std::string& name = out.loop.collection;
  if (name.empty()) return out;
  const std::vector<std::string> known = known_names(form, around);
  if (std::find(known.begin(), known.end(), name) == known.end()) {
    reader.note(kUnknownReference, element.find("of")->span,
                {{"what", "繰り返しの対象"}, {"given", name}, {"what_en", "collection"}},
                [&] { return allowed(name, known); });
    return out;
  }
  out.records = find_record_loop(form, name);
  if (out.records) {
    out.leaves = loop_leaves(form, out.records);
    read_order(reader, element, out);
    return out;
  }
  out.loop.made = find_collection(name, *form.base);
  check_source(reader, element, *out.loop.made, form);
  out.leaves = collection_leaves(*out.loop.made, *form.base);
  out.leaves.emplace_back(kIndexLeaf);
  out.leaves.emplace_back(kCountLeaf);
  return out;
}

}  // namespace chohyo::form
