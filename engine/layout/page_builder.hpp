// The pages being filled: the current body, how far down it is used, the marks and the structure tree.
#pragma once

#include <string>
#include <vector>

#include "layout/circle.hpp"
#include "layout/overlay.hpp"
#include "layout/pages.hpp"
#include "layout/text_stack.hpp"

namespace chohyo::layout {

/// Paper, and where blocks stand on it.
struct PageMaster {
  base::Size size;
  Rect body;
};

/// Blocks on a page of their own that is no page of the document: places count from its top left corner, and nodes
/// without a parent belong to whatever the galley is pasted into.
struct Galley {
  Pages pages;
  Overlay overlay;  ///< what is taken down of its tables
  Pt height{0};
  std::size_t first_annex = 0, last_annex = 0;  ///< [first, last) of Annex::entries: of its cells
  bool whole = true;                            ///< false: something in it was too tall (reported), or all of it is
};

class PageBuilder {
 public:
  /// For a galley, which is on no page yet.
  static PageBuilder apart(Pages& pages, const PageMaster& master);

  /// Begins with a page of the first master. Precondition: there is one.
  PageBuilder(Pages& pages, std::vector<PageMaster> masters);

  /// Where blocks stand on the current page: the master's body, or the column of it that was set.
  const Rect& body() const { return body_; }
  Pt body_width(std::size_t master) const { return masters_[master].body.width; }
  /// The current page's; pages count from 0.
  std::size_t master() const { return master_; }
  std::size_t master_of(std::size_t page) const { return masters_of_pages_[page]; }
  /// Blocks stand in this part of the body's width from here on.
  void set_column(Pt inset, Pt width);
  /// The next page is of this master; so is the current one when nothing stands on it.
  void turn_to(std::size_t master);
  Pt y() const { return y_; }
  Pt room() const { return body_.bottom() - y_; }
  bool at_top() const { return y_ <= body_.y; }
  void advance(Pt height) { y_ += height; }
  /// Moves down, but not from the top of a page: blank before and after blocks is not carried to the next page.
  void skip(Pt height);

  void new_page();
  /// Counts from 1; 0 in a galley, whose page is not known.
  std::size_t page_number() const { return is_apart_ ? 0 : pages_.pages.size(); }

  NodeId add_node(Role role, NodeId parent);
  NodeId add_node(Node node);
  void add(NodeId node, Shape shape);
  void add_bookmark(int level, std::string title, Pt top);
  void add_anchor(std::string name, Pt top);
  void add_item(form::ItemIndex item);

  /// Puts all that the galley holds on the current page, its top left corner at `place`, below `parent`.
  void paste(Galley galley, Point place, NodeId parent);

  /// Places lines of `text` with the top left corner of their box at `origin`. Circles become
  /// figures below `node`, inside `frame`.
  void place(const TextStack& text, LineRange lines, Point origin, NodeId node, const Rect& frame);

 private:
  PageBuilder(Pages& pages, std::vector<PageMaster> masters, bool is_apart);
  void narrow_body();
  void place(const SetText& text, std::size_t line, Point origin, NodeId node);
  void place_rings(const SetText& text, std::size_t line, Point origin, NodeId node, const RingRoom& room);
  void place_strikes(const SetText& text, std::size_t line, Point origin, NodeId node);
  NodeId link_node(const SetText& text, std::uint32_t link, NodeId parent);

  /// The link last drawn into: words of one link that go on in the next line belong to the same element.
  struct OpenLink {
    const SetText* text = nullptr;
    std::uint32_t link = 0;
    NodeId parent = kArtifact, node = kArtifact;
  };

  Pages& pages_;
  OpenLink open_link_;
  std::vector<PageMaster> masters_;
  std::vector<std::size_t> masters_of_pages_;
  std::size_t master_ = 0, next_master_ = 0;
  Pt inset_{0}, right_inset_{0};  ///< of the column, from the edges of the master's body
  bool is_apart_ = false;
  Rect body_;
  Pt y_;
};

}  // namespace chohyo::layout
