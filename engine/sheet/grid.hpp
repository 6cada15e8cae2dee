// The columns that all blocks of a document share on a sheet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "document/document.hpp"

namespace chohyo::sheet {

/// A stretch of a cell that takes a grid cell of its own: words of the form, or one answer.
struct Slot {
  std::string text;                ///< words of the form; empty for an answer
  const document::Inline* answer = nullptr;  ///< a Choice, a DateSlot, a ValueSlot, or a Text with its input set
};

/// Asked of each answer that words print, whether they are to stay words.
using StaysWords = std::function<bool(const document::Inline& answer)>;

/// The slots of a cell, side by side in the order of its inlines; at least one. They point into `paragraphs`.
/// White space between answers is dropped; words that print an answer are that answer.
std::vector<Slot> split_slots(std::span<const document::Paragraph> paragraphs, const StaysWords& stays_words = {});

const document::Input& input_of(const document::Inline& answer);
const diag::Span& span_of(const document::Inline& answer);

/// Type size in points of the first paragraph that has a style.
double font_size_of(std::span<const document::Paragraph> paragraphs);

/// Neighbouring grid columns.
struct GridSpan {
  std::uint32_t first = 0, count = 1;
};

/// Every column edge of every table, and the few edges between the answers of one column, become edges of the grid;
/// edges nearer than 3 pt are one. Answer columns are widened to hold their longest word or a date.
class SheetGrid {
 public:
  explicit SheetGrid(const document::Document& document);

  const std::vector<base::Pt>& widths() const { return widths_; }
  base::Pt width(GridSpan span) const;
  GridSpan whole() const { return {0, static_cast<std::uint32_t>(widths_.size())}; }

  /// Grid columns of the `slots` slots of a cell; the last takes what the others leave. `table` counts the document's
  /// tables.
  std::vector<GridSpan> cell(std::size_t table, std::size_t column, std::size_t column_span, std::size_t slots) const;

  /// Where an info line's entry stands: two entries share a row.
  struct EntryPlace {
    std::size_t row = 0;
    GridSpan label, value;
  };
  /// `line` counts the document's info lines.
  const std::vector<EntryPlace>& info_line(std::size_t line) const { return info_[line]; }

 private:
  struct TableEdges {
    std::vector<std::vector<double>> columns;  ///< a column's edges: left, between its slots, right
    std::vector<std::vector<double>> least;    ///< smallest widths of its slots
  };

  void measure(const document::Table& table);
  void split_columns(TableEdges& table);
  void place_info_lines(const document::Document& document);
  void place_info_line(const document::InfoLine& line, double first_label);
  static double label_width(const document::InfoLine::Entry& entry);
  double column_edge(double position, double left);
  double edge_near(double position, double least, double most);
  void fix_widths(double body_width);
  void widen(double left, double right, double least);
  std::uint32_t index_of(double position) const;

  std::vector<double> edges_;
  std::vector<TableEdges> tables_;
  struct InfoEdges {
    std::size_t row;
    double left, middle, right;
  };
  std::vector<std::vector<InfoEdges>> info_edges_;
  std::vector<std::vector<EntryPlace>> info_;
  std::vector<base::Pt> widths_;
};

}  // namespace chohyo::sheet
