#include "answers/answers.hpp"

#include <algorithm>

namespace chohyo::answers {

const Field* Record::find(std::string_view field) const {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == field; });
  return found == fields.end() ? nullptr : &*found;
}

std::string_view Record::text(std::string_view field) const {
  const Field* found = find(field);
  return found ? std::string_view(found->text) : std::string_view();
}

diag::Span Record::place(std::string_view field) const {
  const Field* found = find(field);
  return found ? found->span : span;
}

}  // namespace chohyo::answers
