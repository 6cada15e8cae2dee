#include "layout/table_pages.hpp"

#include <algorithm>
#include <utility>

#include "document/plain_text.hpp"
#include "layout/table_extent.hpp"
#include "layout/table_fragment.hpp"

namespace chohyo::layout {
namespace {

constexpr Pt kRounding{1e-6};
constexpr Pt kNoEdge{1e6};  // below any page

class Paginator {
 public:
  Paginator(const MeasuredTable& table, NodeId parent, PageBuilder& builder, Workshop& workshop)
      : table_(table), builder_(builder), workshop_(workshop) {
    Node node;
    node.role = Role::table;
    node.parent = parent;
    node.summary = table.table->summary;
    nodes_.table = builder.add_node(std::move(node));
    nodes_.rows.assign(table.rows.size(), kArtifact);
    nodes_.cells.assign(table.cells.size(), kArtifact);
  }

  bool place() {
    if (table_.rows.empty() || table_.columns() == 0) return true;
    if (capacity() <= kCellPaddingY * 2 && !too_tall()) return false;
    if (height_to_begin(table_, builder_.body().height) > builder_.room() + kRounding) builder_.new_page();
    begin_page();
    for (std::size_t r = table_.header_rows; r < table_.rows.size();) {
      const std::size_t end = chunk_end(table_, r);
      if (fits(r, end)) {
        for (; r < end; ++r) place_row(r);
      } else if (has_body_rows_ && !worth_splitting_here(r, end)) {
        break_page();
      } else if (place_tall(r, end)) {
        r = end;
      } else {
        return false;
      }
    }
    close_page();
    return true;
  }

 private:
  /// A merged cell that runs on below the rows placed so far.
  struct Open {
    std::size_t cell = 0, piece = 0;
    std::size_t next_line = 0;  ///< first line not on an earlier page
  };

  /// True for a draft, which goes on: what no page holds runs over its edge.
  bool too_tall() {
    std::string words = table_.table->summary;
    for (std::size_t r = 0; r < table_.header_rows; ++r) {
      for (const document::Cell& cell : table_.table->rows[r].cells) {
        for (const document::Paragraph& paragraph : cell.paragraphs) words += "\n" + document::plain_text(paragraph);
      }
    }
    workshop_.findings.report_too_tall(words);
    return workshop_.findings.is_draft();
  }

  // --- pages ---------------------------------------------------------------------------------------------------------

  Pt page_bottom() const { return over_the_edge_ ? kNoEdge : builder_.body().bottom(); }
  /// Height that a page has for rows below the header.
  Pt capacity() const { return builder_.body().height - rows_height(table_, 0, table_.header_rows); }

  void begin_page() {
    y_ = builder_.y();
    std::vector<Open> open = std::exchange(open_, {});
    for (std::size_t r = 0; r < table_.header_rows; ++r) place_row(r);
    for (FragmentRow& row : fragment_.rows) row.repeated = header_placed_;
    for (CellPiece& piece : fragment_.pieces) piece.repeated = header_placed_;
    header_placed_ = true;
    has_body_rows_ = false;
    open_ = std::move(open);
    for (Open& cell : open_) reopen(cell);
  }

  void close_page() {
    for (const Open& open : open_) raise_last_row(open);
    for (Open& open : open_) finish_piece(open);
    const FragmentRow& last = fragment_.rows.back();
    builder_.advance(last.y + last.height - builder_.y());
    draw_fragment(table_, fragment_, nodes_, builder_, workshop_.annex);
    if (workshop_.overlay) {
      workshop_.overlay->add(table_, fragment_, builder_.body().x, builder_.page_number(), workshop_.phrases);
    }
    fragment_ = {};
  }

  void break_page() {
    close_page();
    builder_.new_page();
    begin_page();
  }

  // --- merged cells --------------------------------------------------------------------------------------------------

  const TextStack& text_of(const Open& open) const { return table_.cells[open.cell].text; }
  Pt top_of(const Open& open) const {
    const std::size_t first = fragment_.pieces[open.piece].first_row;
    return first < fragment_.rows.size() ? fragment_.rows[first].y : y_;
  }

