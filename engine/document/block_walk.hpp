// Blocks in reading order, those inside others included: for whoever puts them one below the other.
#pragma once

#include <type_traits>
#include <utility>
#include <variant>

#include "document/document.hpp"

namespace chohyo::document {

/// Where a block stands in the lists around it.
struct ListPlace {
  const std::string* marker = nullptr;  ///< of the entry that the block opens; null for any other
  const List* list = nullptr;           ///< the innermost; null outside lists
  int depth = 0;                        ///< lists around
};

/// What stands below the blocks of a box.
struct BoxFoot {
  const Box& box;
};

/// Calls `visit(block, place)` with every Heading, Paragraph, InfoLine, Table, Spacer, PageBreak, Image and Barcode,
/// with every Box in front of its blocks and a BoxFoot behind them. Columns come one after the other.
template <class Visit>
void walk(const std::vector<Block>& blocks, Visit&& visit, ListPlace place = {}) {
  for (const Block& block : blocks) {
    std::visit(
        [&](const auto& content) {
          using T = std::decay_t<decltype(content)>;
          if constexpr (std::is_same_v<T, Section>) {
            walk(content.blocks, visit, place);
          } else if constexpr (std::is_same_v<T, List>) {
            for (const ListEntry& entry : content.entries) {
              walk(entry.blocks, visit, ListPlace{&entry.marker, &content, place.depth + 1});
            }
          } else if constexpr (std::is_same_v<T, Columns>) {
            for (const Columns::Area& area : content.areas) walk(area.blocks, visit, place);
          } else if constexpr (std::is_same_v<T, Box>) {
            visit(content, std::as_const(place));
            walk(content.blocks, visit, place);
            visit(BoxFoot{content}, std::as_const(place));
          } else {
            visit(content, std::as_const(place));
          }
        },
        block);
    place.marker = nullptr;
  }
}

}  // namespace chohyo::document
