#include "form/form.hpp"

#include <algorithm>

namespace chohyo::form {
namespace {

template <class Named>
const Named* find_by_id(const std::vector<Named>& all, std::string_view id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

const Item* Form::find_item(std::string_view wanted) const { return find_by_id(items, wanted); }
const Field* Form::find_field(std::string_view wanted) const { return find_by_id(fields, wanted); }

}  // namespace chohyo::form
