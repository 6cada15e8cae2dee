#include <charconv>
#include <cmath>

#include "layout/pages.hpp"

namespace chohyo::layout {
namespace {

/// Two decimals, never "-0.00".
void append(std::string& out, double value) {
  if (std::abs(value) < 0.005) value = 0;
  char buffer[64];
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, 2);
  out.append(buffer, result.ptr);
}

void append(std::string& out, Pt value) { append(out, value.value); }

void append_pair(std::string& out, Pt x, Pt y) {
  append(out, x);
  out += ',';
  append(out, y);
}

void append_rect(std::string& out, const Rect& rect) {
  append_pair(out, rect.x, rect.y);
  out += ' ';
  append(out, rect.width);
  out += 'x';
  append(out, rect.height);
}

/// In double quotes; quotes, backslashes and line feeds escaped.
void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_node(std::string& out, NodeId node) {
  out += node == kArtifact ? " artifact" : " #" + std::to_string(node);
}

struct ShapePrinter {
  std::string& out;
  NodeId node;

  void operator()(const TextRun& text) const {
    out += "text ";
    append_pair(out, text.baseline.x, text.baseline.y);
    out += " size ";
    append(out, text.size);
    out += " width ";
    append(out, text.size * (text.run->width() / 1000));
    out += " face " + std::to_string(text.run->face);
    if (text.gray > 0) {
      out += " gray ";
      append(out, text.gray);
    }
    append_node(out, node);
    out += ' ';
    append_quoted(out, text.run->text);
  }
  void operator()(const Rule& rule) const {
    out += "rule ";
    append_pair(out, rule.from.x, rule.from.y);
    out += " - ";
    append_pair(out, rule.to.x, rule.to.y);
    out += " width ";
    append(out, rule.width);
    append_node(out, node);
  }
  void operator()(const Fill& fill) const {
    out += "fill ";
    append_rect(out, fill.area);
    out += " gray ";
    append(out, fill.gray);
    append_node(out, node);
  }
  void operator()(const Fills& fills) const {
    out += "fills gray ";
    append(out, fills.gray);
    append_node(out, node);
    for (const Rect& area : fills.areas) append_rect(out += " | ", area);
  }
  void operator()(const Ellipse& ellipse) const {
    out += "ellipse ";
    append_rect(out, ellipse.box);
    out += " width ";
    append(out, ellipse.width);
    append_node(out, node);
  }
  void operator()(const RoundedBox& rounded) const {
    out += "rounded ";
    append_rect(out, rounded.box);
    out += " radius ";
    append(out, rounded.radius);
    out += " width ";
    append(out, rounded.width);
    append_node(out, node);
  }
  void operator()(const Image& image) const {
    out += "image ";
    append_rect(out, image.area);
    out += " pixels " + std::to_string(image.picture->width) + "x" + std::to_string(image.picture->height);
    append_node(out, node);
  }
};

std::string_view name(Role role) {
  switch (role) {
    case Role::document:
      return "Document";
    case Role::section:
      return "Sect";
    case Role::heading1:
      return "H1";
    case Role::heading2:
      return "H2";
    case Role::heading3:
      return "H3";
    case Role::heading4:
      return "H4";
    case Role::heading5:
      return "H5";
    case Role::heading6:
      return "H6";
    case Role::paragraph:
      return "P";
    case Role::table:
      return "Table";
    case Role::table_row:
      return "TR";
    case Role::table_header:
      return "TH";
    case Role::table_data:
      return "TD";
    case Role::figure:
      return "Figure";
    case Role::span:
      return "Span";
    case Role::link:
      return "Link";
    case Role::list:
      return "L";
    case Role::list_item:
      return "LI";
    case Role::label:
      return "Lbl";
    case Role::list_body:
      return "LBody";
    case Role::division:
      return "Div";
  }
  return "?";
}

void append_structure(std::string& out, const Pages& pages) {
  out += "structure\n";
  std::vector<std::size_t> depth(pages.structure.size());
  for (std::size_t i = 0; i < pages.structure.size(); ++i) {
    const Node& node = pages.structure[i];
    if (node.parent != kArtifact) depth[i] = depth[static_cast<std::size_t>(node.parent)] + 1;
    out.append(2 + depth[i] * 2, ' ');
    out += '#' + std::to_string(i) + ' ';
    out += name(node.role);
    if (node.parent != kArtifact) out += " in #" + std::to_string(node.parent);
    if (node.scope != Scope::none) out += node.scope == Scope::row ? " scope row" : " scope column";
    if (node.row_span != 1) out += " rows " + std::to_string(node.row_span);
    if (node.column_span != 1) out += " columns " + std::to_string(node.column_span);
    if (!node.alt.empty()) append_quoted(out += " alt ", node.alt);
    if (!node.summary.empty()) append_quoted(out += " summary ", node.summary);
    out += '\n';
  }
}

}  // namespace

std::string dump(const Pages& pages) {
  std::string out;
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    const Page& page = pages.pages[p];
    out += "page " + std::to_string(p + 1) + ' ';
    append(out, page.size.width);
    out += 'x';
    append(out, page.size.height);
    out += '\n';
    for (const Mark& mark : page.marks) {
      out += "  ";
      std::visit(ShapePrinter{out, mark.node}, mark.shape);
      out += '\n';
    }
    for (const Link& link : page.links) {
      out += "  link ";
      append_rect(out, link.area);
      append_node(out, link.node);
      append_quoted(out += " to ", link.anchor.empty() ? link.uri : '#' + link.anchor);
      out += '\n';
    }
  }
  append_structure(out, pages);
  out += "bookmarks\n";
  for (const Bookmark& bookmark : pages.bookmarks) {
    out.append(2 + static_cast<std::size_t>(bookmark.level) * 2, ' ');
    append_quoted(out, bookmark.title);
    out += " page " + std::to_string(bookmark.page + 1) + " top ";
    append(out, bookmark.top);
    out += '\n';
  }
  if (!pages.anchors.empty()) out += "anchors\n";
  for (const Anchor& anchor : pages.anchors) {
    append_quoted(out += "  ", anchor.name);
    out += " page " + std::to_string(anchor.page + 1) + " top ";
    append(out, anchor.top);
    out += '\n';
  }
  return out;
}

}  // namespace chohyo::layout
