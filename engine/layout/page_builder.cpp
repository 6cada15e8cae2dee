#include "layout/page_builder.hpp"

#include <algorithm>
#include <utility>

#include "layout/missing_box.hpp"

namespace chohyo::layout {
namespace {

constexpr Pt kRowRule{1.1};  // of a table's border, all of which lies inside, and a little more

bool has_circle(const SetText& text, std::size_t line) {
  return std::any_of(text.circles.begin(), text.circles.end(),
                     [line](const SetCircle& circle) { return circle.line == line; });
}

/// The height that a ring in the line whose top is at `top` may take: up to the type of the lines above and below, or,
/// where those hold rings too, to the middle between them.
RingRoom ring_room(const TextStack& text, LineRange lines, Pt origin, Pt top, const Rect& frame) {
  RingRoom room{frame, frame.y + kRowRule, frame.bottom() - kRowRule};
  text.each_line(lines.first, lines.last, [&](const SetText& other, std::size_t line, Pt y) {
    y += origin;
    const SetLine& set = other.lines[line];
    if (y == top || set.first_run == set.last_run) return true;
    const Pt around = has_circle(other, line) ? Pt{0} : (other.leading - other.size) * 0.5;
    if (y < top) {
      room.top = std::max(room.top, y + other.leading - around);
      return true;
    }
    room.bottom = std::min(room.bottom, y + around);
    return false;
  });
  return room;
}

void move(Point& point, Point by) {
  point.x += by.x;
  point.y += by.y;
}
void move(Rect& rect, Point by) {
  rect.x += by.x;
  rect.y += by.y;
}
void move(TextRun& text, Point by) { move(text.baseline, by); }
void move(Rule& rule, Point by) {
  move(rule.from, by);
  move(rule.to, by);
}
void move(Fill& fill, Point by) { move(fill.area, by); }
void move(Fills& fills, Point by) {
  for (Rect& area : fills.areas) move(area, by);
}
void move(Ellipse& ellipse, Point by) { move(ellipse.box, by); }
void move(RoundedBox& rounded, Point by) { move(rounded.box, by); }
void move(Image& image, Point by) { move(image.area, by); }

}  // namespace

PageBuilder::PageBuilder(Pages& pages, std::vector<PageMaster> masters)
    : PageBuilder(pages, std::move(masters), false) {}

PageBuilder::PageBuilder(Pages& pages, std::vector<PageMaster> masters, bool is_apart)
    : pages_(pages), masters_(std::move(masters)), is_apart_(is_apart) {
  new_page();
}

PageBuilder PageBuilder::apart(Pages& pages, const PageMaster& master) {
  return {pages, {master}, true};
}

void PageBuilder::set_column(Pt inset, Pt width) {
  inset_ = inset;
  right_inset_ = masters_[master_].body.width - inset - width;
  narrow_body();
}

void PageBuilder::narrow_body() {
  const Rect& whole = masters_[master_].body;
  body_ = {whole.x + inset_, whole.y, whole.width - inset_ - right_inset_, whole.height};
}

void PageBuilder::turn_to(std::size_t master) {
  next_master_ = master;
  if (master == master_ || !at_top()) return;
  // Nothing stands on the page, so it may be any.
  pages_.pages.pop_back();
  masters_of_pages_.pop_back();
  new_page();
}

void PageBuilder::skip(Pt height) {
  if (!at_top()) y_ += height;
}

void PageBuilder::new_page() {
  master_ = next_master_;
  masters_of_pages_.push_back(master_);
  pages_.pages.push_back({masters_[master_].size, {}, {}});
  if (!is_apart_) pages_.pages.back().marks.reserve(320);  // a full page of a form has about that many
  narrow_body();
  y_ = body_.y;
}

NodeId PageBuilder::add_node(Role role, NodeId parent) {
  Node node;
  node.role = role;
  node.parent = parent;
  return add_node(std::move(node));
}

NodeId PageBuilder::add_node(Node node) {
  pages_.structure.push_back(std::move(node));
  return static_cast<NodeId>(pages_.structure.size() - 1);
}

void PageBuilder::add(NodeId node, Shape shape) { pages_.pages.back().marks.push_back({node, std::move(shape)}); }

void PageBuilder::add_bookmark(int level, std::string title, Pt top) {
  pages_.bookmarks.push_back({level, std::move(title), pages_.pages.size() - 1, top});
}

void PageBuilder::add_anchor(std::string name, Pt top) {
  pages_.anchors.push_back({std::move(name), pages_.pages.size() - 1, top});
}

void PageBuilder::add_item(form::ItemIndex item) { pages_.items.push_back({item, pages_.pages.size() - 1}); }

void PageBuilder::paste(Galley galley, Point place, NodeId parent) {
  const auto first_node = static_cast<NodeId>(pages_.structure.size());
  const auto renumber = [first_node](NodeId node) { return node == kArtifact ? kArtifact : node + first_node; };
  for (Node& node : galley.pages.structure) {
    node.parent = node.parent == kArtifact ? parent : node.parent + first_node;
    pages_.structure.push_back(std::move(node));
  }
  Page& page = pages_.pages.back();
  const std::size_t number = pages_.pages.size() - 1;
  Page& from = galley.pages.pages.front();
  for (Mark& mark : from.marks) {
    std::visit([place](auto& shape) { move(shape, place); }, mark.shape);
    page.marks.push_back({renumber(mark.node), std::move(mark.shape)});
  }
  for (Link& link : from.links) {
    move(link.area, place);
    link.node = renumber(link.node);
    page.links.push_back(std::move(link));
  }
  for (Bookmark& bookmark : galley.pages.bookmarks) {
    pages_.bookmarks.push_back({bookmark.level, std::move(bookmark.title), number, bookmark.top + place.y});
  }
  for (Anchor& anchor : galley.pages.anchors) {
    pages_.anchors.push_back({std::move(anchor.name), number, anchor.top + place.y});
  }
  for (const ItemPlace& item : galley.pages.items) pages_.items.push_back({item.item, number});
}

NodeId PageBuilder::link_node(const SetText& text, std::uint32_t link, NodeId parent) {
  const bool is_open = open_link_.text == &text && open_link_.link == link && open_link_.parent == parent;
  if (!is_open) open_link_ = {&text, link, parent, add_node(Role::link, parent)};
  return open_link_.node;
}

void PageBuilder::place(const TextStack& text, LineRange lines, Point origin, NodeId node, const Rect& frame) {
  text.each_line(lines.first, lines.last, [&](const SetText& set, std::size_t line, Pt y) {
    const Point top{origin.x, origin.y + y};
    place(set, line, top, node);
    if (has_circle(set, line)) {
      place_rings(set, line, top, node, ring_room(text, lines, origin.y, top.y, frame));
    }
    if (!set.strikes.empty()) place_strikes(set, line, top, node);
    return true;
  });
}

void PageBuilder::place(const SetText& text, std::size_t line, Point origin, NodeId node) {
  const Pt baseline = origin.y + baseline_of(text.size, text.leading);
  const SetLine& set = text.lines[line];
  for (std::uint32_t r = set.first_run; r < set.last_run; ++r) {
    const SetRun& run = text.runs[r];
    const TextRun placed = placed_run(text, run, {origin.x, baseline});
    const bool leads = run.link != SetRun::kNoLink && node != kArtifact;
    const NodeId owner = leads ? link_node(text, run.link, node) : node;
    add(owner, placed);
    if (run.boxed) {
      for (const Rule& rule : box_rules(*run.run, text.size, placed.baseline)) add(kArtifact, rule);
    }
    if (!leads) continue;
    const SetTarget& target = text.links[run.link];
    const Rect area{placed.baseline.x, origin.y, placed.size * (run.run->width() / 1000), text.leading};
    pages_.pages.back().links.push_back({owner, area, target.anchor, target.uri});
  }
}

void PageBuilder::place_rings(const SetText& text, std::size_t line, Point origin, NodeId node, const RingRoom& room) {
  const Pt baseline = origin.y + baseline_of(text.size, text.leading);
  for (const SetCircle& circle : text.circles) {
    if (circle.line != line) continue;
    NodeId figure = kArtifact;
    if (node != kArtifact) {
      figure = add_node(Role::figure, node);
      pages_.structure.back().alt = circle.alt;
    }
    std::visit([&](const auto& shape) { add(figure, shape); }, ring(circle, text.size, origin.x, baseline, room));
  }
}

/// The lines through the words of one choice are one figure, which says what was chosen; lines that go on below it are
/// not content any more.
void PageBuilder::place_strikes(const SetText& text, std::size_t line, Point origin, NodeId node) {
  constexpr double kCentre = 0.38;  // of the em, above the baseline
  constexpr Pt kWidth{0.8};
  const Pt y = origin.y + baseline_of(text.size, text.leading) - text.size * kCentre;
  NodeId figure = kArtifact;
  for (const SetStrike& strike : text.strikes) {
    if (strike.line != line) continue;
    if (node != kArtifact && !strike.alt.empty()) {
      figure = add_node(Role::figure, node);
      pages_.structure.back().alt = strike.alt;
    }
    add(figure, Rule{{origin.x + strike.left, y}, {origin.x + strike.right, y}, kWidth});
  }
}

}  // namespace chohyo::layout
