// Number trees (ISO 32000-1 §7.9.7) that grow at their end.
#pragma once

#include <vector>

#include <qpdf/QPDFObjectHandle.hh>

namespace chohyo::assembly {

class NumberTree {
 public:
  /// `key` is above all keys so far.
  void add(long long key, const QPDFObjectHandle& value);
  /// The root of the tree, an indirect object of `pdf`.
  QPDFObjectHandle write(QPDF& pdf) const;

 private:
  std::vector<QPDFObjectHandle> numbers_;  ///< keys and values in turn
};

}  // namespace chohyo::assembly
