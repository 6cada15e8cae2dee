// A paragraph broken into lines at one size and width, placed relative to the top left corner of its box.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "layout/composed.hpp"

namespace chohyo::layout {

struct SetRun {
  static constexpr std::uint32_t kNoLink = UINT32_MAX;

  Pt x;  ///< from the box's left edge
  std::shared_ptr<const font::ShapedRun> run;
  double scale = 1;              ///< of SetText::size; a smaller run is raised
  std::uint32_t link = kNoLink;  ///< index into SetText::links
  bool boxed = false;            ///< a box for characters that cannot be printed, on the line itself
};

/// Where words lead.
struct SetTarget {
  std::string anchor, uri;  ///< one of the two
};

struct SetLine {
  Pt x, width;                                 ///< of the ink, spaces at the end left out
  std::uint32_t first_run = 0, last_run = 0;   ///< [first, last) of SetText::runs
  std::uint32_t text_begin = 0, text_end = 0;  ///< bytes of the paragraph's text, newline included
};

/// A chosen word on a line, to be circled.
struct SetCircle {
  std::uint32_t line = 0;
  Pt left, right;            ///< edges of the word, from the box's left edge
  Pt room_left, room_right;  ///< blank to the neighbouring ink; infinite at a line's end
  bool kana = false;         ///< only kana, whose ink is smaller than kanji's
  std::string alt;           ///< says what was chosen; empty for all but the first ring of the same choice
};

/// A word on a line that was not chosen, to be struck out.
struct SetStrike {
  std::uint32_t line = 0;
  Pt left, right;   ///< from the box's left edge
  std::string alt;  ///< says what was chosen; empty for all but the first line through words of the same choice
};

struct SetText {
  Pt size, leading;
  double gray = 0;  ///< of the letters: 0 = black
  std::vector<SetLine> lines;
  std::vector<SetRun> runs;
  std::vector<SetCircle> circles;
  std::vector<SetStrike> strikes;
  std::vector<SetTarget> links;
  bool kept = false;      ///< its runs stay for other documents
  bool overfull = false;  ///< a single character was wider than the box

  Pt height() const { return leading * static_cast<double>(lines.size()); }
};

using SetTextPtr = std::shared_ptr<const SetText>;

/// How far above the baseline raised words stand, in a line set at `size`.
constexpr Pt rise_of(Pt size) { return size * 0.36; }

/// Baseline below a line's top: the em box is centred in the leading, its baseline at 0.88 of its height, which is
/// where Japanese fonts have it.
constexpr Pt baseline_of(Pt size, Pt leading) { return (leading - size) * 0.5 + size * 0.88; }

/// Number of lines set_lines makes of a composed paragraph.
std::size_t count_lines(const Composed& composed, Pt width, Pt size);

/// Baseline to baseline when `style` is set at `size`.
Pt leading_of(const form::Style& style, Pt size);

/// Sets `text` in by `indent`, with the runs of `marker`'s only line in front of its first line.
void hang(SetText& text, Pt indent, const SetText& marker);

/// Blank lines behind the text, up to `lines` in all.
void add_blank_lines(SetText& text, std::size_t lines);

/// Breaks a composed paragraph into lines. A paragraph without any words has one empty line.
SetText set_lines(const Composed& composed, const document::Paragraph& paragraph, Pt width, Pt size);

}  // namespace chohyo::layout
