// The letters of XML that pugixml does not keep or does not mind: the places of tags and values, and what may stand in
// them. All offsets are bytes of the whole source text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "tree/problems.hpp"

namespace chohyo::tree {

struct Range {
  std::size_t begin = 0, end = 0;

  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

struct AttributeRange {
  Range name;
  Range value;  ///< without the quotes
};

/// Where a start tag departs from the grammar (XML 1.0, productions 40 to 44), if it does.
enum class TagFault {
  none,
  end_of_text,     ///< the text ends inside the tag
  unclosed_value,  ///< no closing quotation mark up to the end of the text; `end` is the value's begin
  attribute,       ///< at `end`, something else than the rest of name="value"
  other            ///< at `end`, a character that can begin neither an attribute nor the tag's end
};

struct StartTag {
  std::size_t begin = 0;  ///< of `<`
  std::size_t end = 0;    ///< behind `>`, or where the fault lies
  Range name;
  std::vector<AttributeRange> attributes;  ///< the complete ones
  bool empty = false;                      ///< ends with `/>`
  TagFault fault = TagFault::none;
};

/// Reads the start tag at `begin`, cutting names where pugixml 1.13 cuts them.
/// Precondition: `<` and a name stand there.
StartTag scan_start_tag(std::string_view text, std::size_t begin);

/// True for a character that pugixml takes into a name: ASCII letters, digits, `_ : - .` and all above U+007F.
bool is_name_byte(char c);

/// `range` without XML white space at both ends; empty at its begin when there is nothing else.
Range trim(std::string_view text, Range range);

/// Reports characters outside production 2 (Char) and gives back the places of the control characters among them, at
/// which pugixml might stumble; it takes the others (U+FFFE, U+FFFF) for letters.
std::vector<Range> check_characters(std::string_view text, Problems& problems);

/// Reports references in `range` other than the five entities and to characters that XML allows. False when there are
/// any: pugixml then makes what it likes of them.
bool check_references(std::string_view text, Range range, Problems& problems);

/// Reports an XML declaration at `begin` that is malformed or names another encoding. Gives back the place of a
/// malformed one, which pugixml might take for anything; empty otherwise.
Range check_declaration(std::string_view text, std::size_t begin, Problems& problems);

}  // namespace chohyo::tree
