// Set paragraphs one below the other: the words of a table cell, or of a block that may run over pages. Lines are
// counted through all of them.
#pragma once

#include <vector>

#include "layout/set_text.hpp"

namespace chohyo::layout {

/// Lines of a stack, [first, last).
struct LineRange {
  std::size_t first = 0, last = 0;
};

struct TextStack {
  struct Part {
    SetTextPtr text;
    Pt before;  ///< blank above, unless its first line opens the box
  };
  std::vector<Part> parts;

  void add(SetTextPtr text, Pt before) { parts.push_back({std::move(text), before}); }

  std::size_t line_count() const;
  LineRange all() const { return {0, line_count()}; }
  /// Height of the lines [first, last).
  Pt height(std::size_t first, std::size_t last) const;
  Pt height() const { return height(0, line_count()); }
  /// How far lines from `first` on fit into `room`: the end of the lines that do.
  std::size_t fit(std::size_t first, Pt room) const;

  /// Calls `visit(text, line, y)` for the lines [first, last), `y` being a line's top from the box's top, until it
  /// answers false.
  template <class Visit>
  void each_line(std::size_t first, std::size_t last, Visit visit) const {
    std::size_t base = 0;  // number of the part's first line
    Pt y{0};
    for (const Part& part : parts) {
      const std::size_t count = part.text->lines.size();
      for (std::size_t l = first > base ? first - base : 0; l < count && base + l < last; ++l) {
        if (l == 0 && base > first) y += part.before;
        if (!visit(*part.text, l, y)) return;
        y += part.text->leading;
      }
      base += count;
    }
  }
};

}  // namespace chohyo::layout
