#include "layout/composed.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/date.hpp"
#include "base/unicode.hpp"
#include "base/utf8.hpp"
#include "layout/line_breaking.hpp"
#include "layout/missing_box.hpp"
#include "layout/spacing.hpp"

namespace chohyo::layout {
namespace {

constexpr float kRaisedScale = 0.65F;               // small, but an asterisk and two figures stay legible at 8 pt
constexpr std::string_view kBlankDate = "(　/　)";  // to be written in by hand
constexpr Pt kBlankDateRoom = base::Mm{11};         // between the brackets: two figures, a slash, two figures

void append_number(std::string& out, std::size_t number) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

/// Appends an inline's words to `text` and tells where they lie.
class InlineWriter {
 public:
  InlineWriter(Composed& out, PageNumbers numbers) : text_(out.text), out_(out), numbers_(numbers) {}

  void write(const document::Inline& piece) {
    const std::uint32_t begin = here();
    std::visit(*this, piece);
    out_.inlines.push_back({begin, here()});
  }

  void operator()(const document::Text& text) { text_ += text.text; }
  void operator()(const document::Reference& reference) { text_ += reference.text; }
  void operator()(const document::Choice& choice) {
    bool first = true;
    for (std::size_t i = 0; i < choice.options.size(); ++i) {
      const bool chosen = choice.is_chosen(i);
      if (!choice.shows_all && !chosen) continue;
      if (!first) text_ += choice.separator;
      first = false;
      const std::uint32_t begin = here();
      const bool boxed = choice.shows_all && choice.marks == form::Marks::box;
      if (boxed) text_ += chosen ? document::kTicked : document::kUnticked;
      text_ += choice.options[i].text;
      if (!choice.shows_all || boxed || choice.chosen.empty()) continue;
      if (chosen == (choice.marks == form::Marks::circle)) {
        out_.marked.push_back({begin, here(), static_cast<std::uint32_t>(out_.inlines.size())});
      }
    }
  }
  void operator()(const document::ValueSlot& slot) { text_ += slot.words; }
  void operator()(const document::DateSlot& slot) {
    if (slot.format != form::DateFormat::brackets) {
      text_ += slot.words;
    } else if (slot.date) {
      text_ += '(';
      text_ += base::format_month_day(*slot.date);
      text_ += ')';
    } else if (slot.shows_blank) {
      text_ += kBlankDate;
    }
  }
  void operator()(const document::PageNumber&) { append_number(text_, numbers_.page); }
  void operator()(const document::PageCount&) { append_number(text_, numbers_.count); }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(text_.size()); }

  std::string& text_;
  Composed& out_;
  PageNumbers numbers_;
};

font::Chain chain_of(const form::Style& style) {
  if (style.bold) return font::Chain::bold;
  return style.family == form::Family::mincho ? font::Chain::mincho : font::Chain::regular;
}

/// True for code points that never join the one before them into one character, so that a text made of them needs no
/// segmentation. Letters, kana, kanji and punctuation; no marks, joiners, selectors, jamo or emoji.
bool stands_alone(char32_t c) {
  const auto within = [c](char32_t first, char32_t last) { return first <= c && c <= last; };
  return within(0x20, 0x7E) || within(0xA1, 0xAC) || within(0xAE, 0x2FF) || within(0x2010, 0x2027) ||
         within(0x2030, 0x205E) || within(0x2190, 0x25FF) || within(0x3000, 0x3029) || within(0x3030, 0x3098) ||
         within(0x309B, 0xA4CF) || within(0xF900, 0xFAFF) || within(0xFF01, 0xFF9D) || within(0x20000, 0x3FFFF);
}

class Composer {
 public:
  Composer(const document::Paragraph& paragraph, const font::FontSet& fonts, Findings& findings)
      : paragraph_(paragraph), fonts_(fonts), findings_(findings) {}

  Composed compose(PageNumbers numbers) {
    InlineWriter writer(out_, numbers);
    out_.inlines.reserve(paragraph_.inlines.size());
    for (const document::Inline& piece : paragraph_.inlines) writer.write(piece);
    find_characters();
    out_.units.reserve(out_.text.size() / 3 + 1);
    for (std::size_t begin = 0; begin < out_.text.size();) {
      std::size_t end = begin, after = begin;
      const std::size_t stop = begin_reference(begin);
      while (end < stop && !newline_at(end, after)) ++end;
      add_segment(begin, end);
      if (end < stop) add_newline(end, after);
      begin = std::max(end, after);
    }
    mark_blanks();
    const form::Style& style = style_of(paragraph_);
    rank_breaks(out_, paragraph_.inlines, style.strict);
    out_.letter_gap = static_cast<float>(style.letter_spacing.value / style.size.value * 1000);
    space_units(out_);
    return std::move(out_);
  }

