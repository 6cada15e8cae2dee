// Pages: a closed set of positioned marks, absolute, top-left origin, and the structure tree they belong to. A backend
// draws them one by one and decides nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.hpp"
#include "document/document.hpp"
#include "font/face.hpp"
#include "picture/picture.hpp"

namespace chohyo::layout {

using base::Point;
using base::Pt;
using base::Rect;

/// A run of glyphs, its first glyph's origin at `baseline`. Runs of fixed text are shared between documents.
struct TextRun {
  Point baseline;
  Pt size;
  std::shared_ptr<const font::ShapedRun> run;  ///< advances already hold spacing and justification
  bool kept = false;  ///< the run is that of other documents too, so that a backend may keep what it made of it
  double gray = 0;    ///< 0 = black, 1 = white
};

/// A straight line of constant width.
struct Rule {
  Point from, to;
  Pt width;
};

/// A filled area; gray 0 = black, 1 = white.
struct Fill {
  Rect area;
  double gray;
};

/// Areas filled as one, so that no light shows where they touch; gray as of a fill.
struct Fills {
  std::vector<Rect> areas;
  double gray;
};

/// The outline of an ellipse inside `box` (centre line of the stroke).
struct Ellipse {
  Rect box;
  Pt width;
};

/// Index into Pages::structure; kArtifact for what is not content (rules, fills, page lines): ISO 32000-1 §14.8.2.2.
using NodeId = std::int32_t;
inline constexpr NodeId kArtifact = -1;

/// The outline of a rectangle with round corners (centre line of the stroke); a radius of half its height makes it a
/// stadium.
struct RoundedBox {
  Rect box;
  Pt radius, width;
};

/// A picture that fills `area`.
struct Image {
  Rect area;
  picture::PicturePtr picture;
};

using Shape = std::variant<TextRun, Rule, Fill, Ellipse, RoundedBox, Image, Fills>;

struct Mark {
  NodeId node = kArtifact;
  Shape shape;
};

/// Standard structure types used (ISO 32000-1 §14.8.4).
enum class Role {
  document,
  section,
  heading1,
  heading2,
  heading3,
  heading4,
  heading5,
  heading6,
  paragraph,
  table,
  table_row,
  table_header,
  table_data,
  figure,
  span,
  link,
  list,
  list_item,
  label,
  list_body,
  division
};
enum class Scope { none, row, column };

/// A structure element. `parent` always precedes its children; siblings stand in reading order.
struct Node {
  Role role = Role::document;
  NodeId parent = kArtifact;
  Scope scope = Scope::none;
  std::uint16_t row_span = 1, column_span = 1;
  std::string alt;      ///< alternate description (figures)
  std::string summary;  ///< tables
};

/// An area that leads somewhere when it is clicked. The words in it are marks of `node`, an element of Role::link.
struct Link {
  NodeId node = kArtifact;
  Rect area;
  std::string anchor;  ///< name of an Anchor of the same file, or
  std::string uri;     ///< an address outside it: exactly one of the two is set
};

/// A place of the file that links lead to.
struct Anchor {
  std::string name;      ///< unique in the file
  std::size_t page = 0;  ///< counts from 0
  Pt top;
};

struct Page {
  base::Size size;
  std::vector<Mark> marks;  ///< in painting order
  std::vector<Link> links;
};

/// A bookmark: `level` 0 is outermost and a child follows its parent.
struct Bookmark {
  int level = 0;
  std::string title;
  std::size_t page = 0;  ///< counts from 0
  Pt top;
};

/// Where a row of the form begins.
struct ItemPlace {
  form::ItemIndex item;
  std::size_t page = 0;  ///< counts from 0
};

struct Pages {
  document::Metadata metadata;
  std::vector<Page> pages;
  std::vector<Node> structure;  ///< [0] is the Document element
  std::vector<Bookmark> bookmarks;
  std::vector<Anchor> anchors;
  std::vector<ItemPlace> items;  ///< of rows with an item, in printed order
};

/// Stable text of all pages, marks and structure, lengths with two decimals: for golden tests and people.
std::string dump(const Pages& pages);

}  // namespace chohyo::layout
