// What `chohyo xref` is asked about: places of guidelines and rows of forms, by any name they go by.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xref/crosswalk.hpp"

namespace chohyo::xref {

struct Selection {
  std::vector<ClauseRef> places;  ///< in the catalogue's order
  std::vector<ItemRef> items;     ///< in the forms' order
  bool everything = false;              ///< nothing in particular was asked about
};

/// Everything of that name: a clause ("経営管理編3.4.1", "3.4.1", "anzen-6.0/keiei/3.4.1"), a part or document with all
/// it holds, an item ("part2/A-10", "contract/part2/A-10", its printed label or number), a form with all its items.
/// White space, letter case and full-width forms of ASCII make no difference. An empty query selects everything; an
/// unknown one nothing.
Selection select(const Crosswalk& crosswalk, std::string_view query);

/// At most three names near an unknown query, the nearest first.
std::vector<std::string> names_near(const Crosswalk& crosswalk, std::string_view query);

}  // namespace chohyo::xref
