#include "sheet/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/unicode.hpp"
#include "base/utf8.hpp"
#include "document/plain_text.hpp"
#include "sheet/stored_text.hpp"

namespace chohyo::sheet {
namespace {

constexpr std::string_view kCut = "…";

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
using PlacedLine = std::vector<Piece>;

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

/// Cuts `text` behind its first `most` code points, so that what follows need not look at long answers.
void shorten_to(std::string& text, std::size_t most) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < most; ++count) base::decode_utf8(text, end);
  if (end < text.size()) text = text.substr(0, end) + std::string(kCut);
}

/// Takes one user-perceived character off the end and puts "…" there; false when nothing is left to take.
bool shorten(std::string& text) {
  std::string_view kept = text;
  if (kept.ends_with(kCut)) kept.remove_suffix(kCut.size());
  if (kept.empty()) return false;
  const std::vector<std::size_t> ends = base::grapheme_ends(kept);
  if (ends.size() < 2) {
    text = kCut;
    return true;
  }
  text = std::string(kept.substr(0, ends[ends.size() - 2])) + std::string(kCut);
  return true;
}

PlacedLine line_of(const document::Paragraph& paragraph) {
  PlacedLine line;
  for (const document::Inline& part : paragraph.inlines) {
    if (std::holds_alternative<document::PageNumber>(part)) {
      line.push_back({"&P", false});
    } else if (std::holds_alternative<document::PageCount>(part)) {
      line.push_back({"&N", false});
    } else {
      std::string words = document::plain_text(document::Paragraph{nullptr, form::Align::start, {part}});
      std::replace(words.begin(), words.end(), '\n', ' ');
      std::erase(words, '\r');
      shorten_to(words, kMostHeaderUnits);
      if (!words.empty()) line.push_back({std::move(words), true});
    }
  }
  return line;
}

/// The left, middle and right section of a print header, each with all its lines.
class RunningLine {
 public:
  RunningLine(const std::vector<document::PageLine>& lines, const std::string& mark) {
    for (const document::PageLine& line : lines) {
      add_line(line_of(line.left), line_of(line.center), line_of(line.right));
      if (line.left.style) size_ = line.left.style->size.value;
    }
    if (!mark.empty()) add_line({}, {{"&B", false}, {mark, true}}, {});
    size_code_ = "&" + std::to_string(static_cast<int>(std::lround(size_)));
  }

  /// Shortens the longest words of every line until its three parts stand beside each other, then those of all lines
  /// until Excel accepts them.
  std::string fit(base::Pt width) {
    constexpr double kWidthSafety = 0.93;  // the application that prints chooses the font
    const double units = width.value * kWidthSafety / (size_ / 2);
    for (std::size_t i = 0; i < sections_[0].size(); ++i) {
      while (line_units(i) > units && shorten_longest(i, i + 1)) {
      }
    }
    std::string out = join();
    while (stored_length(out) > kMostHeaderUnits && shorten_longest(0, sections_[0].size())) out = join();
    // Without words it is still too long when there are very many lines.
    while (stored_length(out) > kMostHeaderUnits) {
      for (auto& section : sections_) section.pop_back();
      out = join();
    }
    return out;
  }

 private:
  void add_line(PlacedLine left, PlacedLine center, PlacedLine right) {
    sections_[0].push_back(std::move(left));
    sections_[1].push_back(std::move(center));
    sections_[2].push_back(std::move(right));
  }

  double line_units(std::size_t line) const {
    constexpr double kLineGap = 2;
    double units = 0;
    for (const auto& section : sections_) {
      for (const Piece& piece : section[line]) units += static_cast<double>(base::display_width(piece.text));
      if (!section[line].empty()) units += kLineGap;
    }
    return units;
  }

  bool shorten_longest(std::size_t first, std::size_t end) {
    Piece* longest = nullptr;
    for (auto& section : sections_) {
      for (std::size_t i = first; i < end; ++i) {
        for (Piece& piece : section[i]) {
          if (piece.words && (!longest || piece.text.size() > longest->text.size())) longest = &piece;
        }
      }
    }
    return longest && shorten(longest->text);
  }

  std::string join() const {
    constexpr std::array kCodes = {"&L", "&C", "&R"};
    std::string out;
    for (std::size_t s = 0; s < sections_.size(); ++s) {
      const auto& section = sections_[s];
      if (std::all_of(section.begin(), section.end(), [](const PlacedLine& line) { return line.empty(); })) continue;
      out += kCodes[s] + size_code_;
      for (std::size_t i = 0; i < section.size(); ++i) {
        if (i > 0) out += '\n';
        add(out, section[i], i == 0);
      }
    }
    return out;
  }

  /// "&8" followed by a digit would be another size, "&P" followed by + or - a sum (§18.3.1.46).
  void add(std::string& out, const PlacedLine& line, bool behind_code) const {
    for (const Piece& piece : line) {
      const char first = piece.text[0];
      const bool misread =
          piece.words && behind_code && ((first >= '0' && first <= '9') || first == '+' || first == '-');
      if (misread) out += ' ';
      out += piece.words ? escape_header(piece.text, size_code_) : piece.text;
      behind_code = !piece.words;
    }
  }

  std::array<std::vector<PlacedLine>, 3> sections_;
  double size_ = 8;  // points
  std::string size_code_;
};

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

std::string running_line(const std::vector<document::PageLine>& lines, const std::string& mark, base::Pt width) {
  return RunningLine(lines, mark).fit(width);
}

}  // namespace chohyo::sheet
