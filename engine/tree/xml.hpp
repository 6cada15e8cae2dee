// Strict XML in, plain XML out.
#pragma once

#include <cstddef>
#include <string>

#include "diag/diagnostic.hpp"
#include "tree/element.hpp"

namespace chohyo::tree {

inline constexpr std::size_t kMaxBytes = 64u << 20;  ///< 64 MiB a file
inline constexpr std::size_t kMaxDepth = 32;         ///< nested elements or JSON values
/// Elements and attributes, or JSON values, in a file: a bound on memory, thousands of times what a facility needs.
inline constexpr std::size_t kMaxNodes = 1'000'000;

/// Parses a whole document and gives its root element. Refused, each with its own code and place, all of them at
/// once as far as the text can still be read: bytes that are not UTF-8 (a byte order mark is allowed), an encoding
/// declaration other than UTF-8, a DOCTYPE, malformed markup, more than one root, text outside the root or beside
/// elements, duplicate attributes, undeclared prefixes, characters XML 1.0 forbids, character references to them,
/// depth over kMaxDepth, more than kMaxNodes, size over kMaxBytes. Entities other than the five of XML 1.0 do not
/// exist.
diag::Result<Element> parse_xml(const diag::SourcePtr& source);

/// As parse_xml, but the value is there whenever the text could be read to its end, errors or not, so that a reader
/// can report its own findings together with these. Whoever calls it refuses a tree that came with errors.
diag::Result<Element> recover_xml(const diag::SourcePtr& source);

/// XML 1.0, UTF-8, declaration first, two-space indentation, line feeds only, no attribute wrapping.
/// Precondition: names are XML names, values hold no character that XML 1.0 forbids.
std::string write_xml(const Element& root);

}  // namespace chohyo::tree
