// The way back from a page's content to the structure (ISO 32000-1 §14.7.4.4), as a number tree (§7.9.7).
#pragma once

#include <string_view>

#include "pdf/object_file.hpp"

namespace chohyo::pdf {

class ParentTree {
 public:
  explicit ParentTree(ObjectFile& file) : file_(file) {}

  /// Adds an entry; keys ascend.
  void add(std::int64_t key, std::string_view value);

  /// Appends the tree's dictionary, its last leaves written.
  void finish(Bytes& out);

 private:
  void write_leaf();

  ObjectFile& file_;
  Bytes entries_, leaves_;  ///< of the leaf at hand; references to those that are full
  std::size_t count_ = 0;
  std::int64_t first_ = 0, last_ = 0;
};

}  // namespace chohyo::pdf
