#include "cli/line_difference.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace chohyo::cli {
namespace {

using Lines = std::vector<std::string_view>;

/// A table of so many entries is worked out; stretches that would take more are told as a whole.
constexpr std::size_t kLargestTable = 16u << 20;

Lines lines_of(std::string_view text) {
  Lines out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// For each line of `before` and of `after` whether the other has it too, in a longest common subsequence.
struct Shared {
  std::vector<bool> before, after;
};

Shared shared_lines(const Lines& before, const Lines& after) {
  Shared shared{std::vector<bool>(before.size()), std::vector<bool>(after.size())};
  std::size_t head = 0, tail = 0;
  const std::size_t shorter = std::min(before.size(), after.size());
  while (head < shorter && before[head] == after[head]) ++head;
  while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  for (std::size_t i = 0; i < head; ++i) shared.before[i] = shared.after[i] = true;
  for (std::size_t i = 0; i < tail; ++i) {
    shared.before[before.size() - 1 - i] = shared.after[after.size() - 1 - i] = true;
  }
  const std::size_t rows = before.size() - head - tail, columns = after.size() - head - tail;
  if (rows == 0 || columns == 0 || rows > kLargestTable / columns) return shared;
  // longest[i][j]: the longest common subsequence of the lines from i and from j on.
  std::vector<std::uint32_t> longest((rows + 1) * (columns + 1));
  const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return longest[i * (columns + 1) + j]; };
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) {
      at(i, j) = before[head + i] == after[head + j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (before[head + i] == after[head + j]) {
      shared.before[head + i++] = shared.after[head + j++] = true;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
  return shared;
}

}  // namespace

std::string line_difference(std::string_view before, std::string_view after, std::size_t most) {
  const Lines old_lines = lines_of(before), new_lines = lines_of(after);
  const Shared shared = shared_lines(old_lines, new_lines);
  std::vector<std::string> out;
  std::size_t i = 0, j = 0;
  while (i < old_lines.size() || j < new_lines.size()) {
    if (i < old_lines.size() && j < new_lines.size() && shared.before[i] && shared.after[j]) {
      ++i, ++j;
      continue;
    }
    out.push_back("@ " + std::to_string(i + 1));
    if (i > 0) out.push_back("  " + std::string(old_lines[i - 1]));
    while (i < old_lines.size() && !shared.before[i]) out.push_back("- " + std::string(old_lines[i++]));
    while (j < new_lines.size() && !shared.after[j]) out.push_back("+ " + std::string(new_lines[j++]));
    if (i < old_lines.size()) out.push_back("  " + std::string(old_lines[i]));
  }
  // Texts that differ in their last line feed alone.
  if (out.empty() && before != after) out.push_back("@ " + std::to_string(old_lines.size()));
  std::string text;
  for (std::size_t k = 0; k < std::min(most, out.size()); ++k) text += out[k] + "\n";
  if (out.size() > most) text += "… " + std::to_string(out.size() - most) + "\n";
  return text;
}

}  // namespace chohyo::cli
