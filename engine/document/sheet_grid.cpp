#include "document/sheet_grid.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/unicode.hpp"
#include "document/sheet_text.hpp"

namespace chohyo::document {
namespace {

constexpr double kSameEdge = 3.0;      // points: nearer edges are one
constexpr double kCellPadding = 8.0;   // points beside a word
constexpr double kDefaultSize = 9.0;   // points, for paragraphs without a style
constexpr std::size_t kDateUnits = 5;  // "12/31"

bool is_answer(const Inline& part) {
  if (const auto* text = std::get_if<Text>(&part)) return text->input.has_value();
  return std::holds_alternative<Choice>(part) || std::holds_alternative<DateSlot>(part);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \n\t") == std::string_view::npos || text == "　";
}

/// Width that `slot` cannot do without; words of the form wrap and need none.
double least_width(const Slot& slot, double size) {
  if (!slot.answer) return 0;
  std::size_t units = 0;
  if (const auto* choice = std::get_if<Choice>(slot.answer)) {
    for (const std::string& option : choice->options) units = std::max(units, base::display_width(option));
  } else if (std::holds_alternative<DateSlot>(*slot.answer)) {
    units = kDateUnits;
  } else {
    return 0;
  }
  return static_cast<double>(units) * size / 2 + kCellPadding;
}

}  // namespace

std::vector<Slot> split_slots(std::span<const Paragraph> paragraphs) {
  std::vector<Slot> slots;
  std::string words;
  const auto flush = [&] {
    while (words.ends_with('\n')) words.pop_back();
    if (!is_blank(words)) slots.push_back({std::move(words), nullptr});
    words.clear();
  };
  for (const Paragraph& paragraph : paragraphs) {
    if (!words.empty()) words += '\n';
    words += paragraph.marker;
    for (const Inline& part : paragraph.inlines) {
      if (is_answer(part)) {
        flush();
        slots.push_back({{}, &part});
      } else if (const auto* text = std::get_if<Text>(&part)) {
        words += text->text;
      } else if (const auto* reference = std::get_if<Reference>(&part)) {
        words += reference->text;
      }
    }
  }
  flush();
  if (slots.empty()) slots.emplace_back();
  return slots;
}

const Input& input_of(const Inline& answer) {
  if (const auto* choice = std::get_if<Choice>(&answer)) return choice->input;
  if (const auto* slot = std::get_if<DateSlot>(&answer)) return slot->input;
  return *std::get<Text>(answer).input;
}

const diag::Span& span_of(const Inline& answer) {
  if (const auto* choice = std::get_if<Choice>(&answer)) return choice->span;
  if (const auto* slot = std::get_if<DateSlot>(&answer)) return slot->span;
  return std::get<Text>(answer).span;
}

double font_size_of(std::span<const Paragraph> paragraphs) {
  for (const Paragraph& paragraph : paragraphs) {
    if (paragraph.style) return paragraph.style->size.value;
  }
  return kDefaultSize;
}

SheetGrid::SheetGrid(const Document& document) {
  const double body_width = (document.page.size.width - document.page.left - document.page.right).value;
  edges_.push_back(0);
  std::vector<const Table*> tables;
  for (const Block& block : document.blocks) {
    if (const auto* table = std::get_if<Table>(&block)) {
      measure(*table);
      tables.push_back(table);
    }
  }
  if (tables.empty()) edges_.push_back(body_width);
  // The table with the most columns splits its answer columns first, so that the others find edges to share.
  std::vector<std::size_t> order(tables.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return tables[a]->column_widths.size() > tables[b]->column_widths.size();
  });
  for (const std::size_t table : order) split_columns(tables_[table]);
  place_info_lines(document);
  fix_widths(body_width);
  for (const auto& line : info_edges_) {
    info_.emplace_back();
    for (const InfoEdges& entry : line) {
      const std::uint32_t left = index_of(entry.left), middle = index_of(entry.middle), right = index_of(entry.right);
      info_.back().push_back({entry.row, {left, middle - left}, {middle, right - middle}});
    }
  }
}

base::Pt SheetGrid::width(GridSpan span) const {
  base::Pt sum{0};
  for (std::uint32_t i = 0; i < span.count; ++i) sum += widths_[span.first + i];
  return sum;
}

std::vector<GridSpan> SheetGrid::cell(std::size_t table, std::size_t column, std::size_t column_span,
                                      std::size_t slots) const {
  std::vector<double> edges;
  for (std::size_t c = column; c < column + column_span; ++c) {
    const auto& own = tables_[table].columns[c];
    edges.insert(edges.end(), own.begin(), own.end() - 1);
  }
  edges.push_back(tables_[table].columns[column + column_span - 1].back());
  std::vector<GridSpan> out;
  for (std::size_t i = 0; i < slots; ++i) {
    const std::uint32_t first = index_of(edges[i]);
    const std::uint32_t end = index_of(i + 1 == slots ? edges.back() : edges[i + 1]);
    out.push_back({first, end - first});
  }
  return out;
}

void SheetGrid::measure(const Table& table) {
  TableEdges out;
  double x = 0, left = 0;
  for (const base::Pt width : table.column_widths) {
    x += width.value;
    const double right = column_edge(x, left);
    out.columns.push_back({left, right});
    out.least.emplace_back(1, 0.0);
    left = right;
  }
  for (const Row& row : table.rows) {
    for (const Cell& cell : row.cells) {
      const std::vector<Slot> slots = split_slots(cell.paragraphs);
      std::size_t places = 0;
      for (std::size_t c = cell.column; c < cell.column + cell.column_span; ++c) places += out.least[c].size();
      auto& last = out.least[cell.column + cell.column_span - 1];
      if (slots.size() > places) last.resize(last.size() + slots.size() - places, 0.0);
      if (cell.column_span > 1) continue;
      for (std::size_t i = 0; i < slots.size(); ++i) {
        last[i] = std::max(last[i], least_width(slots[i], font_size_of(cell.paragraphs)));
      }
    }
  }
  tables_.push_back(std::move(out));
}