  /// Height the cell wants on this page.
  Pt need(const Open& open) const {
    const CellPiece& piece = fragment_.pieces[open.piece];
    if (piece.label) return piece.label->height() + kCellPaddingY * 2;
    const std::size_t lines = text_of(open).line_count();
    return open.next_line < lines ? cell_height(text_of(open), open.next_line, lines) : Pt{0};
  }

  /// Gives the last row on the page the height that the cell's words still lack, as far as the page goes.
  void raise_last_row(const Open& open) {
    FragmentRow& row = fragment_.rows.back();
    row.height = std::max(row.height, std::min(top_of(open) + need(open), page_bottom()) - row.y);
  }

  /// Gives the piece its lines: as many as fit between its top and the last row's bottom.
  void finish_piece(Open& open) {
    CellPiece& piece = fragment_.pieces[open.piece];
    const FragmentRow& last = fragment_.rows.back();
    const Pt height = last.y + last.height - top_of(open);
    if (piece.repeated) {
      // A repetition may be left out, words may not.
      if (need(open) > height + kRounding) piece.label = nullptr;
      piece.first_line = piece.last_line = 0;
      return;
    }
    piece.first_line = open.next_line;
    piece.last_line = text_of(open).fit(open.next_line, height - kCellPaddingY * 2);
    piece.split = piece.split || piece.last_line < text_of(open).line_count();
    open.next_line = piece.last_line;
  }

  void reopen(Open& open) {
    const MeasuredCell& cell = table_.cells[open.cell];
    CellPiece piece;
    piece.cell = open.cell;
    piece.first_row = piece.last_row = fragment_.rows.size();
    piece.repeated = open.next_line >= cell.text.line_count();
    piece.split = !piece.repeated;
    const bool is_label = cell.cell->role == document::CellRole::row_header;
    if (piece.repeated && is_label && !cell.cell->paragraphs.empty()) {
      document::Paragraph label = cell.cell->paragraphs.front();
      if (!cell.cell->continued.empty()) {
        label.inlines.emplace_back(document::Text{cell.cell->continued, true, std::nullopt, {}});
      }
      piece.label = workshop_.set(label, table_.text_width(cell));
    }
    open.piece = fragment_.pieces.size();
    fragment_.pieces.push_back(std::move(piece));
  }

  // --- rows ----------------------------------------------------------------------------------------------------------

  bool fits(std::size_t first, std::size_t last) const {
    std::vector<OpenExtent> open;
    for (const Open& cell : open_) open.push_back({top_of(cell) + need(cell), table_.cells[cell.cell].row_end});
    return rows_bottom(table_, first, last, y_, std::move(open), capacity()) <= page_bottom() + kRounding;
  }

  /// Rows that no page holds may begin where a good part of a page is left.
  bool worth_splitting_here(std::size_t first, std::size_t last) const {
    const Pt whole = rows_bottom(table_, first, last, Pt{0}, {}, capacity());
    return whole > capacity() && page_bottom() - y_ > capacity() * 0.4;
  }

  void add_row(std::size_t r, Pt height) {
    fragment_.rows.push_back({r, y_, height, false});
    has_body_rows_ = true;
    for (const Open& open : open_) fragment_.pieces[open.piece].last_row = fragment_.rows.size();
  }

  CellPiece& add_piece(std::size_t cell) {
    CellPiece piece;
    piece.cell = cell;
    piece.first_row = fragment_.rows.size() - 1;
    piece.last_row = fragment_.rows.size();
    piece.last_line = table_.cells[cell].text.line_count();
    fragment_.pieces.push_back(std::move(piece));
    return fragment_.pieces.back();
  }

  void open_merged(std::size_t r) {
    for (std::size_t c = table_.rows[r].first_cell; c < table_.rows[r].last_cell; ++c) {
      if (!table_.cells[c].merged_down()) continue;
      add_piece(c);
      open_.push_back({c, fragment_.pieces.size() - 1, 0});
    }
  }

  void place_row(std::size_t r) {
    add_row(r, table_.rows[r].height);
    open_merged(r);
    for (std::size_t c = table_.rows[r].first_cell; c < table_.rows[r].last_cell; ++c) {
      if (!table_.cells[c].merged_down()) add_piece(c);
    }
    finish_row(r);
  }

