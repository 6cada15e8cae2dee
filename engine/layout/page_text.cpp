#include "layout/page_text.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

namespace chohyo::layout {
namespace {

/// The children of each node, in reading order.
std::vector<std::vector<std::size_t>> children_of(const std::vector<Node>& structure) {
  std::vector<std::vector<std::size_t>> children(structure.size());
  for (std::size_t i = 0; i < structure.size(); ++i) {
    if (structure[i].parent != kArtifact) children[static_cast<std::size_t>(structure[i].parent)].push_back(i);
  }
  return children;
}

/// Reading order of the structure's nodes: their places in a walk from the root, children after their parent.
std::vector<std::size_t> reading_order(const std::vector<std::vector<std::size_t>>& children) {
  std::vector<std::size_t> order(children.size()), open;
  if (!children.empty()) open.push_back(0);
  for (std::size_t next = 0; !open.empty(); ++next) {
    const std::size_t node = open.back();
    open.pop_back();
    order[node] = next;
    open.insert(open.end(), children[node].rbegin(), children[node].rend());
  }
  return order;
}

/// The runs of a paragraph or cell, joined as they are met.
class Words {
 public:
  void add(const TextRun& text) {
    if (!words_.empty()) join(text);
    words_ += text.run->text;
    baseline_ = text.baseline.y;
    end_ = text.baseline.x + text.size * (text.run->width() / 1000);
  }

  /// What is read aloud for a figure.
  void add_aloud(const std::string& alt) {
    if (alt.empty()) return;
    words_ += (words_.empty() ? "[" : " [") + alt + "]";
  }

  const std::string& text() const { return words_; }

 private:
  /// A line that begins lower goes on without a blank, as Japanese does, unless Latin letters meet; what stands apart
  /// in one line has a blank between.
  void join(const TextRun& text) {
    const Pt lower = text.baseline.y - baseline_, apart = text.baseline.x - end_;
    const bool same_line = lower < text.size * kNextLine && lower > text.size * -kNextLine;
    const auto is_latin = [](char c) { return c > ' ' && c < '\x7f'; };
    const bool letters_meet = is_latin(words_.back()) && !text.run->text.empty() && is_latin(text.run->text.front());
    if (same_line ? apart > text.size * kBlank : letters_meet) words_ += ' ';
  }

  static constexpr double kNextLine = 0.7;  ///< of the size: superscripts stay in their line
  static constexpr double kBlank = 0.3;     ///< of the size: more than the space between Japanese and Latin letters

  std::string words_;
  Pt baseline_{0}, end_{0};
};

class PageTextWriter {
 public:
  explicit PageTextWriter(const Pages& pages)
      : pages_(pages), children_(children_of(pages.structure)), order_(reading_order(children_)) {}

  std::string write() {
    for (std::size_t i = 0; i < pages_.pages.size(); ++i) {
      out_ += (i == 0 ? "--- " : "\n--- ") + std::to_string(i + 1) + " ---\n";
      add_page(pages_.pages[i]);
    }
    return std::move(out_);
  }

 private:
  const Node& node(NodeId id) const { return pages_.structure[static_cast<std::size_t>(id)]; }

  static bool is_cell(Role role) { return role == Role::table_header || role == Role::table_data; }

  /// The paragraph, heading or cell that a mark belongs to.
  NodeId block_of(NodeId id) const {
    NodeId block = id;
    for (NodeId at = id; at != kArtifact; at = node(at).parent) {
      const Role role = node(at).role;
      if (is_cell(role)) return at;
      if (role == Role::span || role == Role::link || role == Role::figure) {
        if (at == block) block = node(at).parent == kArtifact ? at : node(at).parent;
      }
    }
    return block;
  }

  void add_page(const Page& page) {
    Blocks blocks;                   // by place in reading order
    std::map<double, Words> beside;  // artifacts by baseline
    NodeId last_figure = kArtifact;
    double top = page.size.height.value;
    for (const Mark& mark : page.marks) {
      const auto* text = std::get_if<TextRun>(&mark.shape);
      if (mark.node == kArtifact) {
        if (text) beside[text->baseline.y.value].add(*text);
        continue;
      }
      const NodeId block = block_of(mark.node);
      auto& entry = blocks[order_[static_cast<std::size_t>(block)]];
      entry.first = block;
      if (text) {
        entry.second.add(*text);
        top = std::min(top, text->baseline.y.value);
      } else if (node(mark.node).role == Role::figure && mark.node != last_figure) {
        entry.second.add_aloud(node(mark.node).alt);
        last_figure = mark.node;
      }
    }
    for (const auto& [y, words] : beside) {
      if (y < top) add_line(words.text());
    }
    add_blocks(blocks);
    for (const auto& [y, words] : beside) {
      if (y >= top) add_line(words.text());
    }
  }

  using Blocks = std::map<std::size_t, std::pair<NodeId, Words>>;

  void add_blocks(const Blocks& blocks) {
    NodeId row = kArtifact;
    for (const auto& [place, block] : blocks) {
      const auto& [id, words] = block;
      const NodeId parent = is_cell(node(id).role) ? node(id).parent : kArtifact;
      if (parent == kArtifact) {
        add_line(words.text());
      } else if (parent != row) {
        add_row(parent, blocks);
      }
      row = parent;
    }
  }

  /// All cells of the row, also those without words here, so that each keeps its place.
  void add_row(NodeId row, const Blocks& blocks) {
    std::string line;
    bool is_first = true;
    for (const std::size_t cell : children_[static_cast<std::size_t>(row)]) {
      const auto found = blocks.find(order_[cell]);
      if (!std::exchange(is_first, false)) line += " | ";
      if (found != blocks.end()) line += found->second.second.text();
    }
    line.erase(line.find_last_not_of(' ') + 1);
    add_line(line);
  }

  void add_line(const std::string& line) {
    if (!line.empty()) out_ += line + "\n";
  }

  const Pages& pages_;
  const std::vector<std::vector<std::size_t>> children_;
  const std::vector<std::size_t> order_;
  std::string out_;
};

}  // namespace

std::string page_text(const Pages& pages) { return PageTextWriter(pages).write(); }

}  // namespace chohyo::layout
