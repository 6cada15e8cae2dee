#include "cli/columns.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/unicode.hpp"

namespace chohyo::cli {
namespace {

std::string_view without_blanks(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \n");
  return last == text.npos ? std::string_view() : text.substr(0, last + 1);
}

class Wrapping {
 public:
  explicit Wrapping(std::size_t width) : width_(width) {}

  /// Adds words that stay together as long as a line can hold them.
  void add(std::string_view words) {
    if (fits(words)) {
      line_ += words;
      return;
    }
    if (!line_.empty()) end_line();
    if (fits(words)) {
      line_ = words;
      return;
    }
    std::size_t begin = 0;
    for (const std::size_t end : base::grapheme_ends(words)) {
      if (!line_.empty() && !fits(words.substr(begin, end - begin))) end_line();
      line_ += words.substr(begin, end - begin);
      begin = end;
    }
  }

  void end_line() { lines_.emplace_back(without_blanks(std::exchange(line_, {}))); }

  std::vector<std::string> take() {
    if (!line_.empty() || lines_.empty()) end_line();
    return std::move(lines_);
  }

 private:
  bool fits(std::string_view words) const {
    return base::display_width(without_blanks(line_ + std::string(words))) <= width_;
  }

  std::size_t width_;
  std::string line_;
  std::vector<std::string> lines_;
};

}  // namespace

std::string pad(std::string text, std::size_t width) {
  const auto taken = base::display_width(text);
  return taken < width ? text + std::string(width - taken, ' ') : text;
}

std::vector<std::string> wrap(const std::string& text, std::size_t width) {
  Wrapping wrapping(width);
  std::size_t begin = 0;
  for (const auto& opportunity : base::line_break_opportunities(text, false)) {
    wrapping.add(std::string_view(text).substr(begin, opportunity.offset - begin));
    if (opportunity.kind == base::LineBreak::mandatory) wrapping.end_line();
    begin = opportunity.offset;
  }
  wrapping.add(std::string_view(text).substr(begin));
  return wrapping.take();
}

std::vector<std::string> wrap_list(const std::string& lead, const std::vector<std::string>& entries,
                                   std::size_t width) {
  std::vector<std::string> lines = wrap(lead + ": ", width);
  Wrapping wrapping(width);
  wrapping.add(lines.back() + " ");
  lines.pop_back();
  for (std::size_t i = 0; i < entries.size(); ++i) wrapping.add(entries[i] + (i + 1 < entries.size() ? ", " : ""));
  for (std::string& line : wrapping.take()) lines.push_back(std::move(line));
  return lines;
}

std::string columns(const std::vector<std::vector<std::string>>& rows, const std::vector<std::size_t>& most) {
  constexpr std::size_t kIndent = 2, kGap = 2;
  std::vector<std::size_t> widths(most.size(), 0);
  std::size_t taken = kIndent;
  for (std::size_t c = 0; c < most.size(); ++c) {
    for (const auto& row : rows) widths[c] = std::max(widths[c], base::display_width(row[c]));
    const std::size_t rest = std::max(kScreenWidth / 4, kScreenWidth - std::min(kScreenWidth, taken));
    widths[c] = std::min(widths[c], most[c] != 0 ? most[c] : rest);
    taken += widths[c] + kGap;
  }
  std::string out;
  for (const auto& row : rows) {
    std::vector<std::vector<std::string>> cells;
    std::size_t lines = 1;
    for (std::size_t c = 0; c < row.size(); ++c) {
      cells.push_back(wrap(row[c], std::max<std::size_t>(widths[c], 2)));
      lines = std::max(lines, cells.back().size());
    }
    for (std::size_t l = 0; l < lines; ++l) {
      std::string line(kIndent, ' ');
      for (std::size_t c = 0; c < cells.size(); ++c) {
        line += pad(l < cells[c].size() ? cells[c][l] : std::string(), widths[c] + kGap);
      }
      out += std::string(without_blanks(line)) + "\n";
    }
  }
  return out;
}

}  // namespace chohyo::cli
