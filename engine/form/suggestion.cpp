#include "form/suggestion.hpp"

#include "diag/near_match.hpp"

namespace chohyo::form {

Suggestion suggest(std::string_view name, const std::vector<std::string>& candidates) {
  // More names than this do not help a reader; the documentation lists them.
  constexpr std::size_t kListed = 12;
  if (const auto near = diag::near_match(name, candidates)) {
    return {"「" + *near + "」ではありませんか", "did you mean \"" + *near + "\"?"};
  }
  return candidates.size() > kListed ? Suggestion{} : list_of(candidates);
}

Suggestion list_of(const std::vector<std::string>& candidates) {
  if (candidates.empty()) return {};
  std::string all;
  for (const std::string& candidate : candidates) all += (all.empty() ? "" : ", ") + candidate;
  return {"書けるもの: " + all, "possible: " + all};
}

}  // namespace chohyo::form
