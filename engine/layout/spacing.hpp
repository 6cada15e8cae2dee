// Spacing between characters: JLREQ §3.1.2 to §3.1.6 (punctuation) and §3.2 (Japanese beside Latin).
#pragma once

#include "layout/composed.hpp"

namespace chohyo::layout {

/// Decides cuts and gaps of all units from their neighbours, and sums up positions.
void space_units(Composed& composed);

/// Half the em, in thousandths: what punctuation set on the em can give away.
inline constexpr float kHalfEm = 500;

/// True for punctuation whose ink stands in one half of its em.
bool gives_half(const Unit& unit);

/// Blank taken away when `unit` opens a line: an opening bracket is set on half its width (JLREQ §3.1.5).
double cut_at_line_head(const Unit& unit);

/// Blank taken away when `unit` ends a line: the half of closing punctuation (JLREQ §3.1.9). The gap to the next unit
/// goes besides.
double cut_at_line_end(const Unit& unit);

/// Width of the units [begin, end) as one line, in thousandths of the em. Spaces at the end take no room.
double line_width(const Composed& composed, std::size_t begin, std::size_t end);

}  // namespace chohyo::layout
