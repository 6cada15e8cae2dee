// The fonts of the document being written: which code shows a glyph, and in which font.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"
#include "font/font_set.hpp"
#include "pdf/code_table.hpp"
#include "pdf/font_program.hpp"
#include "pdf/shared_fonts.hpp"

namespace chohyo::pdf {

/// A font resource "/F<slot>". Each face has two: the shared subset (even) and the document's own (odd).
using FontSlot = std::uint32_t;

class DocumentFonts {
 public:
  /// `shared` by FaceId, or empty when nothing is shared.
  DocumentFonts(const font::FontSet& fonts, std::span<const SharedFace> shared);

  /// Forgets the last document.
  void clear();

  struct Coded {
    FontSlot slot;
    CodeTable::Code code;
    float width;  ///< thousandths of the em, as the font's W says
  };
  /// The code of a glyph of `face` for `text`. A document with more than 65,535 of them in a face has no more: empty.
  std::optional<Coded> encode(font::FaceId face, std::uint32_t glyph, std::string_view text);

  /// True for the slot of a face's shared subset, whose codes are the same in all documents.
  static bool is_shared(FontSlot slot) { return slot % 2 == 0; }

  /// As if a glyph in a shared slot had been coded.
  void use_shared(FontSlot slot) { faces_[slot / 2].shared_used = true; }

  /// Makes the document's own subsets. A font that cannot be cut is a failure in `diagnostics`.
  void make_programs(Deflater& deflater, FontTiming& timing, diag::Diagnostics& diagnostics);

  /// Writes the fonts in use and appends the entries of the resources' Font dictionary: "/F0 5 0 R/F3 9 0 R".
  void write(ObjectFile& file, Bytes& resources) const;

 private:
  struct Face {
    bool shared_used = false;
    CodeTable own;
    std::optional<FontProgram> program;
  };

  const font::FontSet& fonts_;
  std::span<const SharedFace> shared_;
  std::vector<Face> faces_;
};

}  // namespace chohyo::pdf
