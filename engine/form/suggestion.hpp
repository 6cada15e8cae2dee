// Hints that name what could have been meant, as a pair of arguments: one for the Japanese text, one for the English.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chohyo::form {

struct Suggestion {
  std::string ja, en;
};

/// The nearest of `candidates` ("もしかして: …"), else all of them when they are few, else nothing.
Suggestion suggest(std::string_view name, const std::vector<std::string>& candidates);

/// For one of a closed list of words: all that may be written, the one probably meant in front. A word is taken for a
/// misspelling only when it is like another and not a word of its own, as A5 is beside A4 or r7 beside r6.
Suggestion allowed(std::string_view name, const std::vector<std::string>& candidates);

/// The candidate that `name` is a misspelling of; empty when it is rather a word of its own.
std::string misspelt(std::string_view name, const std::vector<std::string>& candidates);

/// All of them: "書けるもの: …"; nothing when there are none.
Suggestion list_of(const std::vector<std::string>& candidates);

}  // namespace chohyo::form
