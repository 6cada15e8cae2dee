// What a pack defines, for those who refer to it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "samples/pack_tree.hpp"

namespace chohyo::samples {

struct DefinedField {
  std::string id;    ///< as the pack writes it, without the numbers of a range
  std::string kind;  ///< name of its element
  std::string each;  ///< "1..31"; empty for a single one
  bool of_form = false, is_total = false;
  const Node* node = nullptr;
};

struct DefinedList {
  std::string id, name;  ///< "backup", "system.backup"
  std::string outer;     ///< id of the list around it; empty = none
  std::vector<DefinedField> fields;
};

/// Pointers lead into the tree it is made from.
struct Contents {
  std::vector<std::string> styles, options, pages, items, tables;
  std::vector<DefinedField> fields;
  std::vector<DefinedList> lists;
  bool per_owner = false, has_terms = false;

  const DefinedField* field(std::string_view id) const;
  const DefinedList* list(std::string_view name) const;
};

Contents contents_of(const Node& root);

/// The names between {{ and }}.
std::vector<std::string> names_in(std::string_view leaf);

}  // namespace chohyo::samples
