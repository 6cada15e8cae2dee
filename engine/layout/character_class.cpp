#include "layout/character_class.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace chohyo::layout {
namespace {

constexpr bool contains(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

constexpr std::u32string_view kOpening = U"‘“（〔［｛〈《「『【⦅〘〖«〝｢([{";
constexpr std::u32string_view kClosing = U"’”）〕］｝〉》」』】⦆〙〗»〟｣)]}";
constexpr std::u32string_view kHyphen = U"‐–〜゠～";
constexpr std::u32string_view kDividing = U"！？‼⁇⁈⁉!?";
constexpr std::u32string_view kMiddleDot = U"・：；･:;";
constexpr std::u32string_view kFullStop = U"。．｡.";
constexpr std::u32string_view kComma = U"、，､,";
constexpr std::u32string_view kInseparable = U"—―…‥─";
constexpr std::u32string_view kIteration = U"々ゝゞヽヾ〻";
constexpr std::u32string_view kProlonged = U"ーｰ";
constexpr std::u32string_view kSmallKana = U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯ";
constexpr std::u32string_view kPrefix = U"￥¥＄$£＃#€№＠";
constexpr std::u32string_view kPostfix = U"％%‰℃°′″￠¢㎜㎝㎞㎎㎏㏄㎡㏍";
constexpr std::u32string_view kJoiners = U"‐‑‒–—―−－ーｰ〜～／．：";
constexpr std::u32string_view kCounters = U"円年月日時分秒人名台件回版項条章節号歳床階番度倍割個枚冊部頁種桁字";

constexpr bool within(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

CharClass ascii_class(char32_t c) {
  if (c == U' ' || c == U'\t') return CharClass::space;
  if (within(c, U'0', U'9')) return CharClass::digit;
  if (within(c, U'A', U'Z') || within(c, U'a', U'z')) return CharClass::latin;
  if (within(c, 0x0A, 0x0D)) return CharClass::newline;
  return CharClass::other;
}

CharClass ranged_class(char32_t c) {
  if (c == 0x3000) return CharClass::wide_space;
  if (c == 0x85 || c == 0x2028 || c == 0x2029) return CharClass::newline;
  if (within(c, U'０', U'９')) return CharClass::wide_digit;
  if (within(c, 0x3041, 0x30FF) || within(c, 0xFF66, 0xFF9F)) return CharClass::kana;
  // Latin with its supplements, IPA, Greek, Cyrillic, Latin Extended Additional.
  if ((within(c, 0xC0, 0x2AF) && c != 0xD7 && c != 0xF7) || within(c, 0x370, 0x52F) || within(c, 0x1E00, 0x1FFF)) {
    return CharClass::latin;
  }
  // Arrows to dingbats, enclosed and CJK symbols, Han, compatibility and full-width forms, planes 2 and 3.
  if (within(c, 0x2100, 0x27BF) || within(c, 0x2E80, 0xA4CF) || within(c, 0xAC00, 0xD7A3) ||
      within(c, 0xF900, 0xFAFF) || within(c, 0xFE30, 0xFE4F) || within(c, 0xFF01, 0xFFEE) ||
      within(c, 0x1F000, 0x3FFFF)) {
    return CharClass::ideograph;
  }
  return CharClass::other;
}

struct Listed {
  std::u32string_view characters;
  CharClass char_class;
};
constexpr std::array kListed{
    Listed{kOpening, CharClass::opening},      Listed{kClosing, CharClass::closing},
    Listed{kHyphen, CharClass::hyphen},        Listed{kDividing, CharClass::dividing},
    Listed{kMiddleDot, CharClass::middle_dot}, Listed{kFullStop, CharClass::full_stop},
    Listed{kComma, CharClass::comma},          Listed{kInseparable, CharClass::inseparable},
    Listed{kIteration, CharClass::iteration},  Listed{kProlonged, CharClass::prolonged},
    Listed{kSmallKana, CharClass::small_kana}, Listed{kPrefix, CharClass::prefix},
    Listed{kPostfix, CharClass::postfix},
};

/// The whole Basic Multilingual Plane, worked out once: classes are asked for every character set.
const std::array<CharClass, 0x10000>& plane_table() {
  static const auto table = [] {
    std::array<CharClass, 0x10000> out{};
    for (char32_t c = 0; c < out.size(); ++c) out[c] = c < 0x80 ? ascii_class(c) : ranged_class(c);
    for (char32_t c = 0x31F0; c <= 0x31FF; ++c) out[c] = CharClass::small_kana;
    for (const Listed& listed : kListed) {
      for (const char32_t c : listed.characters) out[c] = listed.char_class;
    }
    return out;
  }();
  return table;
}

}  // namespace

CharClass char_class(char32_t code_point) {
  return code_point < 0x10000 ? plane_table()[code_point] : ranged_class(code_point);
}

bool is_enclosed_number(char32_t code_point) {
  return within(code_point, 0x2460, 0x24FF) || within(code_point, 0x2776, 0x2793) ||
         within(code_point, 0x2160, 0x2188) || within(code_point, 0x3220, 0x3229) ||
         within(code_point, 0x3248, 0x325F) || within(code_point, 0x3280, 0x3289) || within(code_point, 0x32B1, 0x32BF);
}

bool is_code_character(char32_t code_point) {
  return within(code_point, 0x21, 0x7E) || within(code_point, U'０', U'９') || within(code_point, U'Ａ', U'Ｚ') ||
         within(code_point, U'ａ', U'ｚ') || is_enclosed_number(code_point);
}

bool joins_codes(char32_t code_point) { return contains(kJoiners, code_point); }

bool is_hiragana(char32_t code_point) { return within(code_point, 0x3041, 0x3096) || code_point == U'ー'; }

bool is_counter(char32_t code_point) { return contains(kCounters, code_point); }

}  // namespace chohyo::layout
