// What may stand as a name in XML.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace chohyo::tree {

/// Byte offset of the first character that keeps `text` from being a Name (XML 1.0, 5th edition, productions 4 and
/// 4a); empty when it is one. For the empty text: 0. Precondition: well-formed UTF-8.
std::optional<std::size_t> find_bad_name_character(std::string_view text);

}  // namespace chohyo::tree
