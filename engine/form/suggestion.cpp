#include "form/suggestion.hpp"

#include <algorithm>
#include <cctype>

#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "diag/near_match.hpp"

namespace chohyo::form {
namespace {

std::string folded(std::string_view text, bool drop_digits) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (drop_digits && std::isdigit(byte)) continue;
    out.push_back(static_cast<char>(std::tolower(byte)));
  }
  return out;
}

}  // namespace

std::string misspelt(std::string_view name, const std::vector<std::string>& candidates) {
  constexpr std::size_t kShortest = 3;  // of two letters one wrong is half the word
  for (const std::string& candidate : candidates) {
    if (folded(name, false) == folded(candidate, false)) return candidate;
  }
  if (name.size() < kShortest) return {};
  const auto near = diag::near_match(name, candidates);
  // Other digits are another edition, size or number, not a slip.
  return near && folded(name, true) != folded(*near, true) ? *near : std::string();
}

Suggestion suggest(std::string_view name, const std::vector<std::string>& candidates) {
  // More names than this do not help a reader; the documentation lists them.
  constexpr std::size_t kListed = 12;
  // A near word would look the same as what is written.
  if (!base::find_invalid_utf8(name)) {
    const std::string seen = base::without_invisible(name);
    if (seen != name && std::find(candidates.begin(), candidates.end(), seen) != candidates.end()) {
      return {"「" + seen + "」の前後の空白や、見えない文字を消してください",
              "delete the spaces around \"" + seen + "\" and the characters in it that cannot be seen"};
    }
  }
  if (const auto near = diag::near_match(name, candidates)) {
    return {"「" + *near + "」ではありませんか", "did you mean \"" + *near + "\"?"};
  }
  return candidates.size() > kListed ? Suggestion{} : list_of(candidates);
}

Suggestion allowed(std::string_view name, const std::vector<std::string>& candidates) {
  Suggestion list = list_of(candidates);
  if (candidates.empty()) return {"ここには何も書けません", "nothing may stand here"};
  const std::string meant = misspelt(name, candidates);
  if (meant.empty()) return list;
  return {"「" + meant + "」ではありませんか。" + list.ja, "did you mean \"" + meant + "\"? " + list.en};
}

Suggestion list_of(const std::vector<std::string>& candidates) {
  if (candidates.empty()) return {};
  std::string all;
  for (const std::string& candidate : candidates) all += (all.empty() ? "" : ", ") + candidate;
  return {"書けるもの: " + all, "possible: " + all};
}

}  // namespace chohyo::form
