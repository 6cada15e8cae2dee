// Document → Pages: line breaking, table layout, pagination.
#pragma once

#include <memory>

#include "diag/diagnostic.hpp"
#include "document/document.hpp"
#include "font/font_set.hpp"
#include "layout/pages.hpp"

namespace chohyo::layout {

/// Lays documents out, one at a time; keeps shaped and broken fixed text between documents, so use one typesetter a
/// thread for a whole run. What it keeps never changes what it gives: a fresh typesetter gives the same pages.
class Typesetter {
 public:
  explicit Typesetter(const font::FontSet& fonts);
  ~Typesetter();
  Typesetter(Typesetter&&) noexcept;

  /// No value when a character has no glyph (one diagnostic each, with code point, path and facility) or when a
  /// single line is taller than a page body.
  diag::Result<Pages> lay_out(const document::Document& document);

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace chohyo::layout
