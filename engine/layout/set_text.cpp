#include "layout/set_text.hpp"

#include <algorithm>
#include <limits>

#include "layout/line_breaking.hpp"
#include "layout/spacing.hpp"

namespace chohyo::layout {
namespace {

constexpr double kUnlimited = std::numeric_limits<double>::infinity();

// A justified line may be opened by this much in each place, in thousandths of the em; what is still missing stays
// blank. A wider gap between kanji would be read as a space when the text is copied.
constexpr double kMostBetweenCharacters = 90;
constexpr double kMostInSpace = 250;

bool is_set_solid(CharClass c) {
  switch (c) {
    case CharClass::kana:
    case CharClass::small_kana:
    case CharClass::prolonged:
    case CharClass::iteration:
    case CharClass::ideograph:
    case CharClass::wide_digit:
      return true;
    default:
      return false;
  }
}

/// How much a justified line may open behind `left` (JLREQ §3.8.4: word spaces, then Latin gaps, then between kanji
/// and kana; never beside punctuation).
double expandable(const Unit& left, const Unit& right, float letter_gap) {
  if (left.scale != 1 || right.scale != 1) return 0;  // raised marks stay close to their word
  if (left.char_class == CharClass::space) return kMostInSpace;
  const double gap = static_cast<double>(left.gap - letter_gap);
  if (gap > 0) return kMostBetweenCharacters - gap;
  return is_set_solid(left.char_class) && is_set_solid(right.char_class) ? kMostBetweenCharacters : 0;
}

class LineSetter {
 public:
  LineSetter(const Composed& composed, const document::Paragraph& paragraph, Pt width, Pt size)
      : composed_(composed), paragraph_(paragraph), width_(width), em_(size.value / 1000) {
    out_.size = size;
    out_.leading = leading_of(style_of(paragraph), size);
    out_.gray = style_of(paragraph).gray;
  }

  SetText set() {
    const std::size_t count = composed_.units.size();
    for (std::size_t begin = 0; begin < count;) {
      const std::size_t end = find_line_end(composed_, begin, width_.value / em_);
      add_line(begin, end);
      begin = end;
    }
    if (out_.lines.empty()) out_.lines.emplace_back();
    out_.lines.back().text_end = static_cast<std::uint32_t>(composed_.text.size());
    return std::move(out_);
  }

 private:
  void add_line(std::size_t begin, std::size_t end) {
    const double natural = line_width(composed_, begin, end);
    const double limit = width_.value / em_;
    if (natural > limit + 0.01) out_.overfull = true;
    const bool justified = paragraph_.align == form::Align::justify && end < composed_.units.size() &&
                           composed_.units[end].break_before != BreakRank::mandatory;
    opening_ = justified ? opening(begin, composed_.trimmed[end], limit - natural) : 0;

    SetLine line;
    line.width = Pt{natural * em_};
    if (paragraph_.align == form::Align::center) line.x = (width_ - line.width) * 0.5;
    if (paragraph_.align == form::Align::end) line.x = width_ - line.width;
    if (line.x < Pt{0}) line.x = Pt{0};
    line.text_begin = composed_.units[begin].text_begin;
    line.text_end = end < composed_.units.size() ? composed_.units[end].text_begin
                                                 : static_cast<std::uint32_t>(composed_.text.size());
    line.first_run = static_cast<std::uint32_t>(out_.runs.size());
    place_units(begin, end, line);
    line.last_run = static_cast<std::uint32_t>(out_.runs.size());
    out_.lines.push_back(line);
  }

  /// The part (0 to 1) of every expandable place's limit that fills `slack`.
  double opening(std::size_t begin, std::size_t last, double slack) const {
    double most = 0;
    for (std::size_t i = begin; i + 1 < last; ++i) {
      most += expandable(composed_.units[i], composed_.units[i + 1], composed_.letter_gap);
    }
    return most > 0 ? std::clamp(slack / most, 0.0, 1.0) : 0;
  }

  void place_units(std::size_t begin, std::size_t end, SetLine& line) {
    const std::size_t last = std::max<std::size_t>(composed_.trimmed[end], begin);
    double x = 0;
    for (std::size_t i = begin; i < end;) {
      if (composed_.units[i].run == Unit::kNoRun) {
        ++i;
        continue;
      }
      std::size_t stop = i;
      while (stop < end && composed_.units[stop].run == composed_.units[i].run) ++stop;
      const double start = x;
      auto run = std::make_shared<font::ShapedRun>(cut_run(i, stop));
      for (std::size_t k = i; k < stop; ++k) place_unit(k, begin, last, *run, x);
      out_.runs.push_back({line.x + Pt{start * em_}, std::move(run), static_cast<double>(composed_.units[i].scale),
                           link_of(composed_.units[i].reference), composed_.units[i].boxed});
      i = stop;
    }
    if (opening_ > 0) line.width = Pt{x * em_};
    find_marks(begin, last, line);
  }

