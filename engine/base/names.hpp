// What names may be made of: ids of packs and of records. Whatever names things in answer paths keeps to these letters.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/ascii.hpp"

namespace chohyo::base {

constexpr bool is_name_character(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; }

/// An id of a pack: "first-date". Begins with a letter.
inline bool is_name(std::string_view text) {
  return !text.empty() && is_letter(text.front()) && std::all_of(text.begin(), text.end(), is_name_character);
}

/// What {{ }} may hold: names with dots between them, "system.owner.name".
inline bool is_leaf_name(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_name_character(c) || c == '.'; });
}

/// An id of an item, whose steps part it in groups: "server/2-4", "part1/A-1".
inline bool is_item_id(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_name_character(c) || c == '.' || c == '/'; });
}

/// Longer ids nobody types, and a path has several.
inline constexpr std::size_t kLongestRecordId = 64;

/// The id that a file gives a record of a list.
inline bool is_record_id(std::string_view text) {
  return text.size() <= kLongestRecordId &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_name_character(c) || c == '.'; });
}

}  // namespace chohyo::base
