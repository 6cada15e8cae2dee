#include "sheet/grid.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <type_traits>

#include "base/unicode.hpp"
#include "document/block_walk.hpp"
#include "document/plain_text.hpp"
#include "sheet/paper.hpp"
#include "sheet/text.hpp"

namespace chohyo::sheet {
namespace {

constexpr double kSameEdge = 3.0;      // points: nearer edges are one
constexpr double kCellPadding = 8.0;   // points beside a word
constexpr double kDefaultSize = 9.0;   // points, for paragraphs without a style
constexpr std::size_t kDateUnits = 5;  // "12/31"

bool is_answer(const document::Inline& part) {
  if (const auto* text = std::get_if<document::Text>(&part)) return text->input || text->answer;
  return std::holds_alternative<document::Choice>(part) || std::holds_alternative<document::DateSlot>(part) ||
         std::holds_alternative<document::ValueSlot>(part);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \n\t") == std::string_view::npos || text == "　";
}

/// Width of words of the form on one line.
double words_width(const Slot& slot, double size) {
  return slot.answer ? 0 : static_cast<double>(base::display_width(slot.text)) * size / 2 + kCellPadding;
}

/// Width that `slot` cannot do without; words of the form wrap and need none.
double least_width(const Slot& slot, double size) {
  if (!slot.answer) return 0;
  std::size_t units = 0;
  if (const auto* choice = std::get_if<document::Choice>(slot.answer)) {
    if (choice->several) return 0;  // the chosen words wrap
    for (const form::Option& option : choice->options) units = std::max(units, base::display_width(option.text));
  } else if (const auto* date = std::get_if<document::DateSlot>(slot.answer)) {
    units = std::max(kDateUnits, base::display_width(date->words));
  } else if (const auto* value = std::get_if<document::ValueSlot>(slot.answer)) {
    if (value->records) return 0;  // names wrap
    units = std::max(kDateUnits, base::display_width(value->words));
  } else {
    return 0;
  }
  return static_cast<double>(units) * size / 2 + kCellPadding;
}

}  // namespace

std::vector<Slot> split_slots(std::span<const document::Paragraph> paragraphs, const StaysWords& stays_words) {
  std::vector<Slot> slots;
  std::string words;
  const auto flush = [&] {
    while (words.ends_with('\n')) words.pop_back();
    if (!is_blank(words)) slots.push_back({std::move(words), nullptr});
    words.clear();
  };
  for (const document::Paragraph& paragraph : paragraphs) {
    if (!words.empty()) words += '\n';
    words += paragraph.marker;
    for (const document::Inline& part : paragraph.inlines) {
      const auto* printed = std::get_if<document::Text>(&part);
      const document::Inline* answer = printed && printed->answer ? &printed->answer->content : nullptr;
      const bool words_alone = answer && stays_words && stays_words(*answer);
      if (is_answer(part) && !words_alone) {
        flush();
        slots.push_back({{}, answer ? answer : &part});
      } else if (const auto* text = std::get_if<document::Text>(&part)) {
        words += text->text;
      } else if (const auto* reference = std::get_if<document::Reference>(&part)) {
        words += reference->text;
      }
    }
  }
  flush();
  if (slots.empty()) slots.emplace_back();
  return slots;
}

const document::Input& input_of(const document::Inline& answer) {
  if (const auto* choice = std::get_if<document::Choice>(&answer)) return choice->input;
  if (const auto* slot = std::get_if<document::DateSlot>(&answer)) return slot->input;
  if (const auto* slot = std::get_if<document::ValueSlot>(&answer)) return slot->input;
  return *std::get<document::Text>(answer).input;
}

const diag::Span& span_of(const document::Inline& answer) {
  if (const auto* choice = std::get_if<document::Choice>(&answer)) return choice->span;
  if (const auto* slot = std::get_if<document::DateSlot>(&answer)) return slot->span;
  if (const auto* slot = std::get_if<document::ValueSlot>(&answer)) return slot->span;
  return std::get<document::Text>(answer).span;
}

double font_size_of(std::span<const document::Paragraph> paragraphs) {
  for (const document::Paragraph& paragraph : paragraphs) {
    if (paragraph.style) return paragraph.style->size.value;
  }
  return kDefaultSize;
}

SheetGrid::SheetGrid(const document::Document& document) {
  const document::PageSetup& page = sheet_page(document);
  const double body_width = (page.size.width - page.left - page.right).value;
  edges_.push_back(0);
  std::vector<const document::Table*> tables;
  document::walk(document.blocks, [&](const auto& block, const document::ListPlace&) {
    if constexpr (std::is_same_v<std::decay_t<decltype(block)>, document::Table>) {
      measure(block);
      tables.push_back(&block);
    }
  });
  // Words need the room of the page where tables leave much of it.
  constexpr double kNarrow = 0.8;
  if (edges_.back() < body_width * kNarrow) edges_.push_back(body_width);
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

void SheetGrid::measure(const document::Table& table) {
  TableEdges out;
  double x = 0, left = 0;
  for (const base::Pt width : table.column_widths) {
    x += width.value;
    const double right = column_edge(x, left);
    out.columns.push_back({left, right});
    out.least.emplace_back(1, 0.0);
    left = right;
  }
  std::vector<std::vector<double>> words(out.least.size());
  for (const document::Row& row : table.rows) {
    for (const document::Cell& cell : row.cells) {
      const std::vector<Slot> slots = split_slots(cell.paragraphs);
      std::size_t places = 0;
      for (std::size_t c = cell.column; c < cell.column + cell.column_span; ++c) places += out.least[c].size();
      auto& last = out.least[cell.column + cell.column_span - 1];
      if (slots.size() > places) last.resize(last.size() + slots.size() - places, 0.0);
      if (cell.column_span > 1) continue;
      for (std::size_t i = 0; i < slots.size(); ++i) {
        last[i] = std::max(last[i], least_width(slots[i], font_size_of(cell.paragraphs)));
        auto& beside = words[cell.column];
        beside.resize(std::max(beside.size(), i + 1));
        beside[i] = std::max(beside[i], words_width(slots[i], font_size_of(cell.paragraphs)));
      }
    }
  }
  // A label that stands beside an answer in every row gets its share of the column.
  for (std::size_t c = 0; c < words.size(); ++c) {
    auto& least = out.least[c];
    const bool answered = std::any_of(least.begin(), least.end(), [](double width) { return width > 0; });
    for (std::size_t i = 0; i < words[c].size(); ++i) {
      if (answered && least.size() > 1 && least[i] == 0) least[i] = words[c][i];
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

void SheetGrid::place_info_lines(const document::Document& document) {
  std::vector<const document::InfoLine*> lines;
  double label = 0;
  document::walk(document.blocks, [&](const auto& block, const document::ListPlace&) {
    if constexpr (std::is_same_v<std::decay_t<decltype(block)>, document::InfoLine>) {
      lines.push_back(&block);
      for (std::size_t i = 0; i < block.entries.size(); i += 2) label = std::max(label, label_width(block.entries[i]));
    }
  });
  if (lines.empty()) return;
  label = std::min(label, edges_.back() / 2);
  const double end = edge_near(label, label - kSameEdge, label * 1.3);
  for (const document::InfoLine* line : lines) place_info_line(*line, end);
}

double SheetGrid::label_width(const document::InfoLine::Entry& entry) {
  return static_cast<double>(base::display_width(document::plain_text(entry.label))) * font_size_of({&entry.label, 1}) /
             2 +
         kCellPadding;
}

/// Two entries a row. The labels at the left end where the longest of them does, in all info lines.
void SheetGrid::place_info_line(const document::InfoLine& line, double first_label) {
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

}  // namespace chohyo::sheet
