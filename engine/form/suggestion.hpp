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

/// All of them: "書けるもの: …"; nothing when there are none.
Suggestion list_of(const std::vector<std::string>& candidates);

}  // namespace chohyo::form
