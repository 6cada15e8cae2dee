#include "assembly/number_tree.hpp"

#include <algorithm>
#include <cstddef>

#include <qpdf/QPDF.hh>

namespace chohyo::assembly {
namespace {

constexpr std::size_t kLeafNumbers = 1000;  // keys and values; ISO 19005-1 §6.1.12 allows arrays of 8,191

}  // namespace

void NumberTree::add(long long key, const QPDFObjectHandle& value) {
  numbers_.push_back(QPDFObjectHandle::newInteger(key));
  numbers_.push_back(value);
}

QPDFObjectHandle NumberTree::write(QPDF& pdf) const {
  std::vector<QPDFObjectHandle> leaves;
  for (std::size_t begin = 0; begin < numbers_.size(); begin += kLeafNumbers) {
    const auto first = numbers_.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto end = first + static_cast<std::ptrdiff_t>(std::min(kLeafNumbers, numbers_.size() - begin));
    auto leaf = QPDFObjectHandle::newDictionary();
    leaf.replaceKey("/Limits", QPDFObjectHandle::newArray({*first, *(end - 2)}));
    leaf.replaceKey("/Nums", QPDFObjectHandle::newArray(std::vector<QPDFObjectHandle>(first, end)));
    leaves.push_back(pdf.makeIndirectObject(leaf));
  }
  auto root = QPDFObjectHandle::newDictionary();
  root.replaceKey("/Kids", QPDFObjectHandle::newArray(leaves));
  return pdf.makeIndirectObject(root);
}

}  // namespace chohyo::assembly