 private:
  /// Words that lead somewhere are shaped by themselves. Tells where the words from `begin` on end that are of one
  /// reference, or of none.
  std::size_t begin_reference(std::size_t begin) {
    reference_ = Unit::kNoRun;
    scale_ = 1;
    for (std::size_t k = 0; k < out_.inlines.size(); ++k) {
      const auto* reference = std::get_if<document::Reference>(&paragraph_.inlines[k]);
      const InlineRange& range = out_.inlines[k];
      if (!reference || range.end <= begin || range.begin == range.end) continue;
      if (begin < range.begin) return range.begin;
      reference_ = static_cast<std::uint32_t>(k);
      if (reference->raised) scale_ = kRaisedScale;
      return range.end;
    }
    return out_.text.size();
  }

  /// Recognizes LF, VT, FF, CR, CR LF, NEL, LS and PS at `at`, a byte where a character begins or continues.
  bool newline_at(std::size_t at, std::size_t& after) const {
    const std::string& text = out_.text;
    const auto byte = [&text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(at);
    if (first >= 0x0A && first <= 0x0D) {
      after = at + (first == 0x0D && byte(at + 1) == 0x0A ? 2 : 1);
    } else if (first == 0xC2 && byte(at + 1) == 0x85) {
      after = at + 2;
    } else if (first == 0xE2 && byte(at + 1) == 0x80 && (byte(at + 2) == 0xA8 || byte(at + 2) == 0xA9)) {
      after = at + 3;
    } else {
      return false;
    }
    return true;
  }

  void add_newline(std::size_t begin, std::size_t end) {
    Unit unit;
    unit.text_begin = static_cast<std::uint32_t>(begin);
    unit.text_end = static_cast<std::uint32_t>(end);
    unit.code_point = U'\n';
    unit.char_class = CharClass::newline;
    out_.units.push_back(unit);
  }

  /// Fills `character_ends_` unless every code point is a character of its own.
  void find_characters() {
    simple_ = true;
    for (std::size_t i = 0; simple_ && i < out_.text.size();) {
      const char32_t c = base::decode_utf8(out_.text, i);
      simple_ = stands_alone(c) || c == U'\n' || c == U'\t';
    }
    if (!simple_) character_ends_ = base::grapheme_ends(out_.text);
  }

  bool is_character_boundary(std::size_t offset) {
    if (simple_ || offset == 0) return true;
    while (next_end_ < character_ends_.size() && character_ends_[next_end_] < offset) ++next_end_;
    return next_end_ < character_ends_.size() && character_ends_[next_end_] == offset;
  }

  void add_segment(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    std::string words = out_.text.substr(begin, end - begin);
    std::replace(words.begin(), words.end(), '\t', ' ');  // a tab has no glyph; it is set as one space
    std::vector<font::MissingGlyph> missing;
    std::vector<font::ShapedRun> runs = fonts_.shape(words, chain_of(style_of(paragraph_)), missing);
    auto next = missing.begin();
    const auto report_until = [&](std::size_t offset) {
      for (; next != missing.end() && next->begin < offset; ++next) {
        report(*next, begin + next->offset);
        if (findings_.is_draft()) add_box(*next, begin);
      }
    };
    for (font::ShapedRun& run : runs) {
      report_until(run.begin);
      add_run(std::move(run), begin + run.begin);
    }
    report_until(words.size());
  }

  /// `segment` is where the shaped words begin in the text.
  void add_box(const font::MissingGlyph& missing, std::size_t segment) {
    const std::size_t begin = segment + missing.begin, end = segment + missing.end;
    font::ShapedRun run = make_box_run(missing, std::string_view(out_.text).substr(begin, end - begin), fonts_,
                                       chain_of(style_of(paragraph_)));
    if (run.glyphs.empty()) return;
    Unit unit;
    unit.text_begin = static_cast<std::uint32_t>(begin);
    unit.text_end = static_cast<std::uint32_t>(end);
    unit.run = static_cast<std::uint32_t>(out_.runs.size());
    unit.glyph_end = static_cast<std::uint32_t>(run.glyphs.size());
    unit.advance = static_cast<float>(run.width()) * kBoxScale;
    unit.scale = kBoxScale;
    unit.boxed = true;
    unit.reference = reference_;
    unit.code_point = missing.base;
    unit.char_class = CharClass::ideograph;
    unit.break_before = is_character_boundary(begin) ? BreakRank::grapheme : BreakRank::never;
    out_.units.push_back(unit);
    out_.run_begin.push_back(static_cast<std::uint32_t>(begin));
    out_.runs.push_back(std::move(run));
  }

  void add_run(font::ShapedRun run, std::size_t begin) {
    const auto run_index = static_cast<std::uint32_t>(out_.runs.size());
    for (std::uint32_t g = 0; g < run.glyphs.size(); ++g) {
      const font::Glyph& glyph = run.glyphs[g];
      const std::size_t at = begin + glyph.text_begin;
      const bool has_text = glyph.text_end > glyph.text_begin;
      // A row of jamo, or of pictures with joiners between them, may be one character without end.
      const bool boundary = has_text && (is_character_boundary(at) || is_too_wide(glyph));
      if (g > 0 && !boundary) {  // a mark, or the rest of a character
        Unit& unit = out_.units.back();
        unit.glyph_end = g + 1;
        unit.text_end = std::max(unit.text_end, static_cast<std::uint32_t>(begin + glyph.text_end));
        unit.advance += glyph.advance * scale_;
        unit.half_glyph = 0;
        continue;
      }
      Unit unit;
      unit.text_begin = static_cast<std::uint32_t>(at);
      unit.text_end = static_cast<std::uint32_t>(begin + glyph.text_end);
      unit.run = run_index;
      unit.glyph_begin = g;
      unit.glyph_end = g + 1;
      unit.advance = glyph.advance * scale_;
      unit.scale = scale_;
      unit.reference = reference_;
      std::size_t offset = at;
      unit.code_point = base::decode_utf8(out_.text, offset);
      unit.char_class = char_class(unit.code_point);
      if (gives_half(unit)) unit.half_glyph = fonts_.half_width(run.face, glyph.id);
      unit.break_before = boundary ? BreakRank::grapheme : BreakRank::never;
      out_.units.push_back(unit);
    }
    out_.run_begin.push_back(static_cast<std::uint32_t>(begin));
    out_.runs.push_back(std::move(run));
  }

  /// True when `glyph` would make the character being added wider than any real one.
  bool is_too_wide(const font::Glyph& glyph) const {
    constexpr float kWidest = 4000;
    return glyph.advance > 0 && !out_.units.empty() && out_.units.back().advance + glyph.advance * scale_ > kWidest;
  }

  void report(const font::MissingGlyph& glyph, std::size_t offset) {
    out_.complete = false;
    const auto owner = std::find_if(out_.inlines.begin(), out_.inlines.end(),
                                    [offset](const InlineRange& range) { return offset < range.end; });
    if (owner == out_.inlines.end()) return;
    findings_.report_missing(glyph, paragraph_.inlines[static_cast<std::size_t>(owner - out_.inlines.begin())],
                             out_.text);
  }

  void mark_blanks() {
    for (std::size_t k = 0; k < paragraph_.inlines.size(); ++k) {
      const auto* slot = std::get_if<document::DateSlot>(&paragraph_.inlines[k]);
      if (slot == nullptr || slot->date || !slot->shows_blank || !slot->words.empty()) continue;
      for (Unit& unit : out_.units) {
        const InlineRange& range = out_.inlines[k];
        unit.blank = unit.blank || (unit.char_class == CharClass::wide_space && unit.text_begin >= range.begin &&
                                    unit.text_begin < range.end);
      }
    }
  }

  const document::Paragraph& paragraph_;
  const font::FontSet& fonts_;
  Findings& findings_;
  Composed out_;
  std::uint32_t reference_ = Unit::kNoRun;  ///< of the words being added
  float scale_ = 1;
  bool simple_ = true;
  std::vector<std::size_t> character_ends_;
  std::size_t next_end_ = 0;
};

}  // namespace

const form::Style& style_of(const document::Paragraph& paragraph) {
  static const form::Style kUsual;
  return paragraph.style ? *paragraph.style : kUsual;
}

Composed compose(const document::Paragraph& paragraph, const font::FontSet& fonts, PageNumbers numbers,
                 Findings& findings) {
  return Composer(paragraph, fonts, findings).compose(numbers);
}

void stretch_blanks(Composed& composed, Pt width, Pt size) {
  constexpr double kEm = 1000, kLeastBlank = 250;
  if (composed.brackets.empty()) return;
  const double em = size.value / 1000;
  for (const BlankBrackets& brackets : composed.brackets) {
    const Unit& opening = composed.units[brackets.begin];
    const Unit& closing = composed.units[brackets.end - 1];
    double between = 0;  // of what is no blank
    for (std::size_t i = brackets.begin + 1; i + 1 < brackets.end; ++i) {
      if (!composed.units[i].blank) between += static_cast<double>(composed.units[i].set_advance());
    }
    const double outside = static_cast<double>(opening.advance) + static_cast<double>(closing.advance) -
                           cut_at_line_head(opening) - cut_at_line_end(closing);
    const double possible = (width.value / em - outside - between) / brackets.blanks;
    const double wanted = brackets.is_slot ? (kBlankDateRoom.value / em - between) / brackets.blanks : kEm;
    // Whole thousandths stay inside the line whatever summing loses.
    const double advance =
        possible < kEm ? std::max(kLeastBlank, std::floor(possible)) : std::max(kEm, std::min(wanted, possible));
    for (std::size_t i = brackets.begin; i < brackets.end; ++i) {
      if (composed.units[i].blank) composed.units[i].advance = static_cast<float>(advance);
    }
  }
  space_units(composed);
}

}  // namespace chohyo::layout