  /// The link of words of that inline, made when its first words are placed.
  std::uint32_t link_of(std::uint32_t reference) {
    if (reference == Unit::kNoRun) return SetRun::kNoLink;
    const auto& words = std::get<document::Reference>(paragraph_.inlines[reference]);
    if (words.anchor.empty() && words.uri.empty()) return SetRun::kNoLink;
    if (reference != last_reference_) {
      last_reference_ = reference;
      out_.links.push_back({words.anchor, words.uri});
    }
    return static_cast<std::uint32_t>(out_.links.size() - 1);
  }

  /// The glyphs and text of the units [begin, end), which are of one run, as a run of their own.
  font::ShapedRun cut_run(std::size_t begin, std::size_t end) {
    const Unit& first = composed_.units[begin];
    const Unit& last = composed_.units[end - 1];
    const font::ShapedRun& whole = composed_.runs[first.run];
    const std::uint32_t text_begin = first.text_begin - composed_.run_begin[first.run];
    const std::uint32_t text_end = last.text_end - composed_.run_begin[first.run];
    font::ShapedRun run;
    run.face = whole.face;
    run.text = whole.text.substr(text_begin, text_end - text_begin);
    run.glyphs.assign(whole.glyphs.begin() + first.glyph_begin, whole.glyphs.begin() + last.glyph_end);
    for (font::Glyph& glyph : run.glyphs) {
      glyph.text_begin -= text_begin;
      glyph.text_end -= text_begin;
    }
    glyph_base_ = first.glyph_begin;
    return run;
  }

  /// Spaces unit `k` of a line [begin, last) in `run` and moves `x` (from the line's start) behind it.
  void place_unit(std::size_t k, std::size_t begin, std::size_t last, font::ShapedRun& run, double& x) {
    const Unit& unit = composed_.units[k];
    font::Glyph& front = run.glyphs[unit.glyph_begin - glyph_base_];
    font::Glyph& back = run.glyphs[unit.glyph_end - 1 - glyph_base_];
    if (unit.blank) front.advance = unit.advance;
    double left = static_cast<double>(unit.cut_left), right = static_cast<double>(unit.cut_right);
    double natural = static_cast<double>(unit.advance), gap = static_cast<double>(unit.gap);
    if (k == begin) left += cut_at_line_head(unit);
    if (k + 1 == last) {
      right += cut_at_line_end(unit);
      gap = 0;
    } else if (k < last && opening_ > 0) {
      gap += opening_ * expandable(unit, composed_.units[k + 1], composed_.letter_gap);
    }
    const double advance = k < last ? natural - left - right + gap : 0;  // spaces at a line end take no room
    // A glyph drawn to the left of its pen, or in a box wider than its advance, lies over its neighbour's box, and
    // readers of PDF (poppler: minDupBreakOverlap) then part the two; the same glyph on half the em does not.
    if (unit.half_glyph != 0 && left + right > 0) {
      front.id = unit.half_glyph;
      front.advance -= kHalfEm;
      natural -= static_cast<double>(kHalfEm);
      left = 0;
    }
    front.x_offset -= static_cast<float>(left);
    const double change = advance - natural;
    // Marks stand behind their base: what is cut on the left pulls them along, what is added goes behind them.
    if (&front != &back) front.advance -= static_cast<float>(left);
    back.advance += static_cast<float>(&front != &back ? change + left : change);
    starts_.resize(k + 1 - begin);
    starts_.back() = x;
    x += advance;
  }

