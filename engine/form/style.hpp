// How text is set: paragraph styles and alignments, as packs declare them and layout obeys them.
#pragma once

#include <string>

#include "base/length.hpp"

namespace chohyo::form {

using base::Pt;

enum class Align { start, center, end, justify };
enum class VAlign { top, middle, bottom };

/// Strokes of one width, or with the contrast and the triangles (うろこ) of mincho.
enum class Family { gothic, mincho };

/// Type of a paragraph. `floor` < `size` lets text that does not fit shrink in half-point steps.
struct Style {
  std::string id;
  Pt size{9};
  Pt floor{9};
  Pt leading{13};  ///< baseline to baseline at `size`; scales with shrinking
  bool bold = false;
  bool strict = false;  ///< line-break=strict (prose) instead of loose (narrow cells), JLREQ §3.1.7
  Family family = Family::gothic;
  Pt letter_spacing{0};  ///< between characters at `size`; scales with shrinking
  double gray = 0;       ///< of the letters: 0 = black
  double fill = 1;       ///< of the cell behind them: 1 = white, nothing is drawn
  Align align = Align::start;
  Pt space_before{0}, space_after{0};
};

/// What happens to a value that does not fit its cell even at the style's floor: the row grows, or the rest goes to
/// an annex (別紙) with a reference on both sides.
enum class Overflow { grow, annex };

}  // namespace chohyo::form
