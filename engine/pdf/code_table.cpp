#include "pdf/code_table.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

namespace chohyo::pdf {

namespace {

std::uint64_t front_of(std::string_view text) {
  std::uint64_t front = 0;
  if (text.size() == 3) {  // kana and kanji
    std::memcpy(&front, text.data(), 3);
  } else {
    std::memcpy(&front, text.data(), std::min(text.size(), sizeof front));
  }
  return front;
}

}  // namespace

std::optional<CodeTable::Code> CodeTable::find(std::uint32_t glyph, std::string_view text) const {
  if (glyph >= first_.size()) return std::nullopt;
  const std::uint64_t front = front_of(text);
  for (std::uint32_t next = first_[glyph]; next != 0;) {
    const Entry& entry = entries_[next - 1];
    const bool same = entry.front == front && entry.text_size == text.size() &&
                      (text.size() <= sizeof front || this->text(entry) == text);
    if (same) return static_cast<Code>(next);
    next = entry.sibling;
  }
  return std::nullopt;
}

std::optional<CodeTable::Code> CodeTable::add(std::uint32_t glyph, std::string_view text, double width) {
  if (entries_.size() == std::numeric_limits<Code>::max()) return std::nullopt;
  if (glyph >= first_.size()) first_.resize(glyph + 1);
  entries_.push_back({glyph, static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(text.size()),
                      static_cast<float>(width), first_[glyph], front_of(text)});
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
  if (text.size() < 4) return text.size();
  // In UTF-8, a character beyond U+FFFF is four bytes long and the first is F0 or above; 80 to BF continue a character.
  const auto is_beyond = [](char byte) { return static_cast<unsigned char>(byte) >= 0xF0; };
  if (is_beyond(text.front())) return 4;
  std::size_t characters = 0;
  const auto stops = [&](char byte) {
    const bool begins = (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    return begins && (++characters > kMostOfOneCode || is_beyond(byte));
  };
  return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), stops) - text.begin());
}

}  // namespace chohyo::pdf
