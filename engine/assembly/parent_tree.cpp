#include "assembly/parent_tree.hpp"

#include <algorithm>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>

namespace chohyo::assembly {

QPDFObjectHandle structure_of(QPDF& document) { return document.getRoot().getKey("/StructTreeRoot"); }

ParentTree::ParentTree(QPDF& volume) : volume_(volume) {
  auto tree = structure_of(volume).getKey("/ParentTree");
  if (!tree.isDictionary()) return;
  for (auto& [key, value] : QPDFNumberTreeObjectHelper(tree, volume).getAsMap()) {
    entries_.add(key, value);
    next_ = std::max(next_, key + 1);
  }
}

void ParentTree::add(QPDF& document) {
  auto tree = structure_of(document).getKey("/ParentTree");
  if (!tree.isDictionary()) return;
  const long long first = next_;
  for (auto& [key, value] : QPDFNumberTreeObjectHelper(tree, document).getAsMap()) {
    next_ = std::max(next_, first + key + 1);
    if (!value.isArray()) {
      entries_.add(first + key, value.isIndirect() ? volume_.copyForeignObject(value) : QPDFObjectHandle::newNull());
      continue;
    }
    std::vector<QPDFObjectHandle> elements;
    for (auto& element : value.aitems()) {
      elements.push_back(element.isIndirect() ? volume_.copyForeignObject(element) : QPDFObjectHandle::newNull());
    }
    entries_.add(first + key, QPDFObjectHandle::newArray(elements));
  }
}

void ParentTree::finish() {
  auto structure = structure_of(volume_);
  structure.replaceKey("/ParentTree", entries_.write(volume_));
  structure.replaceKey("/ParentTreeNextKey", QPDFObjectHandle::newInteger(next_));
}

}  // namespace chohyo::assembly
