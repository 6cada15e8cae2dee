#include "diag/source.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace chohyo::diag {

Source::Source(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
  line_starts_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    const bool lone_cr = text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n');
    if (text_[i] == '\n' || lone_cr) line_starts_.push_back(i + 1);
  }
}

Source::Position Source::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto index = static_cast<std::size_t>(next - line_starts_.begin()) - 1;
  std::string_view before = std::string_view(text_).substr(line_starts_[index], offset - line_starts_[index]);
  if (index == 0 && before.starts_with("\xEF\xBB\xBF")) before.remove_prefix(3);  // a byte order mark has no column
  return {index + 1, base::count_code_points(before) + 1};
}

std::string_view Source::line(std::size_t line) const {
  if (line == 0 || line > line_starts_.size()) return {};
  const std::size_t begin = line_starts_[line - 1];
  const std::size_t end = line < line_starts_.size() ? line_starts_[line] : text_.size();
  std::string_view content = std::string_view(text_).substr(begin, end - begin);
  while (!content.empty() && (content.back() == '\n' || content.back() == '\r')) content.remove_suffix(1);
  return content;
}

}  // namespace chohyo::diag
