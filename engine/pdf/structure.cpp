#include "pdf/structure.hpp"

#include <algorithm>
#include <limits>

#include "pdf/parent_tree.hpp"

namespace chohyo::pdf {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// Who belongs to whom, as flat lists by node.
class Tree {
 public:
  Tree(const std::vector<layout::Node>& nodes, std::span<const Chunk> chunks, std::span<const Annotation> annotations)
      : first_child_(nodes.size(), kNone),
        next_sibling_(nodes.size(), kNone),
        first_chunk_(nodes.size(), kNone),
        next_chunk_(chunks.size(), kNone),
        first_annotation_(annotations.empty() ? 0 : nodes.size(), kNone),
        next_annotation_(annotations.size(), kNone),
        painted_(nodes.size(), kNone) {
    for (std::size_t i = chunks.size(); i-- > 0;) {
      const auto node = static_cast<std::size_t>(chunks[i].node);
      next_chunk_[i] = first_chunk_[node];
      first_chunk_[node] = painted_[node] = static_cast<std::uint32_t>(i);
    }
    for (std::size_t i = annotations.size(); i-- > 0;) {
      if (annotations[i].link->node < 0) continue;
      std::uint32_t& head = first_annotation_[static_cast<std::size_t>(annotations[i].link->node)];
      next_annotation_[i] = head;
      head = static_cast<std::uint32_t>(i);
    }
    // Children follow their parents, so from the back each node's own lists are complete when it is met.
    for (std::size_t i = nodes.size(); i-- > 0;) {
      std::uint32_t& head = nodes[i].parent < 0 ? first_root_ : first_child_[static_cast<std::size_t>(nodes[i].parent)];
      next_sibling_[i] = head;
      head = static_cast<std::uint32_t>(i);
      if (nodes[i].parent < 0) continue;
      std::uint32_t& painted = painted_[static_cast<std::size_t>(nodes[i].parent)];
      painted = std::min(painted, painted_[i]);
    }
  }

  std::uint32_t first_root() const { return first_root_; }
  std::uint32_t first_child(std::size_t node) const { return first_child_[node]; }
  std::uint32_t next_sibling(std::size_t node) const { return next_sibling_[node]; }
  std::uint32_t first_chunk(std::size_t node) const { return first_chunk_[node]; }
  std::uint32_t next_chunk(std::size_t chunk) const { return next_chunk_[chunk]; }
  std::uint32_t first_annotation(std::size_t node) const {
    return first_annotation_.empty() ? kNone : first_annotation_[node];
  }
  std::uint32_t next_annotation(std::size_t annotation) const { return next_annotation_[annotation]; }
  /// The first chunk of the node or of anything below it; kNone when nothing of it is painted.
  std::uint32_t painted(std::size_t node) const { return painted_[node]; }

 private:
  std::vector<std::uint32_t> first_child_, next_sibling_, first_chunk_, next_chunk_, first_annotation_,
      next_annotation_, painted_;
  std::uint32_t first_root_ = kNone;
};

std::string_view scope_name(layout::Scope scope) { return scope == layout::Scope::row ? "Row" : "Column"; }

/// §14.8.5.7, table attributes. Those newer than PDF 1.4 (Scope, Summary) are ignored by readers that do not know them.
void append_attributes(Bytes& out, const layout::Node& node) {
  const bool spans = node.row_span > 1 || node.column_span > 1;
  if (!spans && node.scope == layout::Scope::none && node.summary.empty()) return;
  out.text("/A<</O/Table");
  if (node.scope != layout::Scope::none) out.text("/Scope/").text(scope_name(node.scope));
  if (node.row_span > 1) out.text("/RowSpan ").integer(node.row_span);
  if (node.column_span > 1) out.text("/ColSpan ").integer(node.column_span);
  if (!node.summary.empty()) out.text("/Summary").text_string(node.summary);
  out.text(">>");
}

class StructureWriter {
 public:
  StructureWriter(ObjectFile& file, const std::vector<layout::Node>& nodes, std::span<const Chunk> chunks,
                  std::span<const Annotation> annotations, std::span<const ObjectId> pages)
      : file_(file),
        nodes_(nodes),
        chunks_(chunks),
        annotations_(annotations),
        pages_(pages),
        tree_(nodes, chunks, annotations) {}

  ObjectId write() {
    const ObjectId root = file_.reserve();
    first_element_ = file_.reserve(nodes_.size());
    for (std::size_t i = 0; i < nodes_.size(); ++i) write_element(root, i);
    write_root(root);
    return root;
  }

 private:
  template <class Node>
  ObjectId element(Node node) const {
    return first_element_ + static_cast<ObjectId>(node);
  }

  void write_element(ObjectId root, std::size_t index) {
    const layout::Node& node = nodes_[index];
    text_.clear();
    text_.text("/S/").text(structure_type(node.role)).text("/P ");
    text_.reference(node.parent < 0 ? root : element(node.parent));
    append_attributes(text_, node);
    if (!node.alt.empty()) text_.text("/Alt").text_string(node.alt);
    const std::uint32_t chunk = tree_.first_chunk(index);
    if (chunk != kNone) {
      page_ = chunks_[chunk].page;
      text_.text("/Pg ").reference(pages_[page_]);
    }
    append_kids(index);
    file_.define(element(index), text_.view());
  }

