// Letters as people type them.
#pragma once

namespace chohyo::base {

/// One letter for all that stand for it: full-width forms, capitals, the dashes of input methods, the squared names of
/// eras.
char32_t folded_letter(char32_t c);

}  // namespace chohyo::base
