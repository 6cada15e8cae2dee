// Reading the blocks of a body, a kind of them in each of its parts: body_parts.cpp, prose_list_parts.cpp,
// area_parts.cpp, barcode_parts.cpp.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "form/grammar_elements.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {

/// Where blocks stand.
struct BlockPlace {
  const grammar::Element* parent = nullptr;  ///< whose children may stand there
  LeafScope scope;            ///< what their leaves may name
  bool in_collection = false; ///< some loop around runs over a collection that the engine makes
  Pt width{0};      ///< of the box or column around; 0 = the page's body
  std::size_t sections = 0, lists = 0, loops = 0, areas = 0;  ///< how many of them are around
};

class BodyReader {
 public:
  BodyReader(ElementReader& reader, Form& form) : reader_(reader), form_(form) {}

  /// The blocks in an element whose shape its own reader looks at.
  std::vector<Block> read(const tree::Element& parent, const BlockPlace& place);

 private:
  void read_content(Block& block, const tree::Element& element, const grammar::Element& rule, const BlockPlace& place);
  TextLeaf leaf(const tree::Element& element, const BlockPlace& place);
  TextLeaf leaf(const tree::Element& element, std::string_view attribute, const BlockPlace& place);
  void note_pages(const TextLeaf& leaf, const BlockPlace& place);
  InfoLine read_info_line(const tree::Element& element, const BlockPlace& place);
  Table read_table_block(const tree::Element& element, const BlockPlace& place);
  Section read_section(const tree::Element& element, const BlockPlace& place);
  Each read_each(const tree::Element& element, const grammar::Element& rule, const BlockPlace& place);
  When read_when(const tree::Element& element, const grammar::Element& rule, const BlockPlace& place);

  List read_list(const tree::Element& element, const BlockPlace& place);
  ListEntry read_entry(const tree::Element& element, const BlockPlace& place);

  Pt room_in(const BlockPlace& place) const;
  Pt body_height() const;
  void check_room(const tree::Element& element, const base::Size& size, std::string_view height,
                  const BlockPlace& place);
  std::vector<Block> read_area(const tree::Element& element, const grammar::Element& rule, const BlockPlace& place,
                               Pt width);
  Box read_box(const tree::Element& element, const BlockPlace& place);
  Columns read_columns(const tree::Element& element, const BlockPlace& place);
  Image read_image_block(const tree::Element& element, const BlockPlace& place);
  Barcode read_barcode(const tree::Element& element, const BlockPlace& place);

  ElementReader& reader_;
  Form& form_;
  Pictures pictures_;
  std::size_t page_ = 0;  ///< how pages are set up where the reader is
  std::set<std::string> tables_;
};

}  // namespace chohyo::form
