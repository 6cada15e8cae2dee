#include "form/owner_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace chohyo::form {

std::string in_words_of(const RecordList& owners, std::string_view pattern, diag::Language language) {
  const std::array<std::pair<std::string_view, std::string_view>, 3> words = {
      {{"{one}", owners.id},
       {kAllOwners, owners.all},
       {"{owner}", language == diag::Language::ja ? owners.label : owners.label_en}}};
  std::string out;
  while (!pattern.empty()) {
    const auto known =
        std::find_if(words.begin(), words.end(), [&](const auto& word) { return pattern.starts_with(word.first); });
    if (known != words.end()) {
      out.append(known->second);
      pattern.remove_prefix(known->first.size());
    } else {
      const std::size_t next = std::min(pattern.find('{', 1), pattern.size());
      out.append(pattern.substr(0, next));
      pattern.remove_prefix(next);
    }
  }
  return out;
}

}  // namespace chohyo::form
