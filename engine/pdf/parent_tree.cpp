#include "pdf/parent_tree.hpp"

namespace chohyo::pdf {
namespace {

/// An array of an archive has at most 8,191 elements (ISO 19005-1 §6.1.12), and an entry takes two.
constexpr std::size_t kMostInLeaf = 4000;

}  // namespace

void ParentTree::add(std::int64_t key, std::string_view value) {
  if (count_ == kMostInLeaf) write_leaf();
  if (count_++ == 0) {
    first_ = key;
  } else if (entries_.back() != ']') {
    entries_ += ' ';
  }
  append_integer(entries_, key);
  if (!value.starts_with('[')) entries_ += ' ';
  entries_ += value;
  last_ = key;
}

void ParentTree::write_leaf() {
  std::string leaf = "/Limits[";
  append_integer(leaf, first_);
  leaf += ' ';
  append_integer(leaf, last_);
  leaf += "]/Nums[" + entries_ + "]";
  if (!leaves_.empty()) leaves_ += ' ';
  append_reference(leaves_, file_.add(leaf));
  entries_.clear();
  count_ = 0;
}

void ParentTree::finish(std::string& out) {
  if (leaves_.empty()) {
    out += "<</Nums[" + entries_ + "]>>";
    return;
  }
  write_leaf();
  out += "<</Kids[" + leaves_ + "]>>";
}

}  // namespace chohyo::pdf
