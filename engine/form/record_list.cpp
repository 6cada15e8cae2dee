#include "form/record_list.hpp"

#include <algorithm>

namespace chohyo::form {

std::size_t RecordList::find(std::string_view wanted) const {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const RecordField& one) { return one.field.id == wanted; });
  return static_cast<std::size_t>(found - fields.begin());
}

const RecordList* RecordList::find_list(std::string_view inner) const {
  const auto found = std::find_if(lists.begin(), lists.end(), [&](const RecordList& one) { return one.id == inner; });
  return found == lists.end() ? nullptr : &*found;
}

}  // namespace chohyo::form
