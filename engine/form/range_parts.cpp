// Ranges of numbers, for each of which a column stands or a field is asked: each="1..31".
#include <charconv>

#include "form/codes.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

constexpr std::size_t kGreatestNumber = 9999;
constexpr std::size_t kMostNumbers = 100;

/// The whole numbers that stand in the text; no more than three.
std::vector<std::size_t> numbers_in(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789";
  std::vector<std::size_t> out;
  for (std::size_t at = text.find_first_of(kDigits); at != text.npos && out.size() < 3;
       at = text.find_first_of(kDigits, at)) {
    std::size_t number = 0;
    const auto read = std::from_chars(text.data() + at, text.data() + text.size(), number);
    out.push_back(read.ec == std::errc() ? number : kGreatestNumber + 1);
    at = static_cast<std::size_t>(read.ptr - text.data());
  }
  return out;
}

std::string written(const Range& range) { return std::to_string(range.first) + ".." + std::to_string(range.last); }

/// The range that was meant by what looks like one: "1-31", "31..1", "1..100000".
Suggestion meant(std::string_view text, std::size_t greatest) {
  Suggestion out{"1..31 のように、小さい数から大きい数へ、" + std::to_string(greatest) +
                     " までの 100 個以内の範囲を書いてください",
                 "write a range of at most 100 numbers, from the smaller to the greater and up to " +
                     std::to_string(greatest) + ", like 1..31"};
  const std::vector<std::size_t> numbers = numbers_in(text);
  if (numbers.size() != 2) return out;
  Range range{std::min(numbers[0], numbers[1]), std::max(numbers[0], numbers[1])};
  range.last = std::min({range.last, greatest, range.first + kMostNumbers - 1});
  if (range.first > range.last) return out;
  out.ja += "（もしかして: " + written(range) + "）";
  out.en += " (did you mean " + written(range) + "?)";
  return out;
}

}  // namespace

std::optional<Range> read_range(ElementReader& reader, const tree::Element& element, std::size_t greatest) {
  const tree::Attribute* found = element.find("each");
  if (!found) return std::nullopt;
  const std::size_t most = std::min(greatest, kGreatestNumber);
  const std::vector<std::size_t> numbers = numbers_in(found->value);
  if (numbers.size() == 2) {
    const Range range{numbers[0], numbers[1]};
    const bool fits = range.first <= range.last && range.last <= most && range.size() <= kMostNumbers;
    if (fits && (range.first > 0 || greatest > kMostDays) && found->value == written(range)) return range;
  }
  reader.note(kBadRange, found->span, {{"attribute", attribute_name(element, "each")}, {"given", found->value}},
              [&] { return meant(found->value, most); });
  return std::nullopt;
}

std::size_t series_end(const std::vector<Column>& columns, std::size_t first) {
  std::size_t end = first + 1;
  while (end < columns.size() && !columns[first].series.empty() && columns[end].series == columns[first].series) ++end;
  return end;
}

}  // namespace chohyo::form
