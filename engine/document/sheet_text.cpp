#include "document/sheet_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/unicode.hpp"
#include "base/utf8.hpp"

namespace chohyo::document {
namespace {

constexpr std::size_t kMostHeaderUnits = 255;  // Excel's limit for &L, &C and &R together

bool may_not_begin_line(char32_t c) {
  constexpr std::u32string_view kNever =
      U"、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】°′″％‐゠–〜～"
      U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ)]}.,:;!?%";
  return kNever.find(c) != std::u32string_view::npos;
}

std::size_t character_width(char32_t c, std::string_view bytes) { return c < 0x7FU ? 1 : base::display_width(bytes); }

/// Fills lines of `units` half-width characters one piece after the other.
class LineCounter {
 public:
  explicit LineCounter(std::size_t units) : units_(std::max<std::size_t>(units, 2)) {}

  void add(char32_t c, std::size_t width) {
    if (c == U'\n') {
      place_word();
      ++lines_;
      used_ = 0;
    } else if (c == U' ' || c == U'\t') {
      place_word();
      used_ = std::min(used_ + width, units_);  // white space at a line's end hangs out of it
    } else if (width >= 2) {
      const bool glued = may_not_begin_line(c);
      if (!glued) place_word();
      word_ += width;
      if (glued) place_word();
      pending_wide_ = true;
    } else if (width == 1) {
      if (pending_wide_ && !may_not_begin_line(c)) place_word();
      word_ += width;
    }
  }

  /// Lines taken if the text ended here.
  std::size_t lines_so_far() const {
    return lines_ + (word_ > 0 && used_ > 0 && used_ + word_ > units_ ? 1 : 0) + (word_ > 0 ? (word_ - 1) / units_ : 0);
  }

  std::size_t finish() {
    place_word();
    return lines_;
  }

 private:
  void place_word() {
    pending_wide_ = false;
    if (word_ == 0) return;
    if (used_ + word_ > units_ && used_ > 0) {
      ++lines_;
      used_ = 0;
    }
    lines_ += (word_ - 1) / units_;  // a word wider than the cell is broken anywhere
    used_ = word_ > units_ ? (word_ - 1) % units_ + 1 : used_ + word_;
    word_ = 0;
  }

  std::size_t units_, used_ = 0, word_ = 0, lines_ = 1;
  bool pending_wide_ = false;
};

/// One stretch of a header line: a code of ours, or words of the document.
struct Piece {
  std::string text;
  bool words = false;
};

/// User text for a header: & doubled. Between && and G or [ stands the current size once more: libxlsxwriter 1.1.4
/// would take "&G" and "&[Picture]" for a picture, whatever is before the &.
std::string escape_header(std::string_view text, std::string_view size_code) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] != '&') continue;
    out += '&';
    if (i + 1 < text.size() && (text[i + 1] == 'G' || text[i + 1] == '[')) out += size_code;
  }
  return out;
}

constexpr std::string_view kSizeCode = "&8";

std::string join(const std::vector<Piece>& pieces) {
  std::string out;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::string& text = pieces[i].text;
    if (!pieces[i].words) {
      out += text;
      continue;
    }
    // "&8" followed by a digit would be another size, "&P" followed by + or - a sum (§18.3.1.46).
    const bool after_code = !text.empty() && i > 0 && !pieces[i - 1].words;
    const bool misread = after_code && ((text[0] >= '0' && text[0] <= '9') || text[0] == '+' || text[0] == '-');
    if (misread) out += ' ';
    out += escape_header(text, kSizeCode);
  }
  return out;
}

constexpr std::string_view kEllipsis = "…";

/// Cuts `text` behind its first `most` code points, so that what follows need not look at long answers.
void shorten_to(std::string& text, std::size_t most) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < most; ++count) base::decode_utf8(text, end);
  if (end < text.size()) text = text.substr(0, end) + std::string(kEllipsis);
}

void add_paragraph(std::vector<Piece>& pieces, const Paragraph& paragraph) {
  for (const Inline& part : paragraph.inlines) {
    if (std::holds_alternative<PageNumber>(part)) {
      pieces.push_back({"&P", false});
    } else if (std::holds_alternative<PageCount>(part)) {
      pieces.push_back({"&N", false});
    } else {
      std::string words = plain_text(Paragraph{nullptr, form::Align::start, {part}});
      std::erase(words, '\r');
      shorten_to(words, kMostHeaderUnits);
      if (!words.empty()) pieces.push_back({std::move(words), true});
    }
  }
}

