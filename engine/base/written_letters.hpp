// Letters as people type them.
#pragma once

namespace chohyo::base {

/// ASCII for its full-width form (Unicode, Halfwidth and Fullwidth Forms: U+FF01 to U+FF5E); anything else as it is.
char32_t narrow_letter(char32_t c);

/// One letter for all that stand for it: full-width forms, capitals, the dashes of input methods, the squared names of
/// eras.
char32_t folded_letter(char32_t c);

}  // namespace chohyo::base
