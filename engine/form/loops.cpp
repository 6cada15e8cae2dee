#include "form/loops.hpp"

namespace chohyo::form {

const RecordList* find_target(const Form& form, std::string_view id) {
  if (const RecordList* list = find_list(form.lists, id)) return list;
  return form.base ? find_list(form.base->lists, id) : nullptr;
}

RecordLoop find_record_loop(const Form& form, std::string_view name) {
  const std::size_t dot = name.find('.');
  const RecordList* list = find_target(form, name.substr(0, dot));
  if (!list || dot == std::string_view::npos) return {list, nullptr};
  const RecordList* inner = list->find_list(name.substr(dot + 1));
  return inner ? RecordLoop{inner, list} : RecordLoop{};
}

std::optional<RecordPlace> find_record_place(const Form& form, std::string_view name) {
  const RecordLoop loop = find_record_loop(form, name);
  if (!loop) return std::nullopt;
  const RecordList* outermost = loop.outer ? loop.outer : loop.list;
  RecordPlace place;
  place.of_base = find_list(form.lists, outermost->id) != outermost;
  const std::vector<RecordList>& lists = place.of_base ? form.base->lists : form.lists;
  place.list = base::index_of(lists, *outermost);
  if (loop.outer) place.inner = base::index_of(loop.outer->lists, *loop.list);
  return place;
}

const RecordList& records_at(const Form& form, const RecordPlace& place) {
  const RecordList& list = at(place.of_base ? form.base->lists : form.lists, place.list);
  return place.inner ? at(list.lists, *place.inner) : list;
}

std::vector<std::string> record_loop_names(const std::vector<RecordList>& lists) {
  std::vector<std::string> out;
  for (const RecordList& list : lists) {
    out.push_back(list.id);
    for (const RecordList& inner : list.lists) out.push_back(RecordLoop{&inner, &list}.name());
  }
  return out;
}

std::vector<std::string> record_leaves(const Form& form, const RecordList& list) {
  std::vector<std::string> out = {list.id + "." + list.key};
  if (!list.short_name.empty()) out.push_back(list.id + ".short");
  for (const RecordField& one : list.fields) {
    const std::string name = list.id + "." + one.field.id;
    if (!one.is_reference()) {
      out.push_back(name);
      continue;
    }
    const RecordList* target = find_target(form, one.to);
    if (!target) continue;
    out.push_back(name + "." + target->key);
    if (!target->short_name.empty()) out.push_back(name + ".short");
    for (const RecordField& further : target->fields) {
      if (!further.is_reference()) out.push_back(name + "." + further.field.id);
    }
  }
  return out;
}

std::vector<std::string> loop_leaves(const Form& form, const RecordLoop& loop) {
  std::vector<std::string> out = record_leaves(form, *loop.list);
  if (loop.outer) {
    const std::vector<std::string> around = record_leaves(form, *loop.outer);
    out.insert(out.end(), around.begin(), around.end());
  }
  out.emplace_back(kIndexLeaf);
  out.emplace_back(kCountLeaf);
  return out;
}

}  // namespace chohyo::form
