#include "tree/name.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace chohyo::tree {
namespace {

struct CharacterRange {
  char32_t first, last;
};

// XML 1.0 (5th edition) §2.3, production 4, above ASCII.
constexpr std::array kNameStart{CharacterRange{0xC0, 0xD6},     CharacterRange{0xD8, 0xF6},     CharacterRange{0xF8, 0x2FF},
                                CharacterRange{0x370, 0x37D},   CharacterRange{0x37F, 0x1FFF},  CharacterRange{0x200C, 0x200D},
                                CharacterRange{0x2070, 0x218F}, CharacterRange{0x2C00, 0x2FEF}, CharacterRange{0x3001, 0xD7FF},
                                CharacterRange{0xF900, 0xFDCF}, CharacterRange{0xFDF0, 0xFFFD}, CharacterRange{0x10000, 0xEFFFF}};

bool is_name_start(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_' || c == U':';
  return std::any_of(kNameStart.begin(), kNameStart.end(), [c](CharacterRange r) { return c >= r.first && c <= r.last; });
}

// Production 4a: these may follow.
bool is_name_character(char32_t c) {
  return is_name_start(c) || c == U'-' || c == U'.' || (c >= U'0' && c <= U'9') || c == 0xB7 ||
         (c >= 0x300 && c <= 0x36F) || (c >= 0x203F && c <= 0x2040);
}

}  // namespace

std::optional<std::size_t> find_bad_name_character(std::string_view text) {
  if (text.empty()) return 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    const char32_t c = base::decode_utf8(text, i);
    if (!(at == 0 ? is_name_start(c) : is_name_character(c))) return at;
  }
  return std::nullopt;
}

}  // namespace chohyo::tree
