#include "diag/near_match.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace chohyo::diag {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) out.push_back(base::decode_utf8(text, i));
  return out;
}

/// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours cost 1 each.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1), previous(b.size() + 1), current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({previous[j] + 1, current[j - 1] + 1, substitution});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        current[j] = std::min(current[j], before[j - 2] + 1);
      }
    }
    before.swap(previous);
    previous.swap(current);
  }
  return previous[b.size()];
}

}  // namespace

std::optional<std::string> near_match(std::string_view name, const std::vector<std::string>& candidates) {
  // A name is user input of any length and any bytes; nothing of ours is longer than this, and the table is quadratic.
  constexpr std::size_t kLongest = 64;
  if (name.size() > 4 * kLongest || base::find_invalid_utf8(name)) return std::nullopt;
  const std::u32string wanted = code_points(name);
  if (wanted.empty() || wanted.size() > kLongest) return std::nullopt;
  const std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
  std::optional<std::string> best;
  std::size_t best_distance = limit + 1;
  for (const std::string& candidate : candidates) {
    // Each letter more or less is a step of its own.
    const std::size_t length = base::count_code_points(candidate);
    if (std::max(length, wanted.size()) - std::min(length, wanted.size()) >= best_distance) continue;
    const std::size_t d = distance(wanted, code_points(candidate));
    if (d > 0 && d < best_distance) {
      best = candidate;
      best_distance = d;
    }
  }
  return best;
}

}  // namespace chohyo::diag
