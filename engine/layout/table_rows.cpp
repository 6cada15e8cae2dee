#include "layout/table_rows.hpp"

#include <algorithm>

#include "layout/cell_text.hpp"

namespace chohyo::layout {
namespace {

constexpr Pt kLeastRow{10};  // a row without any words still shows

class Measurer {
 public:
  Measurer(const document::Table& table, Workshop& workshop) : table_(table), workshop_(workshop) {}

  MeasuredTable measure(Pt width) {
    out_.table = &table_;
    set_edges(width);
    out_.header_rows = std::min(table_.header_rows, table_.rows.size());
    out_.rows.reserve(table_.rows.size());
    std::size_t cells = 0;
    for (const document::Row& row : table_.rows) cells += row.cells.size();
    out_.cells.reserve(cells);
    for (std::size_t r = 0; r < table_.rows.size(); ++r) add_row(r);
    return std::move(out_);
  }

 private:
  void set_edges(Pt width) {
    Pt sum{0};
    for (const Pt column : table_.column_widths) sum += column;
    const double scale = sum > width ? width / sum : 1.0;
    out_.edges.push_back(Pt{0});
    for (const Pt column : table_.column_widths) out_.edges.push_back(out_.edges.back() + column * scale);
  }

  void add_row(std::size_t r) {
    MeasuredRow row{kLeastRow, out_.cells.size(), out_.cells.size()};
    const std::size_t section_end = r < out_.header_rows ? out_.header_rows : table_.rows.size();
    for (const document::Cell& cell : table_.rows[r].cells) {
      if (cell.column >= out_.columns()) continue;
      MeasuredCell measured;
      measured.cell = &cell;
      measured.row = r;
      measured.row_end = r + std::clamp<std::size_t>(cell.row_span, 1, section_end - r);
      measured.column = cell.column;
      measured.column_end = cell.column + std::clamp<std::size_t>(cell.column_span, 1, out_.columns() - cell.column);
      out_.cells.push_back(std::move(measured));
    }
    row.last_cell = out_.cells.size();
    set_cells(row);
    out_.rows.push_back(row);
  }

  static bool has_words(const document::Paragraph& paragraph) {
    return std::any_of(paragraph.inlines.begin(), paragraph.inlines.end(), [](const document::Inline& piece) {
      const auto* text = std::get_if<document::Text>(&piece);
      return text == nullptr || !text->text.empty();
    });
  }

  static bool may_continue(const document::Cell& cell) {
    return cell.overflow == form::Overflow::annex && cell.max_height > Pt{0} &&
           std::any_of(cell.paragraphs.begin(), cell.paragraphs.end(), has_words);
  }

  /// Cells that grow come first: one that may continue in the annex can use whatever height they give the row.
  void set_cells(MeasuredRow& row) {
    for (std::size_t c = row.first_cell; c < row.last_cell; ++c) {
      MeasuredCell& cell = out_.cells[c];
      if (may_continue(*cell.cell)) continue;
      cell.text = set_paragraphs(cell.cell->paragraphs, width_of(cell), workshop_);
      raise(row, cell);
    }
    const Pt height = row.height;
    for (std::size_t c = row.first_cell; c < row.last_cell; ++c) {
      MeasuredCell& cell = out_.cells[c];
      if (!may_continue(*cell.cell)) continue;
      const Pt room = std::max(std::max(cell.cell->max_height, height) - kCellPaddingY * 2, least_height(*cell.cell));
      FittedText fitted = fit_to_cell(*cell.cell, width_of(cell), room, workshop_);
      cell.text = std::move(fitted.text);
      cell.annex = fitted.annex;
      raise(row, cell);
    }
  }

  /// Of the lines that the cell's paragraphs have at least.
  static Pt least_height(const document::Cell& cell) {
    Pt height{0};
    for (const document::Paragraph& paragraph : cell.paragraphs) {
      height += style_of(paragraph).leading * static_cast<double>(paragraph.least_lines);
    }
    return height;
  }

  Pt width_of(const MeasuredCell& cell) const { return std::max(out_.text_width(cell), Pt{0.01}); }

  static void raise(MeasuredRow& row, const MeasuredCell& cell) {
    if (!cell.merged_down()) row.height = std::max(row.height, cell_height(cell.text, 0, cell.text.line_count()));
  }

  const document::Table& table_;
  Workshop& workshop_;
  MeasuredTable out_;
};

}  // namespace

MeasuredTable measure_table(const document::Table& table, Pt width, Workshop& workshop) {
  return Measurer(table, workshop).measure(width);
}

}  // namespace chohyo::layout
