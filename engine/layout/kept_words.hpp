// Words that a line does not cut, beyond what JLREQ asks for: item numbers, short pairs, brackets to write in.
#pragma once

#include "layout/composed.hpp"

namespace chohyo::layout {

/// Takes proper breaks between the units [begin, end) away, down to `rank`.
void keep_together(std::vector<Unit>& units, std::size_t begin, std::size_t end, BreakRank rank);

/// Keeps codes (2-⑦, MDS/SDS), pairs of short words (はい・いいえ) and brackets with nothing but numbers and blanks
/// between them (`(　/　)`) whole; the blanks of those are marked and noted, so that they can give way where the
/// brackets do not fit a line.
void keep_words(Composed& composed);

}  // namespace chohyo::layout
