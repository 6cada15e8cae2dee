// Marks over finished pages for those who write packs: margins, ids of columns, cells whose text shrank or goes on on a
// 別紙. None of it is content.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "font/font_set.hpp"
#include "layout/pages.hpp"

namespace chohyo::layout {

struct Fragment;
struct MeasuredTable;

class Overlay {
 public:
  /// Takes down what of a table stands on the page of that number, which counts from 1, its left edge at `left`.
  void add(const MeasuredTable& table, const Fragment& fragment, Pt left, std::size_t page,
           const form::Phrases& phrases);

  /// Takes over what was taken down of blocks laid out apart, which stand on the page from `place` on.
  void add(Overlay apart, Point place, std::size_t page);

  /// A page's margins, and where blocks stand: inside the margins, less what page lines need beyond them.
  struct Body {
    const document::PageSetup* setup = nullptr;
    Rect area;
  };
  /// Draws what was taken down, and the margins, on all pages; `bodies` has one for each of them.
  void draw(const std::vector<Body>& bodies, const font::FontSet& fonts, Pages& pages) const;

 private:
  struct Note {
    std::size_t page = 0;
    Point at;  ///< where its baseline begins
    std::string words;
  };
  struct Frame {
    std::size_t page = 0;
    Rect area;
  };

  std::vector<Note> notes_;
  std::vector<Frame> frames_;
};

}  // namespace chohyo::layout
