// A text leaf: literal words and {{names}} of a closed list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/source.hpp"

namespace chohyo::form {

/// Words of a leaf, or one of its names.
struct LeafPart {
  std::string text;  ///< as written: "について", "{{facility.name}}"
  std::string name;  ///< "facility.name"; empty for words
  // "facility" and "name": what stands before the name's first dot and behind it. Both are empty without a dot.
  std::string group, member;
};

/// A text leaf of the pack, parsed once.
struct TextLeaf {
  std::string text;       ///< as written, e.g. "{{facility.name}}"
  bool has_tags = false;  ///< false: the same words in every document of a run
  diag::Span span;
  std::vector<LeafPart> parts = {};  ///< of a leaf with tags: in their order, which together are the text
};

/// Whether the names are ones that may stand there, the reader of packs asks.
TextLeaf parse_leaf(std::string text, diag::Span span = {});

/// The leaf of this name alone.
TextLeaf name_leaf(std::string_view name, diag::Span span = {});

/// The name that the leaf is, if it is one name alone; else null.
const LeafPart* lone_name(const TextLeaf& leaf);

/// The names in one leaf, in their order.
std::vector<std::string> names_in(const TextLeaf& leaf);

}  // namespace chohyo::form
