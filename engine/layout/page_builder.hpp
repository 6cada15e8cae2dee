// The pages being filled: the current body, how far down it is used, the marks and the structure tree.
#pragma once

#include <string>

#include "layout/pages.hpp"
#include "layout/text_stack.hpp"

namespace chohyo::layout {

class PageBuilder {
 public:
  /// `body` is where blocks stand on every page.
  PageBuilder(Pages& pages, base::Size size, const Rect& body);

  const Rect& body() const { return body_; }
  Pt y() const { return y_; }
  Pt room() const { return body_.bottom() - y_; }
  bool at_top() const { return y_ <= body_.y; }
  void advance(Pt height) { y_ += height; }
  /// Moves down, but not from the top of a page: blank before and after blocks is not carried to the next page.
  void skip(Pt height);

  void new_page();
  std::size_t page_number() const { return pages_.pages.size(); }

  NodeId add_node(Role role, NodeId parent);
  NodeId add_node(Node node);
  void add(NodeId node, std::variant<TextRun, Rule, Fill, Ellipse> shape);
  void add_bookmark(int level, std::string title, Pt top);
  void add_anchor(std::string name, Pt top);
  void add_item(std::size_t item);

  /// Places the lines [first, last) of `text` with the top left corner of their box at `origin`. Circles become
  /// figures below `node`, inside `frame`.
  void place(const TextStack& text, std::size_t first, std::size_t last, Point origin, NodeId node, const Rect& frame);
  void place(const SetText& text, std::size_t line, Point origin, NodeId node, const Rect& frame);

 private:
  NodeId link_node(const SetText& text, std::uint32_t link, NodeId parent);

  /// The link last drawn into: words of one link that go on in the next line belong to the same element.
  struct OpenLink {
    const SetText* text = nullptr;
    std::uint32_t link = 0;
    NodeId parent = kArtifact, node = kArtifact;
  };

  Pages& pages_;
  OpenLink open_link_;
  base::Size size_;
  Rect body_;
  Pt y_;
};

}  // namespace chohyo::layout
