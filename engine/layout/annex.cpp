#include "layout/annex.hpp"

#include <algorithm>

#include "base/placeholders.hpp"
#include "layout/cell_text.hpp"

namespace chohyo::layout {
namespace {

/// A cell's paragraphs, shaped once and set at ever smaller sizes.
class Shrinker {
 public:
  Shrinker(const document::Cell& cell, Pt width, const Workshop& workshop)
      : cell_(cell), width_(width), workshop_(workshop) {
    for (const document::Paragraph& paragraph : cell.paragraphs) composed_.push_back(workshop.compose(paragraph));
  }

  /// Sets everything `steps` half points below its size, but not below its floor.
  TextStack set(int steps) {
    TextStack text;
    for (std::size_t i = 0; i < cell_.paragraphs.size(); ++i) {
      const form::Style& style = style_of(cell_.paragraphs[i]);
      text.add(workshop_.set(composed_[i], cell_.paragraphs[i], width_, size(style, steps)),
               space_above(cell_.paragraphs, i));
    }
    return text;
  }

  /// Height of what `set` gives, without making it.
  Pt height(int steps) {
    Pt sum{0};
    for (std::size_t i = 0; i < cell_.paragraphs.size(); ++i) {
      const form::Style& style = style_of(cell_.paragraphs[i]);
      const Pt small = size(style, steps);
      stretch_blanks(composed_[i], width_, small);
      sum += space_above(cell_.paragraphs, i) +
             leading_of(style, small) * static_cast<double>(count_lines(composed_[i], width_, small));
    }
    return sum;
  }

  /// Steps until every style is at its floor.
  int most_steps() const {
    int most = 0;
    for (const document::Paragraph& paragraph : cell_.paragraphs) {
      const form::Style& style = style_of(paragraph);
      int steps = 0;
      while (size(style, steps) > style.floor) ++steps;
      most = std::max(most, steps);
    }
    return most;
  }

  const Composed& composed(std::size_t paragraph) const { return composed_[paragraph]; }

 private:
  static Pt size(const form::Style& style, int steps) {
    return std::max(std::min(style.floor, style.size), style.size - kSizeStep * steps);
  }

  const document::Cell& cell_;
  Pt width_;
  const Workshop& workshop_;
  std::vector<Composed> composed_;
};

/// A place in a cell's words where they are cut in two: before byte `offset` of the text of paragraph `paragraph`.
struct Cut {
  std::size_t line = 0, paragraph = 0, line_of_paragraph = 0;
  std::uint32_t offset = 0;
};

/// The cut before `line`, or before the last earlier line that does not begin inside a choice or a date.
Cut find_cut(const document::Cell& cell, const TextStack& text, const Shrinker& shrinker, std::size_t line) {
  Cut best;
  std::size_t at = 0;
  for (std::size_t p = 0; p < text.parts.size() && at <= line; ++p) {
    const Composed& composed = shrinker.composed(p);
    const auto& lines = text.parts[p].text->lines;
    for (std::size_t l = 0; l < lines.size() && at <= line; ++l, ++at) {
      const std::uint32_t offset = lines[l].text_begin;
      bool inside = false;
      for (std::size_t k = 0; k < composed.inlines.size(); ++k) {
        inside = inside || (!std::holds_alternative<document::Text>(cell.paragraphs[p].inlines[k]) &&
                            composed.inlines[k].begin < offset && offset < composed.inlines[k].end);
      }
      if (!inside) best = {at, p, l, offset};
    }
  }
  return best;
}

/// Words of a paragraph from `offset` of its text on.
document::Paragraph paragraph_from(const document::Paragraph& paragraph, const Composed& composed,
                                   std::uint32_t offset) {
  document::Paragraph rest = paragraph;
  rest.inlines.clear();
  for (std::size_t k = 0; k < paragraph.inlines.size(); ++k) {
    const InlineRange& range = composed.inlines[k];
    if (range.end <= offset) continue;
    rest.inlines.push_back(paragraph.inlines[k]);
    if (auto* words = std::get_if<document::Text>(&rest.inlines.back()); words && range.begin < offset) {
      words->text.erase(0, offset - range.begin);
      words->fixed = false;
    }
  }
  return rest;
}

/// Keeps what stands before `cut`.
TextStack text_before(const TextStack& text, const Cut& cut) {
  TextStack head;
  for (std::size_t p = 0; p <= cut.paragraph; ++p) {
    const std::size_t lines = p < cut.paragraph ? text.parts[p].text->lines.size() : cut.line_of_paragraph;
    if (lines == 0) continue;
    auto part = std::make_shared<SetText>(*text.parts[p].text);
    part->lines.resize(lines);
    part->runs.resize(part->lines.back().last_run);
    std::erase_if(part->circles, [lines](const SetCircle& circle) { return circle.line >= lines; });
    std::erase_if(part->strikes, [lines](const SetStrike& strike) { return strike.line >= lines; });
    head.add(std::move(part), text.parts[p].before);
  }
  return head;
}

/// The forward reference, set like the cell's first paragraph at its floor.
SetTextPtr set_forward(const document::Cell& cell, std::size_t number, Pt width, const Workshop& workshop) {
  document::Paragraph reference = cell.paragraphs.front();
  reference.align = form::Align::start;
  reference.inlines = {document::Text{
      base::fill_placeholders(workshop.phrases.annex_forward, {std::to_string(number)}), false, std::nullopt, {}}};
  Composed composed = workshop.compose(reference);
  const form::Style& style = style_of(reference);
  return workshop.set(composed, reference, width, std::min(style.floor, style.size));
}

}  // namespace

FittedText fit_to_cell(const document::Cell& cell, Pt width, Pt room, Workshop& workshop) {
  std::vector<AnnexEntry>& entries = workshop.annex.entries;
  Shrinker shrinker(cell, width, workshop);
  const int most = shrinker.most_steps();
  FittedText out;
  constexpr Pt kRounding{1e-6};
  int steps = 0;
  while (steps < most && shrinker.height(steps) > room + kRounding) ++steps;
  out.text = shrinker.set(steps);
  if (out.text.height() <= room + kRounding) return out;
  const SetTextPtr forward = set_forward(cell, entries.size() + 1, width, workshop);
  const Cut cut = find_cut(cell, out.text, shrinker, out.text.fit(0, room - forward->height()));
  AnnexEntry entry{cell.annex_title, {}, 0};
  entry.rest.push_back(paragraph_from(cell.paragraphs[cut.paragraph], shrinker.composed(cut.paragraph), cut.offset));
  entry.rest.insert(entry.rest.end(), cell.paragraphs.begin() + static_cast<std::ptrdiff_t>(cut.paragraph) + 1,
                    cell.paragraphs.end());
  for (document::Paragraph& paragraph : entry.rest) paragraph.least_lines = 0;
  out.text = text_before(out.text, cut);
  out.text.add(forward, Pt{0});
  out.annex = AnnexIndex(entries.size());
  entries.push_back(std::move(entry));
  return out;
}

std::string back_reference(const form::Phrases& phrases, const AnnexEntry& entry) {
  const bool in_two = phrases.annex_back.find("{2}") != std::string::npos && !entry.title.of.empty();
  const std::string& whose = in_two ? entry.title.of : entry.title.text();
  return base::fill_placeholders(phrases.annex_back,
                                 {std::to_string(entry.page), whose, in_two ? entry.title.field : std::string()});
}

std::string annex_label(const form::Phrases& phrases, AnnexIndex index) {
  return phrases.annex_title + std::to_string(index.value() + 1);
}

}  // namespace chohyo::layout
