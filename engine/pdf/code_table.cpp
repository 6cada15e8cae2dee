#include "pdf/code_table.hpp"

#include <algorithm>
#include <limits>

namespace chohyo::pdf {

std::optional<CodeTable::Code> CodeTable::find(std::uint32_t glyph, std::string_view text) const {
  if (glyph >= first_.size()) return std::nullopt;
  for (std::uint32_t next = first_[glyph]; next != 0; next = entries_[next - 1].sibling) {
    if (this->text(entries_[next - 1]) == text) return static_cast<Code>(next);
  }
  return std::nullopt;
}

std::optional<CodeTable::Code> CodeTable::add(std::uint32_t glyph, std::string_view text, double width) {
  if (entries_.size() == std::numeric_limits<Code>::max()) return std::nullopt;
  if (glyph >= first_.size()) first_.resize(glyph + 1);
  entries_.push_back({glyph, static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(text.size()),
                      static_cast<float>(width), first_[glyph]});
  texts_ += text;
  first_[glyph] = static_cast<std::uint32_t>(entries_.size());
  return static_cast<Code>(entries_.size());
}

void CodeTable::clear() {
  for (const Entry& entry : entries_) first_[entry.glyph] = 0;
  entries_.clear();
  texts_.clear();
}

std::size_t one_code_prefix(std::string_view text) {
  // In UTF-8, a character beyond U+FFFF is four bytes long and the first is F0 or above.
  const auto is_beyond = [](char byte) { return static_cast<unsigned char>(byte) >= 0xF0; };
  if (is_beyond(text.front())) return 4;
  return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_beyond) - text.begin());
}

}  // namespace chohyo::pdf
