#include "layout/page_lines.hpp"

#include <algorithm>
#include <array>

#include "layout/missing_box.hpp"

namespace chohyo::layout {
namespace {

constexpr Pt kEdge = base::Mm{5};  // printers do not reach the paper's edge
constexpr Pt kBodyGap{4};          // between page lines and body
constexpr double kLeastGap = 1;  // em between two parts on one line

constexpr Pt kDraftSize{12};
constexpr Pt kDraftPaddingX{8}, kDraftPaddingY{3};
constexpr Pt kDraftBorder{1.5};

/// A part of a page line: its lines, `y` below the first line's top.
struct Part {
  SetTextPtr text;
  Pt y;
};

struct SetPageLine {
  std::vector<Part> parts;
  Pt height{0};
};

bool is_empty(const SetText& text) { return text.runs.empty(); }

Pt left_edge(const SetText& text) {
  Pt left = text.lines.front().x;
  for (const SetLine& line : text.lines) left = std::min(left, line.x);
  return left;
}

Pt right_edge(const SetText& text) {
  Pt right{0};
  for (const SetLine& line : text.lines) right = std::max(right, line.x + line.width);
  return right;
}

/// Sets the three parts `steps` half points smaller (not below the floor) over the full width each, and puts them on
/// as few lines as they need without touching. `rows` tells how many that were.
SetPageLine arrange(const document::PageLine& line, Pt width, int steps, Workshop& workshop, int& rows) {
  SetPageLine out;
  Pt row_height{0}, used{0}, y{0};
  rows = 1;
  bool row_is_empty = true;
  for (const document::Paragraph* part : {&line.left, &line.center, &line.right}) {
    const form::Style& style = style_of(*part);
    SetTextPtr text;
    if (steps == 0) {
      text = workshop.set(*part, width);
    } else {
      Composed composed = workshop.compose(*part);
      const Pt size = std::max(std::min(style.floor, style.size), style.size - kSizeStep * steps);
      text = workshop.set(composed, *part, width, size);
    }
    if (is_empty(*text)) continue;
    const bool collides = !row_is_empty && left_edge(*text) < used + text->size * kLeastGap;
    if (collides) {
      y += row_height;
      row_height = used = Pt{0};
      ++rows;
    }
    rows += static_cast<int>(text->lines.size()) - 1;
    out.parts.push_back({text, y});
    row_is_empty = false;
    used = std::max(used, right_edge(*text));
    row_height = std::max(row_height, text->height());
  }
  out.height = y + row_height;
  return out;
}

/// Parts that collide shrink to their floor if that puts them on one line; else they stand below each other in full
/// size.
SetPageLine set_page_line(const document::PageLine& line, Pt width, Workshop& workshop) {
  int rows = 0;
  SetPageLine full = arrange(line, width, 0, workshop, rows);
  if (rows <= 1) return full;
  const form::Style& style = style_of(line.left);
  const int most = static_cast<int>((style.size - style.floor) / kSizeStep);
  for (int steps = 1; steps <= most; ++steps) {
    SetPageLine smaller = arrange(line, width, steps, workshop, rows);
    if (rows <= 1) return smaller;
  }
  return full;
}

struct PageLines {
  std::vector<SetPageLine> lines;
  Pt height{0};
};

PageLines set_page_lines(const std::vector<document::PageLine>& lines, Pt width, Workshop& workshop) {
  PageLines out;
  for (const document::PageLine& line : lines) {
    out.lines.push_back(set_page_line(line, width, workshop));
    out.height += out.lines.back().height;
  }
  return out;
}

void place(const PageLines& lines, Pt x, Pt y, Page& page) {
  for (const SetPageLine& line : lines.lines) {
    for (const Part& part : line.parts) {
      for (std::size_t l = 0; l < part.text->lines.size(); ++l) {
        const Pt top = y + part.y + part.text->leading * static_cast<double>(l);
        const Pt baseline = top + baseline_of(part.text->size, part.text->leading);
        for (std::uint32_t r = part.text->lines[l].first_run; r < part.text->lines[l].last_run; ++r) {
          const SetRun& run = part.text->runs[r];
          const TextRun placed = placed_run(*part.text, run, {x, baseline});
          page.marks.push_back({kArtifact, placed});
          if (!run.boxed) continue;
          for (const Rule& rule : box_rules(*run.run, part.text->size, placed.baseline)) {
            page.marks.push_back({kArtifact, rule});
          }
        }
      }
    }
    y += line.height;
  }
}

Pt text_width(const document::PageSetup& page) {
  return std::max(Pt{1}, page.size.width - page.left - page.right);
}

/// The draft mark's words, set on one line.
SetTextPtr set_draft(const document::Document& document, Pt width, Workshop& workshop) {
  form::Style style;
  style.size = style.floor = kDraftSize;
  style.leading = kDraftSize;
  style.bold = true;
  const document::Paragraph words{&style, form::Align::start, {document::Text{document.draft, true, std::nullopt, {}}}};
  return workshop.set(words, width - kDraftPaddingX * 2);
}

Pt draft_height(const document::Document& document, const document::PageSetup& setup, Workshop& workshop) {
  if (document.draft.empty()) return Pt{0};
  return set_draft(document, text_width(setup), workshop)->height() + kDraftPaddingY * 2 + kBodyGap;
}

/// A box with the word in it, at the top right of the page.
void place_draft(const document::Document& document, const document::PageSetup& setup, Workshop& workshop,
                 Page& page) {
  if (document.draft.empty()) return;
  const SetTextPtr text = set_draft(document, text_width(setup), workshop);
  const Pt width = right_edge(*text) + kDraftPaddingX * 2;
  const Rect box{setup.size.width - setup.right - width, kEdge, width,
                 text->height() + kDraftPaddingY * 2};
  const std::array<Rule, 4> border{Rule{{box.x, box.y}, {box.right(), box.y}, kDraftBorder},
                                   Rule{{box.x, box.bottom()}, {box.right(), box.bottom()}, kDraftBorder},
                                   Rule{{box.x, box.y}, {box.x, box.bottom()}, kDraftBorder},
                                   Rule{{box.right(), box.y}, {box.right(), box.bottom()}, kDraftBorder}};
  for (const Rule& rule : border) page.marks.push_back({kArtifact, rule});
  PageLines words;
  words.lines.push_back({{{text, Pt{0}}}, text->height()});
  place(words, box.x + kDraftPaddingX, box.y + kDraftPaddingY, page);
}

}  // namespace

Rect body_area(const document::Document& document, const document::PageSetup& page, Workshop& workshop) {
  const Pt width = text_width(page);
  const auto needed = [&](Pt height) { return height > Pt{0} ? kEdge + height + kBodyGap : Pt{0}; };
  const Pt header = set_page_lines(page.header, width, workshop).height + draft_height(document, page, workshop);
  const Pt footer = set_page_lines(page.footer, width, workshop).height;
  const Pt top = std::max(page.top, needed(header)), bottom = std::max(page.bottom, needed(footer));
  return {page.left, top, width, std::max(Pt{0}, page.size.height - top - bottom)};
}

void place_page_lines(const document::Document& document, const document::PageSetup& setup, const Rect& body,
                      Workshop& workshop, Page& page) {
  const PageLines header = set_page_lines(setup.header, body.width, workshop);
  place(header, body.x, body.y - kBodyGap - header.height, page);
  place(set_page_lines(setup.footer, body.width, workshop), body.x, body.bottom() + kBodyGap, page);
  place_draft(document, setup, workshop, page);
}

}  // namespace chohyo::layout
