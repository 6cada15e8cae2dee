#include "diag/source.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace chohyo::diag {
namespace {

constexpr std::size_t kMilestone = 4096;  // bytes: a file of one line of megabytes is walked through only once
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

Source::Source(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
  line_starts_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    const bool lone_cr = text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n');
    if (text_[i] == '\n' || lone_cr) line_starts_.push_back(i + 1);
  }
  milestones_.push_back(0);
  for (std::size_t at = 0; at + kMilestone <= text_.size(); at += kMilestone) {
    milestones_.push_back(milestones_.back() +
                          base::count_code_points(std::string_view(text_).substr(at, kMilestone)));
  }
}

std::size_t Source::code_points_before(std::size_t offset) const {
  const std::size_t milestone = offset / kMilestone;
  const std::string_view rest =
      std::string_view(text_).substr(milestone * kMilestone, offset - milestone * kMilestone);
  return milestones_[milestone] + base::count_code_points(rest);
}

Source::Position Source::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto index = static_cast<std::size_t>(next - line_starts_.begin()) - 1;
  std::size_t begin = line_starts_[index];
  if (index == 0) {  // byte order marks have no column
    while (begin + kByteOrderMark.size() <= offset && text_.compare(begin, kByteOrderMark.size(), kByteOrderMark) == 0) {
      begin += kByteOrderMark.size();
    }
  }
  // Few bytes are counted faster than two sums are looked up.
  const std::size_t before = offset - begin < kMilestone
                                 ? base::count_code_points(std::string_view(text_).substr(begin, offset - begin))
                                 : code_points_before(offset) - code_points_before(begin);
  return {index + 1, before + 1};
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
