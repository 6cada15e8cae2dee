// A face's codes made into a PDF font: subset program, widths, CIDToGIDMap, CIDSet, ToUnicode.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"
#include "font/font_set.hpp"
#include "pdf/code_table.hpp"
#include "pdf/deflater.hpp"
#include "pdf/object_file.hpp"

namespace chohyo::pdf {

/// Everything of a Type0 font but its object numbers (ISO 32000-1 §9.7).
struct FontProgram {
  std::string base_name;   ///< "ABCDEF+BIZUDGothic-Regular"
  std::string descriptor;  ///< entries of the FontDescriptor
  std::string widths;      ///< the W array
  std::size_t length = 0;  ///< bytes of the font program before deflating
  PackedStream program, glyph_map, code_set, to_unicode;
};

/// Seconds spent cutting and deflating.
struct FontTiming {
  double subset = 0, deflate = 0;
};

/// Whose a font is: all documents' (made once a run, as small as can be) or one document's (made as quickly as can be).
enum class FontOwner { run, document };

/// What fonts are made with and from, as long as one document or the shared fonts are made.
struct FontPress {
  const font::FontSet& fonts;
  Deflater& deflater;
  FontTiming& timing;
};

/// Cuts `face` to the glyphs of `codes`. No value but a failure when the font program is too damaged for that, or when
/// a character that leaves ink has a glyph that leaves none.
diag::Result<FontProgram> make_font_program(const FontPress& press, font::FaceId face, const CodeTable& codes,
                                            FontOwner owner);

/// Writes the font's objects and gives the number of the Type0 dictionary.
ObjectId write_font(ObjectFile& file, const FontProgram& font);

/// The ToUnicode CMap (ISO 32000-1 §9.10.3) of `codes`.
std::string to_unicode_map(const CodeTable& codes);

/// The W array (§9.7.4.3) with the runs of codes whose width is not kDefaultWidth.
std::string widths_array(const CodeTable& codes);

/// DW, thousandths of the em: a full-width character's.
inline constexpr int kDefaultWidth = 1000;

}  // namespace chohyo::pdf
