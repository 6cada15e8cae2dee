// Pages → PDF bytes through libharu's object layer: PDF 1.4, PDF/A-1b, tagged. The engine's only door to libharu.
#pragma once

#include <memory>
#include <string>

#include "diag/diagnostic.hpp"
#include "font/font_set.hpp"
#include "layout/pages.hpp"

namespace chohyo::pdf {

/// What all documents of a form share: font subsets of the form's fixed words, cut and deflated once. Immutable and
/// thread-safe. Made from specimen pages (the blank form), so that one document alone and the same document in a run
/// of thousands have the same bytes.
class SharedFonts {
 public:
  SharedFonts(const layout::Pages& specimen, const font::FontSet& fonts);
  ~SharedFonts();

 private:
  friend class Writer;
  struct State;
  std::unique_ptr<const State> state_;
};

/// Time spent in this room, in seconds, for tests/bench.
struct Timing {
  double subset = 0, deflate = 0, objects = 0, save = 0;
};

/// Writes documents, one at a time; one writer a thread (it keeps buffers).
class Writer {
 public:
  /// `shared` may be null: each document then embeds all its glyphs by itself.
  Writer(const font::FontSet& fonts, std::shared_ptr<const SharedFonts> shared);
  ~Writer();
  Writer(Writer&&) noexcept;

  /// The finished file. Same pages, same bytes. No value when libharu reports an error (a failure with its code).
  diag::Result<std::string> write(const layout::Pages& pages, Timing* timing = nullptr);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chohyo::pdf
