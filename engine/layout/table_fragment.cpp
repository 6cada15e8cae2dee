#include "layout/table_fragment.hpp"

#include <algorithm>

#include "layout/table_grid.hpp"

namespace chohyo::layout {
namespace {

using document::CellRole;

class Drawer {
 public:
  Drawer(const MeasuredTable& table, Fragment& fragment, TableNodes& nodes, PageBuilder& builder, Annex& annex)
      : table_(table), fragment_(fragment), left_(builder.body().x), nodes_(nodes), builder_(builder), annex_(annex) {}

  void draw() {
    // Reading order: row by row, a merged cell where it opens.
    std::stable_sort(fragment_.pieces.begin(), fragment_.pieces.end(), [this](const CellPiece& a, const CellPiece& b) {
      if (a.first_row != b.first_row) return a.first_row < b.first_row;
      return table_.cells[a.cell].column < table_.cells[b.cell].column;
    });
    const TableGrid grid(table_, fragment_, left_);
    grid.draw_fills(builder_);
    auto piece = fragment_.pieces.begin();
    for (std::size_t r = 0; r < fragment_.rows.size(); ++r) {
      if (!fragment_.rows[r].repeated) open_row(fragment_.rows[r]);
      for (; piece != fragment_.pieces.end() && piece->first_row == r; ++piece) draw_piece(*piece);
    }
    grid.draw_rules(builder_);
  }

 private:
  void open_row(const FragmentRow& row) {
    NodeId& node = nodes_.rows[row.row];
    if (node != kArtifact) return;
    node = builder_.add_node(Role::table_row, nodes_.table);
    const std::string& bookmark = table_.table->rows[row.row].bookmark;
    if (!bookmark.empty()) builder_.add_bookmark(table_.table->rows[row.row].bookmark_level, bookmark, row.y);
    if (const form::OptionalItem item = table_.table->rows[row.row].item) builder_.add_item(*item);
  }

  /// ISO 32000-1 §14.8.4.3.4 and table 349: headers name what they head; a band heads the rows below it.
  NodeId node_of(const CellPiece& piece) {
    NodeId& node = nodes_.cells[piece.cell];
    if (node != kArtifact) return node;
    const MeasuredCell& cell = table_.cells[piece.cell];
    Node made;
    made.parent = nodes_.rows[cell.row];
    made.row_span = static_cast<std::uint16_t>(std::min<std::size_t>(cell.row_end - cell.row, UINT16_MAX));
    made.column_span = static_cast<std::uint16_t>(std::min<std::size_t>(cell.column_end - cell.column, UINT16_MAX));
    made.role = Role::table_header;
    const bool empty = cell.text.parts.empty();
    if (cell.cell->role == CellRole::data || (cell.cell->role == CellRole::row_header && empty)) {
      made.role = Role::table_data;
    } else {
      made.scope = cell.cell->role == CellRole::row_header ? Scope::row : Scope::column;
    }
    node = builder_.add_node(std::move(made));
    if (!cell.cell->anchor.empty()) builder_.add_anchor(cell.cell->anchor, fragment_.rows[piece.first_row].y);
    return node;
  }

  void draw_piece(const CellPiece& piece) {
    const MeasuredCell& cell = table_.cells[piece.cell];
    const NodeId node = piece.repeated ? kArtifact : node_of(piece);
    const Rect frame = frame_of(piece);
    TextStack label;
    if (piece.label) label.add(piece.label, Pt{0});
    const TextStack& text = piece.label ? label : cell.text;
    const std::size_t first = piece.label ? 0 : piece.first_line;
    const std::size_t last = piece.label ? label.line_count() : piece.last_line;
    const Pt slack = frame.height - cell_height(text, first, last);
    Pt y = frame.y + kCellPaddingY;
    if (!piece.split && slack > Pt{0}) {
      if (cell.cell->valign == form::VAlign::middle) y += slack * 0.5;
      if (cell.cell->valign == form::VAlign::bottom) y += slack;
    }
    builder_.place(text, {first, last}, {frame.x + kCellPaddingX, y}, node, within_rules(frame, piece));
    if (cell.annex) at(annex_.entries, *cell.annex).page = builder_.page_number();
  }

  Rect frame_of(const CellPiece& piece) const {
    const MeasuredCell& cell = table_.cells[piece.cell];
    const FragmentRow& first = fragment_.rows[piece.first_row];
    const FragmentRow& last = fragment_.rows[piece.last_row - 1];
    return {left_ + table_.edges[cell.column], first.y, table_.edges[cell.column_end] - table_.edges[cell.column],
            last.y + last.height - first.y};
  }

  /// The frame less what its rules are wider than the usual border: rings keep off them.
  Rect within_rules(Rect frame, const CellPiece& piece) const {
    const document::Table& table = *table_.table;
    const MeasuredCell& cell = table_.cells[piece.cell];
    const auto more = [](bool outside, Pt width) {
      return std::max(Pt{0}, width * (outside ? 1 : 0.5) - kBorderWidth);
    };
    const auto across = [&](bool outside) { return more(outside, outside ? border(table) : row_rule(table)); };
    const Pt top = across(piece.first_row == 0), bottom = across(piece.last_row == fragment_.rows.size());
    const Pt left = more(cell.column == 0, vertical_rule(table, cell.column));
    const Pt right = more(cell.column_end == table_.columns(), vertical_rule(table, cell.column_end));
    return {frame.x + left, frame.y + top, frame.width - left - right, frame.height - top - bottom};
  }

  const MeasuredTable& table_;
  Fragment& fragment_;
  Pt left_;
  TableNodes& nodes_;
  PageBuilder& builder_;
  Annex& annex_;
};

}  // namespace

void draw_fragment(const MeasuredTable& table, Fragment& fragment, TableNodes& nodes, PageBuilder& builder,
                   Annex& annex) {
  Drawer(table, fragment, nodes, builder, annex).draw();
}

}  // namespace chohyo::layout
