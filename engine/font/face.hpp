// Faces: one font program each, shaped and measured by HarfBuzz. This room is the engine's only door to HarfBuzz.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::font {

/// Index of a face in its FontSet.
using FaceId = std::uint16_t;

/// Which fallback chain of the catalogue text is set in. Mincho has no bold: what is bold is gothic.
enum class Chain : std::uint8_t { regular, bold, mincho };

/// Numbers of a face in thousandths of the em (glyph space of ISO 32000-1 §9.2.4).
struct FaceMetrics {
  double ascent = 0, descent = 0;  ///< descent is negative
  double cap_height = 0;
  double italic_angle = 0;
  double x_min = 0, y_min = 0, x_max = 0, y_max = 0;
  double weight = 400;  ///< 100 to 900 (OS/2 usWeightClass)
  bool serif = false;   ///< strokes end in serifs (OS/2 PANOSE)
};

/// A positioned glyph of a run. Offsets and advance in thousandths of the em.
struct Glyph {
  std::uint32_t id = 0;                        ///< glyph index in the face's font program; never 0 (.notdef)
  std::uint32_t text_begin = 0, text_end = 0;  ///< bytes of the run's text this glyph stands for; may be empty
  float advance = 0, x_offset = 0, y_offset = 0;
};

/// Text in one face.
struct ShapedRun {
  FaceId face = 0;
  std::string text;
  std::vector<Glyph> glyphs;
  std::size_t begin = 0;  ///< byte of the shaped text where `text` begins

  double width() const;  ///< sum of advances, thousandths of the em
};

/// Characters that are set together and cannot be: a base with its variation selector and combining marks.
struct MissingGlyph {
  enum class Cause {
    no_face,         ///< no face of the chain has the character
    face_unusable,   ///< `face` would have to be asked for it, and its file cannot be used
    too_many_marks,  ///< more than kMostMarks stand behind the base
  };

  char32_t code_point = 0;          ///< the one to blame
  char32_t variation_selector = 0;  ///< 0 = none; else the base exists, but not in this variation
  std::size_t offset = 0;           ///< byte of the one to blame in the text
  Cause cause = Cause::no_face;
  FaceId face = 0;
  char32_t base = 0;
  std::size_t begin = 0, end = 0;  ///< bytes of all that is left out with it
  std::size_t marks = 0;           ///< how many characters stand behind the base
};

/// Characters that may stand behind a base and be set with it: the Stream-Safe Text Format of UAX #15 §13. More would
/// be a line of marks through the page, and a character map longer than its readers take.
inline constexpr std::size_t kMostMarks = 30;

}  // namespace chohyo::font