  void find_marks(std::size_t begin, std::size_t last, const SetLine& line) {
    const auto& units = composed_.units;
    for (const MarkedWord& word : composed_.marked) {
      std::size_t from = begin;
      while (from < last && units[from].text_begin < word.begin) ++from;
      std::size_t to = from;
      while (to < last && units[to].text_begin < word.end) ++to;
      if (from == to) continue;
      const Pt left = line.x + Pt{starts_[from - begin] * em_};
      const Pt right = line.x + (to < last ? Pt{starts_[to - begin] * em_} : line.width);
      const auto& choice = std::get<document::Choice>(paragraph_.inlines[word.of]);
      if (choice.marks == form::Marks::strike) {
        const bool first = last_struck_ != word.of;
        last_struck_ = word.of;
        out_.strikes.push_back(
            {static_cast<std::uint32_t>(out_.lines.size()), left, right, first ? choice.alt : std::string()});
      } else {
        add_circle({from, to}, {begin, last}, left, right, choice.alt);
      }
    }
  }

  /// Units of the text, [first, end).
  struct UnitRange {
    std::size_t first, end;
  };

  /// Around the units of a word in their line.
  void add_circle(UnitRange word, UnitRange line, Pt left, Pt right, const std::string& alt) {
    const auto& units = composed_.units;
    SetCircle circle;
    circle.line = static_cast<std::uint32_t>(out_.lines.size());
    circle.left = left;
    circle.right = right;
    circle.room_left = word.first > line.first ? room(units[word.first - 1]) : Pt{kUnlimited};
    circle.room_right = word.end < line.end ? room(units[word.end]) : Pt{kUnlimited};
    circle.kana = std::all_of(units.begin() + static_cast<std::ptrdiff_t>(word.first),
                              units.begin() + static_cast<std::ptrdiff_t>(word.end), [](const Unit& unit) {
                                return unit.char_class == CharClass::kana || unit.char_class == CharClass::small_kana;
                              });
    circle.alt = alt;
    out_.circles.push_back(std::move(circle));
  }

  /// Blank that a separator leaves beside its ink: a middle dot on the em is blank for 0.41 em on either side.
  Pt room(const Unit& separator) const {
    const double advance = static_cast<double>(separator.advance);
    const bool blank = separator.char_class == CharClass::space || separator.char_class == CharClass::wide_space;
    return Pt{(blank ? advance : separator.char_class == CharClass::middle_dot ? advance * 0.41 : 0) * em_};
  }

  const Composed& composed_;
  const document::Paragraph& paragraph_;
  Pt width_;
  double em_;  ///< points in a thousandth of the em
  double opening_ = 0;
  std::uint32_t glyph_base_ = 0;  ///< where the run being cut begins in the whole run's glyphs
  std::vector<double> starts_;    ///< x of each unit of the line being set
  std::uint32_t last_reference_ = Unit::kNoRun;
  std::uint32_t last_struck_ = Unit::kNoRun;  ///< the choice whose word was struck out last
  SetText out_;
};

}  // namespace

void hang(SetText& text, Pt indent, const SetText& marker) {
  const auto count = static_cast<std::uint32_t>(marker.runs.size());
  for (SetRun& run : text.runs) run.x += indent;
  for (SetCircle& circle : text.circles) {
    if (circle.line == 0) circle.room_left = std::min(circle.room_left, circle.left);  // the marker stands there
    circle.left += indent;
    circle.right += indent;
  }
  for (SetStrike& strike : text.strikes) {
    strike.left += indent;
    strike.right += indent;
  }
  for (SetLine& line : text.lines) {
    line.x += indent;
    line.first_run += count;
    line.last_run += count;
  }
  if (count == 0) return;
  SetLine& first = text.lines.front();
  first.width += first.x - marker.lines.front().x;
  first.x = marker.lines.front().x;
  first.first_run = 0;
  text.runs.insert(text.runs.begin(), marker.runs.begin(), marker.runs.end());
}

void add_blank_lines(SetText& text, std::size_t lines) {
  SetLine blank;
  blank.first_run = blank.last_run = text.lines.back().last_run;
  blank.text_begin = blank.text_end = text.lines.back().text_end;
  text.lines.resize(std::max(lines, text.lines.size()), blank);
}

std::size_t count_lines(const Composed& composed, Pt width, Pt size) {
  const double limit = width.value / (size.value / 1000);
  std::size_t lines = 0;
  for (std::size_t begin = 0; begin < composed.units.size(); ++lines) begin = find_line_end(composed, begin, limit);
  return std::max<std::size_t>(lines, 1);
}

Pt leading_of(const form::Style& style, Pt size) {
  return style.size.value > 0 ? style.leading * (size / style.size) : style.leading;
}

SetText set_lines(const Composed& composed, const document::Paragraph& paragraph, Pt width, Pt size) {
  return LineSetter(composed, paragraph, width, size).set();
}

}  // namespace chohyo::layout
