#include "document/document.hpp"

namespace chohyo::document {

const Fact* find_fact(const std::vector<Fact>& facts, std::string_view words, std::string_view part) {
  const Fact* found = nullptr;
  for (const Fact& fact : facts) {
    if (fact.text.empty() || (found && fact.text.size() <= found->text.size())) continue;
    if (fact.text.find(part) != fact.text.npos && words.find(fact.text) != words.npos) found = &fact;
  }
  return found;
}

}  // namespace chohyo::document
