// Reading PDF's written forms (ISO 32000-1 §7.3) where they stand, without building objects: references are renumbered,
// entries of a dictionary looked up.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "pdf/bytes.hpp"

namespace chohyo::assembly {

using pdf::Bytes;
using pdf::ObjectId;

/// How deep arrays, dictionaries, trees and references are followed: what room `pdf` writes goes down eight steps.
inline constexpr int kMostNested = 64;

/// The end of the object that begins at `at`, a whole reference "12 0 R" being one; npos when it has none.
/// Strings, arrays and dictionaries end with their closing bracket.
std::size_t value_end(std::string_view text, std::size_t at);

/// Behind white space and comments.
std::size_t skip_space(std::string_view text, std::size_t at);

/// "12 0 R" → 12; empty for anything else.
std::optional<ObjectId> as_reference(std::string_view value);
/// A whole number of at most nine digits; empty for anything else.
std::optional<std::size_t> as_count(std::string_view value);

/// A dictionary without its brackets; what has none stays as it is.
std::string_view inside(std::string_view dictionary);

struct DictionaryEntry {
  std::string_view key;  ///< without the solidus
  std::string_view value;
};

/// The entries between the brackets of a dictionary, or without brackets around them. Empty when they cannot be read.
std::vector<DictionaryEntry> entries_of(std::string_view dictionary);
/// The value of that key; empty when there is none.
std::string_view value_of(std::string_view dictionary, std::string_view key);
/// The values in an array's brackets; empty when there is no array.
std::vector<std::string_view> elements_of(std::string_view array);

/// All references in `text`, in order.
std::vector<ObjectId> references_in(std::string_view text);

/// Appends `text` with every reference `n 0 R` as `numbers[n] 0 R`; null where that is 0 or there is none.
void append_renumbered(Bytes& out, std::string_view text, const std::vector<ObjectId>& numbers);
/// The same of a key and its value.
void append_renumbered(Bytes& out, const DictionaryEntry& entry, const std::vector<ObjectId>& numbers);

}  // namespace chohyo::assembly
