// Pages put together by hand: what layout would hand to the writer, small enough to reason about.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "font/font_set.hpp"
#include "layout/pages.hpp"

namespace chohyo::test {

/// A4 pages. Coordinates in points from the top left corner.
class PageMaker {
 public:
  explicit PageMaker(const font::FontSet& fonts) : fonts_(fonts) {
    pages_.metadata.title = "見本の表";
    pages_.metadata.author = "さくら総合病院";
    pages_.metadata.subject = "A & B < C";
    pages_.metadata.digest = std::string(64, 'a');
    pages_.metadata.created = {1718000000};
    pages_.structure.push_back({});
    add_page();
  }

  void add_page() { pages_.pages.push_back({{{595.28}, {841.89}}, {}, {}}); }

  layout::NodeId node(layout::Role role, layout::NodeId parent = 0) {
    layout::Node node;
    node.role = role;
    node.parent = parent;
    pages_.structure.push_back(node);
    return static_cast<layout::NodeId>(pages_.structure.size() - 1);
  }
  layout::Node& at(layout::NodeId node) { return pages_.structure[static_cast<std::size_t>(node)]; }

  /// Sets `text` on one line and gives the x where it ends.
  double text(layout::NodeId node, double x, double y, double size, std::string_view text, bool bold = false) {
    std::vector<font::MissingGlyph> missing;
    for (font::ShapedRun& run : fonts_.shape(text, bold ? font::Chain::bold : font::Chain::regular, missing)) {
      const double width = run.width() * size / 1000;
      add(node, layout::TextRun{{{x}, {y}}, {size}, std::make_shared<const font::ShapedRun>(std::move(run))});
      x += width;
    }
    if (!missing.empty()) throw std::invalid_argument("no glyph for a character of the test");
    return x;
  }

  void add(layout::NodeId node, layout::Mark mark) {
    mark.node = node;
    pages_.pages.back().marks.push_back(std::move(mark));
  }
  template <class Shape>
  void add(layout::NodeId node, Shape shape) {
    pages_.pages.back().marks.push_back({node, std::move(shape)});
  }

  /// Makes an area lead to an anchor, or out of the file.
  void link(layout::NodeId node, base::Rect area, std::string anchor, std::string uri = {}) {
    pages_.pages.back().links.push_back({node, area, std::move(anchor), std::move(uri)});
  }
  void anchor(std::string name, double top) {
    pages_.anchors.push_back({std::move(name), pages_.pages.size() - 1, {top}});
  }

  layout::Pages& pages() { return pages_; }

 private:
  const font::FontSet& fonts_;
  layout::Pages pages_;
};

}  // namespace chohyo::test
