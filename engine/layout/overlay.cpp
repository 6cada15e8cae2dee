#include "layout/overlay.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <utility>

#include "layout/table_fragment.hpp"

namespace chohyo::layout {
namespace {

constexpr Pt kNoteSize{5}, kLine{0.3}, kRadius{2}, kGap{1};

/// One decimal where it is needed.
std::string number(double value) {
  const double rounded = static_cast<double>(static_cast<long long>(value * 10 + (value < 0 ? -0.5 : 0.5))) / 10;
  char buffer[32];
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, rounded, std::chars_format::fixed, 1);
  std::string out(buffer, result.ptr);
  if (out.ends_with(".0")) out.resize(out.size() - 2);
  return out;
}

std::string in_millimetres(Pt length) { return number(length.value * 127 / 360) + "mm"; }

/// "9 → 7pt" when text was set smaller than its style says; empty otherwise.
std::string shrinking(const MeasuredCell& cell) {
  const auto& paragraphs = cell.cell->paragraphs;
  for (std::size_t i = 0; i < std::min(paragraphs.size(), cell.text.parts.size()); ++i) {
    const Pt meant = paragraphs[i].style->size, set = cell.text.parts[i].text->size;
    if (set < meant) return number(meant.value) + " → " + number(set.value) + "pt";
  }
  return {};
}

void write(const std::string& words, Point at, const font::FontSet& fonts, Page& page) {
  std::vector<font::MissingGlyph> missing;
  for (font::ShapedRun& run : fonts.shape(words, font::Chain::regular, missing)) {
    const Pt width = kNoteSize * (run.width() / 1000);
    auto shared = std::make_shared<const font::ShapedRun>(std::move(run));
    page.marks.push_back({kArtifact, TextRun{at, kNoteSize, std::move(shared)}});
    at.x += width;
  }
}

void outline(const Rect& area, Page& page) {
  const Point corners[] = {
      {area.x, area.y}, {area.right(), area.y}, {area.right(), area.bottom()}, {area.x, area.bottom()}};
  for (std::size_t i = 0; i < 4; ++i) page.marks.push_back({kArtifact, Rule{corners[i], corners[(i + 1) % 4], kLine}});
}

}  // namespace

void Overlay::add(const MeasuredTable& table, const Fragment& fragment, Pt left, std::size_t page,
                  const form::Phrases& phrases) {
  if (fragment.rows.empty()) return;
  const auto& ids = table.table->column_ids;
  for (std::size_t c = 0; c < std::min(table.columns(), ids.size()); ++c) {
    notes_.push_back({page, {left + table.edges[c] + kGap, fragment.rows.front().y - kGap}, ids[c]});
  }
  for (const CellPiece& piece : fragment.pieces) {
    const MeasuredCell& cell = table.cells[piece.cell];
    std::string words = shrinking(cell);
    if (cell.annex) words += (words.empty() ? "" : " ") + annex_label(phrases, *cell.annex);
    if (words.empty()) continue;
    const FragmentRow& first = fragment.rows[piece.first_row];
    const FragmentRow& last = fragment.rows[piece.last_row - 1];
    const Rect area{left + table.edges[cell.column], first.y, table.edges[cell.column_end] - table.edges[cell.column],
                    last.y + last.height - first.y};
    frames_.push_back({page, area});
    notes_.push_back({page, {area.x + kGap, area.bottom() - kGap}, std::move(words)});
  }
}

void Overlay::add(Overlay apart, Point place, std::size_t page) {
  for (Note& note : apart.notes_) {
    notes_.push_back({page, {note.at.x + place.x, note.at.y + place.y}, std::move(note.words)});
  }
  for (Frame& frame : apart.frames_) {
    frame.area.x += place.x;
    frame.area.y += place.y;
    frames_.push_back({page, frame.area});
  }
}

void Overlay::draw(const std::vector<Body>& bodies, const font::FontSet& fonts, Pages& pages) const {
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    const document::PageSetup& setup = *bodies[p].setup;
    const Rect margins{setup.left, setup.top, setup.size.width - setup.left - setup.right,
                       setup.size.height - setup.top - setup.bottom};
    outline(margins, pages.pages[p]);
    if (bodies[p].area != margins) outline(bodies[p].area, pages.pages[p]);
    write("top " + in_millimetres(setup.top) + "  right " + in_millimetres(setup.right) + "  bottom " +
              in_millimetres(setup.bottom) + "  left " + in_millimetres(setup.left),
          {margins.x, margins.y - kGap}, fonts, pages.pages[p]);
  }
  for (const Frame& frame : frames_) {
    pages.pages[frame.page - 1].marks.push_back({kArtifact, RoundedBox{frame.area, kRadius, kLine * 3}});
  }
  for (const Note& note : notes_) write(note.words, note.at, fonts, pages.pages[note.page - 1]);
}

}  // namespace chohyo::layout