  /// Children in their order, the node's own marked content between them where it was painted, then its annotations.
  void append_kids(std::size_t index) {
    std::uint32_t chunk = tree_.first_chunk(index), child = tree_.first_child(index);
    std::uint32_t annotation = tree_.first_annotation(index);
    const std::size_t key = text_.size();
    std::size_t count = 0;
    for (; chunk != kNone || child != kNone || annotation != kNone; ++count) {
      text_.text(count == 0 ? "/K[" : " ");
      if (chunk == kNone && child == kNone) {
        append_annotation(annotations_[annotation]);
        annotation = tree_.next_annotation(annotation);
      } else if (child == kNone || (chunk != kNone && chunk < tree_.painted(child) && tree_.painted(child) != kNone)) {
        append_chunk(chunks_[chunk]);
        chunk = tree_.next_chunk(chunk);
      } else {
        text_.reference(element(child));
        child = tree_.next_sibling(child);
      }
    }
    if (count == 1) text_[key + 2] = ' ';  // one kid, no array: the bracket becomes white space
    if (count > 1) text_.byte(']');
  }

  void append_chunk(const Chunk& chunk) {
    if (chunk.page == page_) {
      text_.integer(chunk.mcid);
    } else {
      text_.text("<</Type/MCR/Pg ").reference(pages_[chunk.page]).text("/MCID ").integer(chunk.mcid).text(">>");
    }
  }

  /// An object reference (§14.7.4.3).
  void append_annotation(const Annotation& annotation) {
    text_.text("<</Type/OBJR/Obj ").reference(annotation.object);
    text_.text("/Pg ").reference(pages_[annotation.page]).text(">>");
  }

  void write_root(ObjectId root) {
    text_.clear();
    text_.text("/Type/StructTreeRoot/K[");
    for (std::uint32_t node = tree_.first_root(); node != kNone; node = tree_.next_sibling(node)) {
      if (text_.back() != '[') text_.byte(' ');
      text_.reference(element(node));
    }
    text_.text("]/ParentTree");
    append_parent_tree();
    text_.text("/ParentTreeNextKey ").integer(static_cast<std::int64_t>(pages_.size() + annotations_.size()));
    file_.define(root, text_.view());
  }

  /// §14.7.4.4: a page's entry lists the elements of its marked content by MCID, an annotation's is its element.
  void append_parent_tree() {
    ParentTree parents(file_);
    Bytes value;
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
      value.byte(chunks_[i].mcid == 0 ? '[' : ' ').reference(element(chunks_[i].node));
      if (i + 1 < chunks_.size() && chunks_[i + 1].mcid != 0) continue;
      parents.add(chunks_[i].page, value.byte(']').view());
      value.clear();
    }
    for (std::size_t i = 0; i < annotations_.size(); ++i) {
      const layout::NodeId node = annotations_[i].link->node;
      if (node < 0) continue;
      parents.add(static_cast<std::int64_t>(pages_.size() + i), value.reference(element(node)).view());
      value.clear();
    }
    parents.finish(text_);
  }

  ObjectFile& file_;
  const std::vector<layout::Node>& nodes_;
  std::span<const Chunk> chunks_;
  std::span<const Annotation> annotations_;
  std::span<const ObjectId> pages_;
  Tree tree_;
  ObjectId first_element_ = 0;  ///< the others follow, by node
  Bytes text_;
  std::uint32_t page_ = 0;  ///< that the element's integers refer to
};

}  // namespace

std::string_view structure_type(layout::Role role) {
  switch (role) {
    case layout::Role::document:
      return "Document";
    case layout::Role::section:
      return "Sect";
    case layout::Role::heading1:
      return "H1";
    case layout::Role::heading2:
      return "H2";
    case layout::Role::heading3:
      return "H3";
    case layout::Role::heading4:
      return "H4";
    case layout::Role::heading5:
      return "H5";
    case layout::Role::heading6:
      return "H6";
    case layout::Role::paragraph:
      return "P";
    case layout::Role::table:
      return "Table";
    case layout::Role::table_row:
      return "TR";
    case layout::Role::table_header:
      return "TH";
    case layout::Role::table_data:
      return "TD";
    case layout::Role::figure:
      return "Figure";
    case layout::Role::span:
      return "Span";
    case layout::Role::link:
      return "Link";
    case layout::Role::list:
      return "L";
    case layout::Role::list_item:
      return "LI";
    case layout::Role::label:
      return "Lbl";
    case layout::Role::list_body:
      return "LBody";
    case layout::Role::division:
      return "Div";
  }
  return "Span";
}

ObjectId write_structure(ObjectFile& file, const std::vector<layout::Node>& nodes, std::span<const Chunk> chunks,
                         std::span<const Annotation> annotations, std::span<const ObjectId> pages) {
  return StructureWriter(file, nodes, chunks, annotations, pages).write();
}

}  // namespace chohyo::pdf