  /// Merged cells whose last row is `r` end with it; that row takes the height their words still lack.
  void finish_row(std::size_t r) {
    const auto ends_here = [&](const Open& open) { return table_.cells[open.cell].row_end == r + 1; };
    for (const Open& open : open_) {
      if (ends_here(open)) raise_last_row(open);
    }
    for (Open& open : open_) {
      if (ends_here(open)) finish_piece(open);
    }
    std::erase_if(open_, ends_here);
    y_ = fragment_.rows.back().y + fragment_.rows.back().height;
  }

  // --- rows taller than a page ---------------------------------------------------------------------------------------

  /// Places the rows [first, last), which no page holds together: each whole if a page holds it, else cut between lines
  /// with all its columns running on side by side.
  bool place_tall(std::size_t first, std::size_t last) {
    for (std::size_t r = first; r < last; ++r) {
      const bool alone_on_page = !has_body_rows_;
      if (!fits(r, r + 1) && !alone_on_page && r + 1 < last) break_page();
      if (fits(r, r + 1)) {
        place_row(r);
      } else if (!place_split(r)) {
        return false;
      }
    }
    return true;
  }

  bool place_split(std::size_t r) {
    std::vector<Open> cells;  // the row's own; merged ones are open_
    for (std::size_t c = table_.rows[r].first_cell; c < table_.rows[r].last_cell; ++c) {
      if (!table_.cells[c].merged_down()) cells.push_back({c, 0, 0});
    }
    for (bool first_piece = true;; first_piece = false) {
      if (has_body_rows_ && !room_for_a_line(cells)) break_page();
      const bool fresh = !has_body_rows_;
      add_row(r, Pt{0});
      if (first_piece) open_merged(r);
      const Piece piece = add_split_pieces(r, cells);
      fragment_.rows.back().height = piece.height;
      if (piece.complete) {
        finish_row(r);
        over_the_edge_ = false;
        return true;
      }
      if (fresh && !piece.progress) {
        if (!too_tall()) return false;
        over_the_edge_ = true;  // on the next page
      }
      y_ += piece.height;
      break_page();
    }
  }

  bool room_for_a_line(const std::vector<Open>& cells) const {
    const Pt room = page_bottom() - y_ - kCellPaddingY * 2;
    return cells.empty() || std::any_of(cells.begin(), cells.end(), [&](const Open& cell) {
             return text_of(cell).fit(cell.next_line, room) > cell.next_line;
           });
  }

  struct Piece {
    Pt height{0};
    bool complete = true;   ///< nothing of the row is left
    bool progress = false;  ///< at least one line was placed
  };

  /// Puts as many lines of every cell of row `r` as fit on this page.
  Piece add_split_pieces(std::size_t r, std::vector<Open>& cells) {
    Piece out;
    const Pt room = page_bottom() - y_ - kCellPaddingY * 2;
    for (Open& cell : cells) {
      const TextStack& text = text_of(cell);
      CellPiece& piece = add_piece(cell.cell);
      piece.first_line = cell.next_line;
      piece.last_line = text.fit(cell.next_line, room);
      piece.split = true;
      out.progress = out.progress || piece.last_line > piece.first_line;
      out.complete = out.complete && piece.last_line == text.line_count();
      out.height = std::max(out.height, cell_height(text, piece.first_line, piece.last_line));
      cell.next_line = piece.last_line;
    }
    for (const Open& open : open_) {
      if (fragment_.pieces[open.piece].repeated || table_.cells[open.cell].row_end != r + 1) continue;
      const Pt until = top_of(open) + need(open);
      const Pt merged_room = page_bottom() - top_of(open) - kCellPaddingY * 2;
      out.progress = out.progress || text_of(open).fit(open.next_line, merged_room) > open.next_line;
      out.complete = out.complete && until <= page_bottom() + kRounding;
      out.height = std::max(out.height, std::min(until, page_bottom()) - y_);
    }
    return out;
  }

  const MeasuredTable& table_;
  PageBuilder& builder_;
  Workshop& workshop_;
  TableNodes nodes_;
  Fragment fragment_;
  std::vector<Open> open_;
  Pt y_{0};  ///< below the rows placed on this page
  bool header_placed_ = false, has_body_rows_ = false;
  bool over_the_edge_ = false;  ///< a draft's row that fits on no page is being placed
};

}  // namespace

bool place_table(const MeasuredTable& table, NodeId parent, PageBuilder& builder, Workshop& workshop) {
  return Paginator(table, parent, builder, workshop).place();
}

}  // namespace chohyo::layout
