#include "form/figures.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace chohyo::form {
namespace {

// The order of gojuon without ヰ and ヱ.
constexpr std::string_view kKatakana =
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
constexpr std::string_view kCircled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
constexpr std::string_view kKanjiDigits = "一二三四五六七八九";
constexpr std::size_t kBytes = 3;  // of each of these characters in UTF-8

/// The `number`th character, counted from 1; "21" when there is none.
std::string nth(std::string_view series, std::size_t number) {
  if (number * kBytes > series.size()) return std::to_string(number);
  return std::string(series.substr((number - 1) * kBytes, kBytes));
}

/// 十, 二十一, 百三: as numbers are said. Above 999 figures, which no document counts to.
std::string kanji(std::size_t number) {
  if (number > 999) return std::to_string(number);
  std::string out;
  const auto place = [&](std::size_t digit, std::string_view unit) {
    if (digit > 1 || (digit == 1 && unit.empty())) out += nth(kKanjiDigits, digit);
    if (digit > 0) out += unit;
  };
  place(number / 100, "百");
  place(number / 10 % 10, "十");
  place(number % 10, "");
  return out;
}

/// a … z, aa, ab …
std::string letters(std::size_t number) {
  std::string out;
  for (; number > 0; number = (number - 1) / 26) out.push_back(static_cast<char>('a' + (number - 1) % 26));
  std::reverse(out.begin(), out.end());
  return out;
}

std::string roman(std::size_t number) {
  struct Sign {
    std::size_t value;
    std::string_view letters;
  };
  constexpr std::array<Sign, 13> kRomanSigns{{{1000, "M"},
                                              {900, "CM"},
                                              {500, "D"},
                                              {400, "CD"},
                                              {100, "C"},
                                              {90, "XC"},
                                              {50, "L"},
                                              {40, "XL"},
                                              {10, "X"},
                                              {9, "IX"},
                                              {5, "V"},
                                              {4, "IV"},
                                              {1, "I"}}};
  if (number > 3999) return std::to_string(number);
  std::string out;
  for (const Sign& sign : kRomanSigns) {
    for (; number >= sign.value; number -= sign.value) out += sign.letters;
  }
  return out;
}

}  // namespace

std::string figure(Figures figures, std::size_t number) {
  switch (figures) {
    case Figures::kanji:
      return kanji(number);
    case Figures::circled:
      return nth(kCircled, number);
    case Figures::katakana:
      return nth(kKatakana, number);
    case Figures::letter:
      return letters(number);
    case Figures::roman:
      return roman(number);
    case Figures::decimal:
      break;
  }
  return std::to_string(number);
}

std::string Marker::of(std::size_t number) const {
  if (kind == Kind::none) return {};
  std::string out(before);
  if (kind == Kind::counted) out += figure(figures, number);
  return out += after;
}

}  // namespace chohyo::form
