#include "base/written_date.hpp"

#include <algorithm>
#include <string>

#include "base/utf8.hpp"
#include "base/written_letters.hpp"

namespace chohyo::base {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

bool is_western_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// Folded letters without the white space between parts; white space inside a number stays and keeps it from being
/// read.
std::u32string letters_of(std::string_view text) {
  std::u32string all;
  for (std::size_t i = 0; i < text.size();) all.push_back(folded_letter(decode_utf8(text, i)));
  std::u32string out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] == U' ') {
      const auto next =
          std::find_if(all.begin() + static_cast<std::ptrdiff_t>(i), all.end(), [](char32_t c) { return c != U' '; });
      const bool splits_number =
          !out.empty() && is_western_digit(out.back()) && next != all.end() && is_western_digit(*next);
      if (!splits_number) continue;
    }
    out.push_back(all[i]);
  }
  return out;
}

struct EraMark {
  std::u32string_view name, short_name;
  char32_t letter;
};

// In the order of kEras (date.hpp), which says when each began.
constexpr EraMark kMarks[] = {
    {U"令和", U"令", U'R'}, {U"平成", U"平", U'H'}, {U"昭和", U"昭", U'S'}, {U"大正", U"大", U'T'}, {U"明治", U"明", U'M'}};

class DateReader {
 public:
  explicit DateReader(std::u32string letters) : letters_(std::move(letters)) {}

  WrittenDate read() {
    if (is_basic_format()) {
      const auto y = number(4, 4), m = number(2, 2), d = number(2, 2);  // in this order
      return full_date(y, m, d);
    }
    era_ = take_era();
    const bool first_year = era_ && take(U"元");
    const auto first = first_year ? std::optional(1u) : number(1, era_ ? 2 : 4);
    const std::size_t digits = at_;
    if (!first) return {};
    if (take(U"年")) {
      if (!era_ && digits != 4) return {};
      const auto m = number(1, 2);
      if (!take(U"月")) return {};
      const auto d = number(1, 2);
      return take(U"日") ? full_date(first, m, d) : WrittenDate{};
    }
    if (!era_ && take(U"月")) {
      const auto d = number(1, 2);
      return take(U"日") && at_end() ? month_and_day(first, d) : WrittenDate{};
    }
    if (at_end() || std::u32string_view(U"-/.").find(letters_[at_]) == std::u32string_view::npos) return {};
    const char32_t separator = letters_[at_++];
    const auto second = number(1, 2);
    if (at_end()) return era_ || digits > 2 || separator == U'.' ? WrittenDate{} : month_and_day(first, second);
    if (letters_[at_++] != separator || (!era_ && digits != 4)) return {};
    return full_date(first, second, number(1, 2));
  }

 private:
  bool at_end() const { return at_ == letters_.size(); }

  bool take(std::u32string_view word) {
    if (std::u32string_view(letters_).substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }

  std::optional<unsigned> number(std::size_t least, std::size_t most) {
    const std::size_t begin = at_;
    unsigned value = 0;
    while (at_ < letters_.size() && at_ - begin < most && is_western_digit(letters_[at_])) {
      value = value * 10 + static_cast<unsigned>(letters_[at_++] - U'0');
    }
    return at_ - begin >= least ? std::optional(value) : std::nullopt;
  }

  /// ISO 8601 basic format: eight digits and nothing else.
  bool is_basic_format() const {
    return letters_.size() == 8 && std::all_of(letters_.begin(), letters_.end(), is_western_digit);
  }

  std::optional<std::size_t> take_era() {
    for (std::size_t i = 0; i < std::size(kMarks); ++i) {
      if (take(kMarks[i].name) || take(kMarks[i].short_name) || take({&kMarks[i].letter, 1})) return i;
    }
    return std::nullopt;
  }

  WrittenDate month_and_day(std::optional<unsigned> m, std::optional<unsigned> d) const {
    WrittenDate out;
    if (!m || !d) return out;
    const MonthDay month_day{month{*m}, day{*d}};
    out.no_such_day = !month_day.ok();
    if (!out.no_such_day) out.month_day = month_day;
    return out;
  }

  WrittenDate full_date(std::optional<unsigned> y, std::optional<unsigned> m, std::optional<unsigned> d) const {
    constexpr int kFirstYear = 1868, kLastYear = 9999;
    WrittenDate out;
    if (!y || !m || !d || (!at_end() && (is_western_digit(letters_[at_]) || letters_[at_] == U' '))) return out;
    out.has_year = true;
    const int written = static_cast<int>(*y);
    const int in_calendar = era_ ? static_cast<int>(kEras[*era_].first.year()) + written - 1 : written;
    const Date date{year{in_calendar}, month{*m}, day{*d}};
    const bool is_day = date.ok() && (!era_ || written > 0) && in_calendar >= kFirstYear && in_calendar <= kLastYear;
    const bool in_era = !era_ || (date >= kEras[*era_].first && (*era_ == 0 || date < kEras[*era_ - 1].first));
    if (!is_day) {
      out.no_such_day = at_end();
    } else if (at_end() && in_era) {
      out.date = date;
    } else {
      out.meant = date;
    }
    return out;
  }

  const std::u32string letters_;
  std::size_t at_ = 0;
  std::optional<std::size_t> era_;
};

}  // namespace

WrittenDate read_date(std::string_view text) {
  // How programs write them, and most people: nothing has to be folded first.
  if (const auto usual = parse_iso_date(text)) return {usual, {}, {}, false, true};
  constexpr std::size_t kLongest = 128;  // no date takes more bytes, spaces and all
  return text.size() > kLongest ? WrittenDate{} : DateReader(letters_of(text)).read();
}

}  // namespace chohyo::base
