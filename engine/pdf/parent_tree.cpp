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
    entries_.byte(' ');
  }
  entries_.integer(key);
  if (!value.starts_with('[')) entries_.byte(' ');
  entries_.text(value);
  last_ = key;
}

void ParentTree::write_leaf() {
  Bytes leaf;
  leaf.text("/Limits[").integer(first_).byte(' ').integer(last_);
  leaf.text("]/Nums[").text(entries_.view()).byte(']');
  if (!leaves_.empty()) leaves_.byte(' ');
  leaves_.reference(file_.add(leaf.view()));
  entries_.clear();
  count_ = 0;
}

void ParentTree::finish(Bytes& out) {
  if (leaves_.empty()) {
    out.text("<</Nums[").text(entries_.view()).text("]>>");
    return;
  }
  write_leaf();
  out.text("<</Kids[").text(leaves_.view()).text("]>>");
}

}  // namespace chohyo::pdf
