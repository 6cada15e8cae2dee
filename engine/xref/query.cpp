#include "xref/query.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.hpp"
#include "diag/near_match.hpp"

namespace chohyo::xref {
namespace {

/// The name without what people type differently: white space, letter case, full-width letters, digits and signs.
std::string folded(std::string_view text) {
  constexpr char32_t kFullWidthFirst = U'！', kFullWidthLast = U'～', kToAscii = U'！' - U'!';
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = base::decode_utf8(text, at);
    if (c >= kFullWidthFirst && c <= kFullWidthLast) c -= kToAscii;
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    if (c > U' ' && c != U'\u3000') base::append_utf8(out, c);
  }
  return out;
}

/// Says of nothing but its place in a list what it is: "3".
bool is_bare_number(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

struct Index {
  std::multimap<std::string, ClauseRef> places;
  std::multimap<std::string, ItemRef> items;
  std::multimap<std::string, const form::Form*> forms;
  std::map<std::string, std::string> written;  ///< folded → as it is written

  explicit Index(const Crosswalk& crosswalk) {
    for (const auto& [path, place] : crosswalk.places()) add_place(crosswalk, path, place);
    for (const Edge& edge : crosswalk.edges) add_printed(crosswalk, edge);
    for (const form::Form* form : crosswalk.forms) add_form(*form);
  }

 private:
  template <class Map, class Value>
  void add(Map& map, const std::string& name, const Value& value) {
    std::string key = folded(name);
    if (key.empty()) return;
    const auto [first, last] = map.equal_range(key);
    if (std::any_of(first, last, [&](const auto& entry) { return entry.second == value; })) return;
    written.emplace(key, name);
    map.emplace(std::move(key), value);
  }

  void add_place(const Crosswalk& crosswalk, const std::string& path, const ClauseRef& place) {
    const Guideline& guideline = at(crosswalk.guidelines, place.guideline);
    add(places, path, place);
    add(places, crosswalk.name(place), place);
    if (!place.part) {
      add(places, guideline.name, place);
      return;
    }
    const Part& part = at(guideline.parts, *place.part);
    const std::string clause = place.clause ? at(part.clauses, *place.clause).id : "";
    add(places, crosswalk.short_name(place), place);
    add(places, part.name + clause, place);
    add(places, clause, place);
    if (!part.id.empty()) add(places, part.id + (clause.empty() ? "" : "/" + clause), place);
  }

  /// A clause that a form prints with other letters is looked for by those letters.
  void add_printed(const Crosswalk& crosswalk, const Edge& edge) {
    if (edge.printed.empty() || !edge.to_clause || !edge.to_clause->part) return;
    const ClauseRef& place = *edge.to_clause;
    add(places, edge.printed, place);
    const Guideline& guideline = at(crosswalk.guidelines, place.guideline);
    add(places, at(guideline.parts, *place.part).printed + edge.printed, place);
  }

  void add_form(const form::Form& form) {
    for (const std::string& name : {form.id, form.name(), form.id + "@" + form.edition, form.title, form.short_title}) {
      add(forms, name, &form);
    }
    for (const form::ItemIndex index : base::indexes(form.items)) {
      const form::Item& item = at(form.items, index);
      const ItemRef ref{&form, index};
      add(items, item.id, ref);
      add(items, item.label, ref);
      if (!is_bare_number(item.number)) add(items, item.number, ref);
      for (const std::string& name : {form.id, form.name(), form.id + "@" + form.edition}) {
        add(items, name + "/" + item.id, ref);
        add(items, name + " " + item.id, ref);
      }
      for (const std::string& title : {form.title, form.short_title}) add(items, title + " " + item.label, ref);
    }
  }
};

bool holds(const ClauseRef& whole, const ClauseRef& place) {
  return whole.guideline == place.guideline && (!whole.part || whole.part == place.part) &&
         (!whole.clause || whole.clause == place.clause);
}

}  // namespace

Selection select(const Crosswalk& crosswalk, std::string_view query) {
  const Index index(crosswalk);
  const std::string key = folded(query);
  std::set<std::pair<const form::Form*, form::ItemIndex>> items;
  const auto take_form = [&](const form::Form* form) {
    for (const form::ItemIndex item : base::indexes(form->items)) items.emplace(form, item);
  };
  Selection out;
  out.everything = key.empty();
  const auto [first_place, last_place] = index.places.equal_range(key);
  for (const auto& place : crosswalk.places()) {
    const bool asked = std::any_of(first_place, last_place,
                                   [&](const auto& entry) { return holds(entry.second, place.second); });
    if (out.everything || asked) out.places.push_back(place.second);
  }
  std::sort(out.places.begin(), out.places.end());

  const auto [first_form, last_form] = index.forms.equal_range(key);
  for (auto it = first_form; it != last_form; ++it) take_form(it->second);
  const auto [first_item, last_item] = index.items.equal_range(key);
  for (auto it = first_item; it != last_item; ++it) items.emplace(it->second.form, it->second.item);
  for (const form::Form* form : crosswalk.forms) {
    for (const form::ItemIndex item : base::indexes(form->items)) {
      if (out.everything || items.contains({form, item})) out.items.push_back({form, item});
    }
  }
  return out;
}

std::vector<std::string> names_near(const Crosswalk& crosswalk, std::string_view query) {
  constexpr std::size_t kMost = 3;
  const Index index(crosswalk);
  std::vector<std::string> keys;
  for (const auto& [key, name] : index.written) keys.push_back(key);
  std::vector<std::string> out;
  while (out.size() < kMost) {
    const auto near = diag::near_match(folded(query), keys);
    if (!near) break;
    out.push_back(index.written.at(*near));
    keys.erase(std::find(keys.begin(), keys.end(), *near));
  }
  return out;
}

}  // namespace chohyo::xref
