// Why pugixml stopped, in words and with a place.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string_view>

#include "tree/problems.hpp"

namespace chohyo::tree {

/// Reports the fault at which pugixml stopped. `begin` is where the document's tags start (behind a byte order mark and
/// a DOCTYPE), `offset` where pugixml was, both in bytes of `text`. Always adds at least one error.
void report_xml_fault(pugi::xml_parse_status status, std::string_view text, std::size_t begin, std::size_t offset,
                      Problems& problems);

}  // namespace chohyo::tree
