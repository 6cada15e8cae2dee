#include "sheet/paper.hpp"

#include <algorithm>
#include <array>

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

const document::PageSetup& sheet_page(const document::Document& document) {
  const auto width = [](const document::PageSetup& page) { return page.size.width - page.left - page.right; };
  const document::PageSetup* widest = &document.page;
  for (const document::PageSetup& page : document.other_pages) {
    if (width(page) > width(*widest)) widest = &page;
  }
  return *widest;
}

}  // namespace chohyo::sheet
