#include "sheet/paper.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

#include "document/block_walk.hpp"

namespace chohyo::sheet {
namespace {

struct PaperSize {
  Paper paper;
  base::Pt width, height;  ///< upright
};

using base::Mm;
/// ISO 216, JIS P 0138, ANSI/ASME Y14.1; from the smallest to the largest.
constexpr std::array kPapers{
    PaperSize{Paper::postcard, Mm{100}, Mm{148}},
    PaperSize{Paper::a5, Mm{148}, Mm{210}},        PaperSize{Paper::b5, Mm{182}, Mm{257}},
    PaperSize{Paper::a4, Mm{210}, Mm{297}},        PaperSize{Paper::letter, Mm{215.9}, Mm{279.4}},
    PaperSize{Paper::legal, Mm{215.9}, Mm{355.6}}, PaperSize{Paper::b4, Mm{257}, Mm{364}},
    PaperSize{Paper::a3, Mm{297}, Mm{420}},
};

}  // namespace

Paper paper_of(base::Size page) {
  constexpr base::Pt kSame = Mm{1};
  const base::Pt width = std::min(page.width, page.height), height = std::max(page.width, page.height);
  for (const PaperSize& paper : kPapers) {
    if (width > paper.width - kSame && width < paper.width + kSame && height > paper.height - kSame &&
        height < paper.height + kSame) {
      return paper.paper;
    }
  }
  for (const PaperSize& paper : kPapers) {
    if (width <= paper.width && height <= paper.height) return paper.paper;
  }
  return kPapers.back().paper;
}

std::vector<const document::PageSetup*> used_pages(const document::Document& document) {
  std::vector<const document::PageSetup*> out;
  const document::PageSetup* at_hand = &document.page;
  document::walk(document.blocks, [&](const auto& block, const document::ListPlace&) {
    using T = std::decay_t<decltype(block)>;
    if constexpr (std::is_same_v<T, document::PageBreak>) {
      if (block.page) at_hand = &document.page_setup(*block.page);
    } else if constexpr (!std::is_same_v<T, document::Spacer>) {
      if (std::find(out.begin(), out.end(), at_hand) == out.end()) out.push_back(at_hand);
    }
  });
  if (out.empty()) out.push_back(at_hand);
  return out;
}

const document::PageSetup& sheet_page(const document::Document& document) {
  const auto width = [](const document::PageSetup& page) { return page.size.width - page.left - page.right; };
  const std::vector<const document::PageSetup*> pages = used_pages(document);
  return **std::max_element(pages.begin(), pages.end(), [&](const auto* a, const auto* b) {
    return width(*a) < width(*b);
  });
}

}  // namespace chohyo::sheet