void SheetGrid::split_columns(TableEdges& table) {
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    auto& edges = table.columns[c];
    const auto& least = table.least[c];
    if (least.size() < 2) continue;
    const double right = edges.back();
    double rest = std::accumulate(least.begin(), least.end(), static_cast<double>(least.size()));
    double x = edges.front();
    for (std::size_t i = 0; i + 1 < least.size(); ++i) {
      const double room = (right - x) * (least[i] + 1) / rest;  // words of the form have no least width, hence the 1
      rest -= least[i] + 1;
      // Any edge will do that leaves both sides what they need.
      const double first = std::min(x + room, x + std::max(least[i], room * 0.5));
      const double last = std::max(x + room, right - std::max(rest, (right - x - room) * 0.5));
      x = edge_near(x + room, first, last);
      edges.insert(edges.end() - 1, x);
    }
  }
}

void SheetGrid::place_info_lines(const Document& document) {
  std::vector<const InfoLine*> lines;
  double label = 0;
  for (const Block& block : document.blocks) {
    const auto* line = std::get_if<InfoLine>(&block);
    if (!line) continue;
    lines.push_back(line);
    for (std::size_t i = 0; i < line->entries.size(); i += 2) label = std::max(label, label_width(line->entries[i]));
  }
  if (lines.empty()) return;
  label = std::min(label, edges_.back() / 2);
  const double end = edge_near(label, label - kSameEdge, label * 1.3);
  for (const InfoLine* line : lines) place_info_line(*line, end);
}

double SheetGrid::label_width(const InfoLine::Entry& entry) {
  return static_cast<double>(base::display_width(plain_text(entry.label))) * font_size_of({&entry.label, 1}) / 2 +
         kCellPadding;
}

/// Two entries a row. The labels at the left end where the longest of them does, in all info lines.
void SheetGrid::place_info_line(const InfoLine& line, double first_label) {
  constexpr double kLeastValue = 40.0;  // points
  const double total = edges_.back();
  std::vector<InfoEdges> out;
  for (std::size_t i = 0; i < line.entries.size(); i += 2) {
    if (i + 1 == line.entries.size()) {
      out.push_back({i / 2, 0, first_label, total});
      break;
    }
    const double first = line.entries[i].width.value, second = line.entries[i + 1].width.value;
    const double share = first + second > 0 ? first / (first + second) : 0.5;
    const double least = first_label + kLeastValue;
    const double middle = edge_near(std::max(total * share, least), least, total - 3 * kLeastValue);
    const double label = middle + label_width(line.entries[i + 1]);
    const double end = edge_near(label, label - kSameEdge, std::min(label * 1.3, total - kLeastValue));
    out.push_back({i / 2, 0, first_label, middle});
    out.push_back({i / 2, middle, end, total});
  }
  info_edges_.push_back(std::move(out));
}

/// The right edge of a column that begins at `left`: an edge some other block already has, or a new one.
double SheetGrid::column_edge(double position, double left) {
  const double least = std::max(position - kSameEdge, left + 1);
  return edge_near(std::max(position, left + 1), least, position + kSameEdge);
}

/// The edge between `least` and `most` that is nearest to `position`; a new one at `position` if there is none.
double SheetGrid::edge_near(double position, double least, double most) {
  double best = position;
  bool found = false;
  for (const double edge : edges_) {
    if (edge < least || edge > most) continue;
    if (!found || std::abs(edge - position) < std::abs(best - position)) best = edge;
    found = true;
  }
  if (!found) edges_.insert(std::lower_bound(edges_.begin(), edges_.end(), position), position);
  return best;
}

void SheetGrid::fix_widths(double body_width) {
  for (std::size_t i = 0; i + 1 < edges_.size(); ++i) widths_.push_back(base::Pt{edges_[i + 1] - edges_[i]});
  for (const TableEdges& table : tables_) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      for (std::size_t i = 0; i < table.least[c].size(); ++i) {
        widen(table.columns[c][i], table.columns[c][i + 1], table.least[c][i]);
      }
    }
  }
  // What the answers took comes out of the widest column, so that the sheet still prints at full size.
  const auto widest = std::max_element(widths_.begin(), widths_.end());
  const base::Pt surplus = width(whole()) - base::Pt{std::max(body_width, edges_.back())};
  if (surplus.value > 0 && surplus < *widest * 0.4) *widest = *widest - surplus;
}

void SheetGrid::widen(double left, double right, double least) {
  const GridSpan span{index_of(left), index_of(right) - index_of(left)};
  const double now = width(span).value;
  if (now <= 0 || now >= least) return;
  for (std::uint32_t i = 0; i < span.count; ++i) widths_[span.first + i] = widths_[span.first + i] * (least / now);
}

std::uint32_t SheetGrid::index_of(double position) const {
  const auto at = std::lower_bound(edges_.begin(), edges_.end(), position);
  if (at == edges_.end()) return static_cast<std::uint32_t>(edges_.size() - 1);
  const bool before = at != edges_.begin() && position - *(at - 1) < *at - position;
  return static_cast<std::uint32_t>(at - edges_.begin() - (before ? 1 : 0));
}

}  // namespace chohyo::document