bool has_content(const Paragraph& paragraph) {
  return std::any_of(paragraph.inlines.begin(), paragraph.inlines.end(), [](const Inline& part) {
    return std::holds_alternative<PageNumber>(part) || std::holds_alternative<PageCount>(part) ||
           !plain_text(Paragraph{nullptr, form::Align::start, {part}}).empty();
  });
}

void add_section(std::vector<Piece>& pieces, const std::vector<PageLine>& lines, Paragraph PageLine::*side,
                 std::string_view code, const std::string& mark) {
  std::vector<Piece> section;
  for (const PageLine& line : lines) {
    if (!has_content(line.*side)) continue;
    if (!section.empty()) section.push_back({"\n", false});
    add_paragraph(section, line.*side);
  }
  if (!mark.empty()) {
    if (!section.empty()) section.push_back({"\n", false});
    section.push_back({"&B", false});
    section.push_back({mark, true});
  }
  if (section.empty()) return;
  pieces.push_back({std::string(code) + std::string(kSizeCode), false});
  pieces.insert(pieces.end(), section.begin(), section.end());
}

/// Takes one user-perceived character off the end and puts "…" there; false when nothing is left to take.
bool shorten(std::string& text) {
  std::string_view kept = text;
  if (kept.ends_with(kEllipsis)) kept.remove_suffix(kEllipsis.size());
  const std::vector<std::size_t> ends = base::grapheme_ends(kept);
  if (ends.size() < 2) return false;
  text = std::string(kept.substr(0, ends[ends.size() - 2])) + std::string(kEllipsis);
  return true;
}

}  // namespace

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
  }
  return units;
}

std::size_t wrapped_lines(std::string_view text, std::size_t units) {
  LineCounter counter(units);
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = base::decode_utf8(text, i);
    counter.add(c, character_width(c, text.substr(begin, i - begin)));
  }
  return counter.finish();
}

std::size_t fitting_prefix(std::string_view text, std::size_t units, std::size_t lines) {
  LineCounter counter(units);
  std::size_t fitting = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = base::decode_utf8(text, i);
    if (c == U'\n' && counter.lines_so_far() == lines) return i;  // its empty line need not be seen
    counter.add(c, character_width(c, text.substr(begin, i - begin)));
    if (counter.lines_so_far() > lines && begin > 0) return fitting;
    fitting = i;
  }
  return text.size();
}

std::size_t cell_units(double font_size, base::Pt width) {
  // 3.75 pt = the 5 pixels that Excel leaves free beside the text; 3 % for its rounding of glyph widths to pixels.
  constexpr double kPadding = 3.75, kWidthSafety = 0.97;
  const double units = std::floor((width.value - kPadding) * kWidthSafety / (font_size / 2));
  return units < 2 ? 2 : static_cast<std::size_t>(units);
}

base::Pt text_height(std::string_view text, double font_size, base::Pt width) {
  // The font's own line pitch is 1.0 em; others that may stand in for it take up to 1.2.
  constexpr double kPitch = 1.2, kAboveAndBelow = 4.0;
  const auto lines = static_cast<double>(wrapped_lines(text, cell_units(font_size, width)));
  return base::Pt{lines * font_size * kPitch + kAboveAndBelow};
}

std::string plain_text(const Paragraph& paragraph) {
  std::string out;
  for (const Inline& part : paragraph.inlines) {
    if (const auto* text = std::get_if<Text>(&part)) {
      out += text->text;
    } else if (const auto* choice = std::get_if<Choice>(&part)) {
      if (choice->chosen) out += choice->options[*choice->chosen];
    } else if (const auto* slot = std::get_if<DateSlot>(&part)) {
      if (slot->date) out += base::format_month_day(*slot->date);
    }
  }
  return out;
}

std::string running_line(const std::vector<PageLine>& lines, const std::string& mark) {
  std::vector<Piece> pieces;
  add_section(pieces, lines, &PageLine::left, "&L", {});
  add_section(pieces, lines, &PageLine::center, "&C", mark);
  add_section(pieces, lines, &PageLine::right, "&R", {});
  std::string out = join(pieces);
  while (utf16_length(out) > kMostHeaderUnits) {
    const auto longest = std::max_element(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
      return (a.words ? a.text.size() : 0) < (b.words ? b.text.size() : 0);
    });
    if (longest == pieces.end() || !longest->words || !shorten(longest->text)) break;
    out = join(pieces);
  }
  return out;
}

}  // namespace chohyo::document
