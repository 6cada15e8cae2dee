// The body of a form: blocks from top to bottom, some of which hold further blocks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/geometry.hpp"
#include "diag/source.hpp"
#include "form/expression.hpp"
#include "form/figures.hpp"
#include "form/image.hpp"
#include "form/style.hpp"
#include "form/table.hpp"
#include "form/text_leaf.hpp"
#include "picture/qr_code.hpp"

namespace chohyo::form {

struct Block;

struct Heading {
  int level = 1;
  TextLeaf text;
  const Style* style = nullptr;
};

struct Paragraph {
  TextLeaf text;
  const Style* style = nullptr;
};

/// A row of label–value pairs outside the official grid, such as facility, administrator, safety officer, date.
struct InfoLine {
  struct Entry {
    std::string label;
    TextLeaf value;
    Pt width;
  };
  std::vector<Entry> entries;
  const Style* style = nullptr;
};

struct Spacer {
  Pt height;
};

struct PageBreak {
  std::optional<std::size_t> page;  ///< how the pages behind it are set up: an index for Form::page_setup
};

/// How sections of one depth look and are numbered.
struct SectionLevel {
  const Style* style = nullptr;  ///< of their headings
  Figures figures = Figures::decimal;
  std::string number;  ///< "第{1}章", "{1}.{2}": {n} = the number at depth n; empty = none
};

/// Blocks under a heading of their own.
struct Section {
  TextLeaf title;
  std::size_t depth = 1;  ///< 1 = outermost; an index into Form::section_levels, counted from 1
  bool numbered = true;
  std::optional<std::size_t> page;  ///< begins a page set up so, and ends with it
  std::vector<Block> blocks;
};

/// Entries behind markers that hang to their left.
struct List {
  Marker marker;
  const Style* style = nullptr;
  std::vector<Block> entries;  ///< ListEntry, and loops and conditions of such
};
struct ListEntry {
  std::vector<TextLeaf> paragraphs;  ///< at least one; the marker stands beside the first
  std::vector<Block> lists;          ///< below them, a step further in
};

/// Its blocks once for each entry of a loop, whose names their leaves may use.
struct Each {
  Loop loop;
  std::string empty;             ///< printed when there is no entry; empty = nothing
  const Style* style = nullptr;  ///< of those words; null in a list, whose style it is
  std::vector<Block> blocks;
};

/// Its blocks under one switch or one condition, which are its block's.
struct When {
  std::vector<Block> blocks;
};

/// A frame around blocks, with room to write by hand below them.
struct Box {
  TextLeaf label;                ///< above the blocks; may be empty
  const Style* style = nullptr;  ///< of the label; null without one
  Pt border{0.5}, padding;
  Pt least_height{0};    ///< border to border
  std::size_t rows = 0;  ///< ruled lines to write on
  Pt pitch;              ///< from line to line
  std::vector<Block> blocks;
};

/// Blocks beside each other, all on one page.
struct Columns {
  struct Area {
    Pt width;
    std::vector<Block> blocks;
  };
  Pt gap;  ///< between areas
  std::vector<Area> areas;
};

/// A text that machines read: a QR Code in its quiet zone, a square.
struct Barcode {
  TextLeaf text;  ///< what it says
  Pt size;        ///< of a side, quiet zone included
  picture::Correction correction = picture::Correction::medium;
  TextLeaf alt;  ///< read aloud in its place
  Align align = Align::start;
};

struct Block {
  std::variant<Heading, Paragraph, InfoLine, Table, Spacer, PageBreak, Section, List, ListEntry, Each, When, Box,
               Columns, Image, Barcode>
      content;
  std::string option;  ///< printed only when this option is on; empty = always
  Provenance provenance = Provenance::official;
  diag::Span span;
  std::optional<Condition> when = {};  ///< printed only when this holds
};

/// Calls `visit` with each list of blocks that stands directly inside the block; lists of a constant block are so too.
template <class SomeBlock, class Visit>
void each_inner(SomeBlock& block, Visit&& visit) {
  if (auto* section = std::get_if<Section>(&block.content)) visit(section->blocks);
  if (auto* list = std::get_if<List>(&block.content)) visit(list->entries);
  if (auto* entry = std::get_if<ListEntry>(&block.content)) visit(entry->lists);
  if (auto* each = std::get_if<Each>(&block.content)) visit(each->blocks);
  if (auto* when = std::get_if<When>(&block.content)) visit(when->blocks);
  if (auto* box = std::get_if<Box>(&block.content)) visit(box->blocks);
  if (auto* columns = std::get_if<Columns>(&block.content)) {
    for (auto& area : columns->areas) visit(area.blocks);
  }
}

/// Calls `visit` with each leaf that the block itself prints, tables' left out, and what is read aloud for a picture,
/// which nobody sees.
template <class Visit>
void each_leaf(const Block& block, Visit&& visit) {
  if (const auto* heading = std::get_if<Heading>(&block.content)) visit(heading->text);
  if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) visit(paragraph->text);
  if (const auto* section = std::get_if<Section>(&block.content)) visit(section->title);
  if (const auto* box = std::get_if<Box>(&block.content)) visit(box->label);
  if (const auto* barcode = std::get_if<Barcode>(&block.content)) visit(barcode->text);
  if (const auto* line = std::get_if<InfoLine>(&block.content)) {
    for (const InfoLine::Entry& entry : line->entries) visit(entry.value);
  }
  if (const auto* entry = std::get_if<ListEntry>(&block.content)) {
    for (const TextLeaf& leaf : entry->paragraphs) visit(leaf);
  }
}

/// Calls `visit` with every block in printed order; what stands inside a block only when `visit` answers true for it.
template <class Visit>
void walk(const std::vector<Block>& blocks, Visit&& visit) {
  for (const Block& block : blocks) {
    if (visit(block)) each_inner(block, [&](const std::vector<Block>& inner) { walk(inner, visit); });
  }
}

}  // namespace chohyo::form
