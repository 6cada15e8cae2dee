#include "layout/page_builder.hpp"

#include <utility>

#include "layout/circle.hpp"

namespace chohyo::layout {

PageBuilder::PageBuilder(Pages& pages, base::Size size, const Rect& body)
    : pages_(pages), size_(size), body_(body), y_(body.y) {
  new_page();
}

void PageBuilder::skip(Pt height) {
  if (!at_top()) y_ += height;
}

void PageBuilder::new_page() {
  pages_.pages.push_back({size_, {}, {}});
  pages_.pages.back().marks.reserve(320);  // a full page of a form has about that many
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

void PageBuilder::add(NodeId node, std::variant<TextRun, Rule, Fill, Ellipse> shape) {
  pages_.pages.back().marks.push_back({node, std::move(shape)});
}

void PageBuilder::add_bookmark(int level, std::string title, Pt top) {
  pages_.bookmarks.push_back({level, std::move(title), pages_.pages.size() - 1, top});
}

void PageBuilder::add_anchor(std::string name, Pt top) {
  pages_.anchors.push_back({std::move(name), pages_.pages.size() - 1, top});
}

void PageBuilder::add_item(std::size_t item) { pages_.items.push_back({item, pages_.pages.size() - 1}); }

NodeId PageBuilder::link_node(const SetText& text, std::uint32_t link, NodeId parent) {
  const bool is_open = open_link_.text == &text && open_link_.link == link && open_link_.parent == parent;
  if (!is_open) open_link_ = {&text, link, parent, add_node(Role::link, parent)};
  return open_link_.node;
}

void PageBuilder::place(const TextStack& text, std::size_t first, std::size_t last, Point origin, NodeId node,
                        const Rect& frame) {
  text.each_line(first, last, [&](const SetText& set, std::size_t line, Pt y) {
    place(set, line, {origin.x, origin.y + y}, node, frame);
    return true;
  });
}

void PageBuilder::place(const SetText& text, std::size_t line, Point origin, NodeId node, const Rect& frame) {
  const Pt baseline = origin.y + baseline_of(text.size, text.leading);
  const SetLine& set = text.lines[line];
  for (std::uint32_t r = set.first_run; r < set.last_run; ++r) {
    const SetRun& run = text.runs[r];
    const Pt size = text.size * run.scale;
    const Pt y = run.scale < 1 ? baseline - rise_of(text.size) : baseline;
    const bool leads = run.link != SetRun::kNoLink && node != kArtifact;
    const NodeId owner = leads ? link_node(text, run.link, node) : node;
    add(owner, TextRun{{origin.x + run.x, y}, size, run.run, text.kept});
    if (!leads) continue;
    const SetTarget& target = text.links[run.link];
    const Rect area{origin.x + run.x, origin.y, size * (run.run->width() / 1000), text.leading};
    pages_.pages.back().links.push_back({owner, area, target.anchor, target.uri});
  }
  for (const SetCircle& circle : text.circles) {
    if (circle.line != line) continue;
    NodeId figure = kArtifact;
    if (node != kArtifact) {
      figure = add_node(Role::figure, node);
      pages_.structure.back().alt = circle.alt;
    }
    add(figure, Ellipse{circle_box(circle, text.size, origin.x, baseline, frame), kCircleWidth});
  }
}

}  // namespace chohyo::layout
