// A paragraph made of measured units, before it is broken into lines. Independent of type size and line width (but for
// blanks to write dates in), so that shrinking only breaks anew.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "font/font_set.hpp"
#include "layout/character_class.hpp"
#include "layout/findings.hpp"

namespace chohyo::layout {

using base::Pt;

/// What PageNumber and PageCount print; pages count from 1.
struct PageNumbers {
  std::size_t page = 1, count = 1;
};

/// How good a place to end a line is, from worst to best. `never` is inside a character, `grapheme` breaks a
/// forbidding rule, `inside` breaks a word that the rules keep whole, `allowed` is a proper opportunity.
enum class BreakRank : std::uint8_t { never, grapheme, inside, allowed, mandatory };

/// A user-perceived character. Lengths are thousandths of the em.
struct Unit {
  static constexpr std::uint32_t kNoRun = UINT32_MAX;

  std::uint32_t text_begin = 0, text_end = 0;    ///< bytes of the paragraph's text
  std::uint32_t run = kNoRun;                    ///< index into Composed::runs; kNoRun for a newline
  std::uint32_t glyph_begin = 0, glyph_end = 0;  ///< of the run
  std::uint32_t half_glyph = 0;                  ///< the same character set on half the em; 0 = the face has none
  char32_t code_point = 0;                       ///< the first, which decides the class
  float advance = 0;                             ///< as the font has it
  float cut_left = 0, cut_right = 0;             ///< blank taken away because of the neighbours
  float gap = 0;                                 ///< put behind because of the next unit; not at a line end
  CharClass char_class = CharClass::other;
  BreakRank break_before = BreakRank::never;
  float scale = 1;                   ///< of the type size: raised words are smaller
  std::uint32_t reference = kNoRun;  ///< the inline with words that lead somewhere; kNoRun for other words
  bool boxed = false;                ///< a box in the place of what cannot be printed
  bool blank = false;                ///< a blank to write in: as wide as stretch_blanks makes it

  float set_advance() const { return advance - cut_left - cut_right + gap; }
};

/// Where an inline's words lie in the paragraph's text.
struct InlineRange {
  std::uint32_t begin = 0, end = 0;
};

/// A word of a choice that gets a mark: a chosen one its circle, another its line.
struct MarkedWord {
  std::uint32_t begin = 0, end = 0;  ///< bytes of the paragraph's text
  std::uint32_t of = 0;              ///< index of the choice among the paragraph's inlines
};

/// Brackets with nothing but numbers and ideographic spaces between them, to be filled in by hand.
struct BlankBrackets {
  std::uint32_t begin = 0, end = 0;  ///< units, brackets included
  std::uint32_t blanks = 0;          ///< ideographic spaces among them
  bool is_slot = false;              ///< of a date slot: widened to what a date takes
};

struct Composed {
  std::string text;
  std::vector<font::ShapedRun> runs;
  std::vector<std::uint32_t> run_begin;  ///< where each run's text begins in `text`
  std::vector<Unit> units;
  std::vector<InlineRange> inlines;    ///< one each of the paragraph's inlines
  std::vector<MarkedWord> marked;      ///< ascending
  std::vector<double> position;        ///< sum of set advances before each unit, and in all
  std::vector<std::uint32_t> trimmed;  ///< for a line ending before unit i: the end without spaces and newlines
  std::vector<BlankBrackets> brackets;
  float letter_gap = 0;  ///< thousandths of the em behind every character but the last of a line
  bool complete = true;  ///< every character had a glyph
};

/// The paragraph's style; the usual one when it names none.
const form::Style& style_of(const document::Paragraph& paragraph);

/// Shapes a paragraph and decides breaks and spacing. Characters without a glyph go to `findings`.
Composed compose(const document::Paragraph& paragraph, const font::FontSet& fonts, PageNumbers numbers,
                 Findings& findings);

/// Widens the blanks of empty date slots to at least 11 mm between their brackets, or as far as `width` allows, and
/// narrows the blanks of all brackets that a line of `width` would not hold, down to a quarter of the em.
void stretch_blanks(Composed& composed, Pt width, Pt size);

}  // namespace chohyo::layout
