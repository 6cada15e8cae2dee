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
    add(node, TextRun{{origin.x + text.runs[r].x, baseline}, text.size, text.runs[r].run, text.kept});
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
