// Where lines may end: UAX #14 opportunities from ICU, then 禁則 of JLREQ §3.1.7 to §3.1.10 and words kept whole.
#pragma once

#include "layout/composed.hpp"

namespace chohyo::layout {

/// Ranks the place before every unit of `composed` (its text and units). `strict` forbids small kana, ー and 々 at a
/// line head as well. Characters of `kept` inlines (choices, dates) stay together.
void rank_breaks(Composed& composed, const std::vector<document::Inline>& inlines, bool strict);

/// End of the line that begins at unit `begin` and may be `limit` thousandths of the em wide: the last proper
/// opportunity that fits; without one the last place inside a word, then between any two characters. At least one
/// unit, even when it alone is wider than the limit. Precondition: begin < units.size().
std::size_t find_line_end(const Composed& composed, std::size_t begin, double limit);

}  // namespace chohyo::layout
