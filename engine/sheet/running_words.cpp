#include "sheet/running_words.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "document/plain_text.hpp"

namespace chohyo::sheet {
namespace {

bool is_number(const document::Inline& part) {
  return std::holds_alternative<document::PageNumber>(part) || std::holds_alternative<document::PageCount>(part);
}

/// What stands between page numbers goes with them: "1 / 5" has no words.
std::string words_of(const document::Paragraph& paragraph) {
  std::string words = document::plain_text(paragraph);
  if (std::none_of(paragraph.inlines.begin(), paragraph.inlines.end(), is_number)) return words;
  constexpr std::string_view kBetween = " /-()";
  const std::size_t first = words.find_first_not_of(kBetween), last = words.find_last_not_of(kBetween);
  return first == std::string::npos ? std::string() : words.substr(first, last - first + 1);
}

}  // namespace

std::vector<document::Paragraph> RunningWords::take(const document::PageSetup& page) {
  std::vector<document::Paragraph> out;
  for (const auto* lines : {&page.header, &page.footer}) {
    for (const document::PageLine& line : *lines) {
      std::string words;
      for (const document::Paragraph* part : {&line.left, &line.center, &line.right}) {
        const std::string more = words_of(*part);
        if (more.empty() || !known_.insert(more).second) continue;
        words += (words.empty() ? "" : "　") + more;
      }
      if (words.empty()) continue;
      document::Paragraph& paragraph = out.emplace_back();
      paragraph.style = line.left.style;
      paragraph.inlines.emplace_back(document::Text{std::move(words), false, std::nullopt, {}});
    }
  }
  return out;
}

}  // namespace chohyo::sheet
