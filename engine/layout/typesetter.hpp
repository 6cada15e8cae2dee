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

  /// No value when a character has no glyph (one diagnostic each, with code point, path and facility), when a single
  /// line is taller than a page body or a box too narrow for a character. A draft has pages all the same: a box with
  /// its code point stands for the character, and what is too large runs over. No pages of either when a font file
  /// that a character has to be looked for in cannot be used.
  /// With an overlay, marks for authors of packs are drawn over the pages (layout/overlay.hpp).
  diag::Result<Pages> lay_out(const document::Document& document, bool with_overlay = false);

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace chohyo::layout
