#include "base/placeholders.hpp"

namespace chohyo::base {
namespace {

/// The number in the placeholder that begins at `at`, if one does.
std::optional<std::size_t> placeholder_at(std::string_view pattern, std::size_t at) {
  const bool stands = at + 2 < pattern.size() && pattern[at] == '{' && pattern[at + 2] == '}' &&
                      pattern[at + 1] >= '0' && pattern[at + 1] <= '9';
  return stands ? std::optional(static_cast<std::size_t>(pattern[at + 1] - '0')) : std::nullopt;
}

}  // namespace

std::string fill_placeholders(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const auto number = placeholder_at(pattern, i);
    if (!number) {
      out += pattern[i];
      continue;
    }
    if (*number < arguments.size()) out += arguments.begin()[*number];
    i += 2;
  }
  return out;
}

std::optional<std::size_t> find_placeholder_from(std::string_view pattern, std::size_t count) {
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (const auto number = placeholder_at(pattern, i); number && *number >= count) return number;
  }
  return std::nullopt;
}

}  // namespace chohyo::base
