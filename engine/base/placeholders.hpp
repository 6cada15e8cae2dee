// {0}, {1} … {9} in words that are data.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace chohyo::base {

/// The pattern with arguments in place of its placeholders, each as often as it stands there. A placeholder without an
/// argument is left out; other braces stay.
std::string fill_placeholders(std::string_view pattern, std::initializer_list<std::string_view> arguments);

/// The number of the first placeholder from `count` on; nothing when all are below.
std::optional<std::size_t> find_placeholder_from(std::string_view pattern, std::size_t count);

}  // namespace chohyo::base
