// Hand-made documents and what tests ask of pages.
#pragma once

#include <gtest/gtest.h>

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "font/font_set.hpp"
#include "layout/composed.hpp"
#include "layout/set_text.hpp"
#include "layout/typesetter.hpp"

namespace chohyo::layout::testing {

/// The project's fonts, opened once a test program.
inline const font::FontSet& fonts() {
  static const font::FontSet set = [] {
    auto result = font::FontSet::load(std::string(CHOHYO_SOURCE_DIR) + "/fonts");
    if (!result) throw std::runtime_error("the font catalogue cannot be read");
    return std::move(*result.value);
  }();
  return set;
}

inline form::Style style(double size, double leading, bool strict = false, double floor = 0) {
  form::Style out;
  out.size = Pt{size};
  out.floor = Pt{floor > 0 ? floor : size};
  out.leading = Pt{leading};
  out.strict = strict;
  return out;
}

inline document::Text fixed(std::string text) { return {std::move(text), true, std::nullopt, {}}; }
inline document::Text answer(std::string text, std::string path = "checklist/1-1/note") {
  return {std::move(text), false, document::Input{std::move(path), "備考"}, {}};
}

inline document::Choice choice(std::optional<std::size_t> chosen) {
  document::Choice out;
  out.options = {{"yes", "はい"}, {"no", "いいえ"}};
  out.separator = "・";
  if (chosen) out.chosen = {*chosen};
  if (chosen) out.alt = out.options[*chosen].text + " を選択";
  out.input = {"checklist/1-1/first", "1回目"};
  return out;
}

inline document::Paragraph paragraph(const form::Style& style, document::Inline piece,
                                     form::Align align = form::Align::start) {
  return {&style, align, {std::move(piece)}};
}

inline form::Phrases phrases() {
  form::Phrases out;
  out.continued = "（続き）";
  out.annex_title = "別紙";
  out.annex_forward = "→ 別紙{0}へ続く";
  out.annex_back = "（{0}ページ {1} {2} の続き）";
  out.draft = "下書き";
  return out;
}

/// An A4 page with margins of 15 mm and no page lines.
inline document::Document a4() {
  document::Document out;
  out.page.size = {base::Mm{210}, base::Mm{297}};
  out.page.top = out.page.right = out.page.bottom = out.page.left = base::Mm{15};
  out.metadata.title = "試験用の様式";
  out.metadata.facility = "さくら総合病院";
  out.phrases = phrases();
  return out;
}

inline Rect body_of(const document::Document& document) {
  const auto& page = document.page;
  return {page.left, page.top, page.size.width - page.left - page.right, page.size.height - page.top - page.bottom};
}

/// Lays out with a new typesetter; the test fails when there is no value.
inline Pages lay_out(const document::Document& document) {
  Typesetter typesetter(fonts());
  auto result = typesetter.lay_out(document);
  for (const auto& diagnostic : result.diagnostics) ADD_FAILURE() << diag::message(diagnostic, diag::Language::ja);
  if (!result) throw std::runtime_error("nothing was laid out");
  return std::move(*result.value);
}

/// The words of one paragraph, line by line, at `width` points.
inline std::vector<std::string> lines_of(const document::Paragraph& paragraph, double width) {
  const document::Document document = a4();
  Findings findings(document, fonts());
  Composed composed = compose(paragraph, fonts(), {}, findings);
  stretch_blanks(composed, Pt{width}, style_of(paragraph).size);
  const SetText text = set_lines(composed, paragraph, Pt{width}, style_of(paragraph).size);
  EXPECT_TRUE(findings.empty());
  std::vector<std::string> out;
  for (const SetLine& line : text.lines) {
    std::string words;
    for (std::uint32_t r = line.first_run; r < line.last_run; ++r) words += text.runs[r].run->text;
    out.push_back(words);
  }
  return out;
}

/// Lines of `text` in a box of `ems` full-width characters at 10 pt.
inline std::vector<std::string> lines_of(std::string text, double ems, bool strict = true) {
  const form::Style plain = style(10, 14, strict);
  return lines_of(paragraph(plain, fixed(std::move(text))), ems * 10);
}

/// Words of all text runs that belong to a structure element (or of all that do not).
inline std::string words_on(const Pages& pages, bool artifacts = false) {
  std::string out;
  for (const Page& page : pages.pages) {
    for (const Mark& mark : page.marks) {
      const auto* text = std::get_if<TextRun>(&mark.shape);
      if (text != nullptr && (mark.node == kArtifact) == artifacts) out += text->run->text;
    }
  }
  return out;
}

/// The words of each structure element that has any.
inline std::map<NodeId, std::string> words_by_node(const Pages& pages) {
  std::map<NodeId, std::string> out;
  for (const Page& page : pages.pages) {
    for (const Mark& mark : page.marks) {
      const auto* text = std::get_if<TextRun>(&mark.shape);
      if (text != nullptr && mark.node != kArtifact) out[mark.node] += text->run->text;
    }
  }
  return out;
}

inline Rect bounds(const TextRun& text) {
  const Pt em = text.size / 1000;
  return {text.baseline.x, text.baseline.y - text.size * 0.88, em * text.run->width(), text.size};
}

inline Rect bounds(const Mark& mark) {
  struct Visitor {
    Rect operator()(const TextRun& text) const { return bounds(text); }
    Rect operator()(const Fill& fill) const { return fill.area; }
    Rect operator()(const Fills& fills) const {
      Rect all = fills.areas.front();
      for (const Rect& area : fills.areas) {
        const Pt right = std::max(all.right(), area.right()), bottom = std::max(all.bottom(), area.bottom());
        all.x = std::min(all.x, area.x);
        all.y = std::min(all.y, area.y);
        all.width = right - all.x;
        all.height = bottom - all.y;
      }
      return all;
    }
    Rect operator()(const Rule& rule) const {
      const Pt half = rule.width * 0.5;
      if (rule.from.y == rule.to.y) {
        return {rule.from.x, rule.from.y - half, rule.to.x - rule.from.x, rule.width};
      }
      return {rule.from.x - half, rule.from.y, rule.width, rule.to.y - rule.from.y};
    }
    Rect operator()(const Ellipse& ellipse) const {
      const Pt half = ellipse.width * 0.5;
      return {ellipse.box.x - half, ellipse.box.y - half, ellipse.box.width + ellipse.width,
              ellipse.box.height + ellipse.width};
    }
    Rect operator()(const Image& image) const { return image.area; }
    Rect operator()(const RoundedBox& rounded) const { return (*this)(Ellipse{rounded.box, rounded.width}); }
  };
  return std::visit(Visitor{}, mark.shape);
}

inline bool inside(const Rect& inner, const Rect& outer, double tolerance = 0.02) {
  const Pt t{tolerance};
  return inner.x >= outer.x - t && inner.y >= outer.y - t && inner.right() <= outer.right() + t &&
         inner.bottom() <= outer.bottom() + t;
}

inline bool overlap(const Rect& a, const Rect& b, double tolerance = 0.02) {
  const Pt t{tolerance};
  return a.x + t < b.right() && b.x + t < a.right() && a.y + t < b.bottom() && b.y + t < a.bottom();
}

}  // namespace chohyo::layout::testing
