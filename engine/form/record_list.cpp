#include "form/record_list.hpp"

#include <algorithm>

namespace chohyo::form {

std::optional<RecordFieldIndex> RecordList::find(std::string_view wanted) const {
  return base::find_index(fields, [&](const RecordField& one) { return one.field.id == wanted; });
}

const RecordList* RecordList::find_list(std::string_view inner) const { return form::find_list(lists, inner); }

const RecordList* find_list(const std::vector<RecordList>& lists, std::string_view id) {
  const auto found = std::find_if(lists.begin(), lists.end(), [&](const RecordList& one) { return one.id == id; });
  return found == lists.end() ? nullptr : &*found;
}

}  // namespace chohyo::form
