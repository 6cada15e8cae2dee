// The number tree that leads from marked content and annotations to the structure (ISO 32000-1 §14.7.4.4).
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include "assembly/number_tree.hpp"

namespace chohyo::assembly {

/// The root of the structure (§14.7.2).
QPDFObjectHandle structure_of(QPDF& document);

/// Gathers the entries of many documents under new keys.
class ParentTree {
 public:
  /// Starts with what the volume's own tree holds.
  explicit ParentTree(QPDF& volume);

  /// The key behind those given so far.
  long long next() const { return next_; }
  /// Takes up the tree of a document whose pages and elements the volume has already; key k becomes `next` + k.
  void add(QPDF& document);
  /// Puts the tree in its place.
  void finish();

 private:
  QPDF& volume_;
  NumberTree entries_;
  long long next_ = 0;
};

}  // namespace chohyo::assembly
