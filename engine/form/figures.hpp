// How sections and entries of lists are counted in print.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chohyo::form {

enum class Figures { decimal, kanji, circled, katakana, letter, roman };

/// "3", "三", "③", "ウ", "c", "III" for 3. Counts from 1. Where a series ends (⑳, ン), "21" and so on follow.
std::string figure(Figures figures, std::size_t number);

/// What stands to the left of a list's entries.
struct Marker {
  enum class Kind { none, bullet, counted };
  Kind kind = Kind::bullet;
  Figures figures = Figures::decimal;
  std::string_view before = {}, after = {};  ///< around the figure: "(" and ")"; in static storage

  /// The marker of the entry with that number, counted from 1; empty for Kind::none.
  std::string of(std::size_t number) const;
};

}  // namespace chohyo::form
