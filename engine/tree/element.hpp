// A located XML tree: elements, attributes and text, each with its span. Read and written through pugixml, which only
// this room sees.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"

namespace chohyo::tree {

struct Attribute {
  std::string name, value;  ///< value decoded: entities resolved
  diag::Span name_span;
  diag::Span span;  ///< the value without its quotes
};

/// An element holds either elements or text, never both (mixed content is refused by the reader).
struct Element {
  std::string name;
  diag::Span span;  ///< the start tag, from `<` to behind `>`
  diag::Span name_span;
  std::vector<Attribute> attributes;  ///< in written order, names unique
  std::vector<Element> children;
  std::string text;      ///< decoded character data, white space at both ends removed
  diag::Span text_span;  ///< of the trimmed text; points nowhere when there is none
  std::string comment;   ///< written in front of the element by the writer; always empty when read

  const Attribute* find(std::string_view attribute) const;
  /// The attribute's value; empty when there is none.
  std::string_view value(std::string_view attribute) const;
  /// First child of that name; null if none.
  const Element* child(std::string_view name) const;
};

}  // namespace chohyo::tree
