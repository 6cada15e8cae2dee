// Header and footer lines and the draft mark: what every page carries outside its body. All of it artifacts.
#pragma once

#include <vector>

#include "layout/pages.hpp"
#include "layout/set_text.hpp"
#include "layout/table_rows.hpp"

namespace chohyo::layout {

/// Where the body of a page set up so stands once header, footer and draft mark have the room they need; margins are
/// kept unless page lines need more.
Rect body_area(const document::Document& document, const document::PageSetup& page, Workshop& workshop);

/// Puts the page lines and the draft mark on `page`. The numbers are that page's; `body` is body_area's.
void place_page_lines(const document::Document& document, const document::PageSetup& setup, const Rect& body,
                      Workshop& workshop, Page& page);

}  // namespace chohyo::layout
